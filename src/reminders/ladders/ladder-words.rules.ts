import type { CopyParty, Ladder } from './reminder-ladder.rules.js';
import { stepWords } from './stage-words.rules.js';

export const COPY_PARTY_NAMES: Record<CopyParty, string> = {
  director: 'whom the owner reports to',
  'democratic-services': 'democratic services',
  chair: 'the chair',
};

/** A ladder in words: “10 working days before; on the day; 5 working days late with copy to the chair; then every 20 working days”. */
export function ladderWords({ steps, repeatDays }: Ladder): string {
  const parts = steps.map(({ workingDays, copyTo }) => `${stepWords(workingDays)}${copyWords(copyTo)}`);
  if (repeatDays !== null)
    parts.push(`then every ${repeatDays === 1 ? 'working day' : `${repeatDays} working days`}`);
  return parts.join('; ');
}

/** “ with copy to democratic services and the chair”; nothing where nobody is copied. */
function copyWords(copyTo: readonly CopyParty[]): string {
  if (copyTo.length === 0) return '';
  return ` with copy to ${copyTo.map((party) => COPY_PARTY_NAMES[party]).join(' and ')}`;
}
