import { plural } from '../../web/helpers/plural.helper.js';
import type { ReviewOutcome } from '../review.service.js';

/** What was done, for the top of the next page. */
export function outcomeWords(outcome: ReviewOutcome): string {
  const {
    recommendations,
    actions,
    unowned,
    undated,
    corrected,
    kept,
    skipped,
    reopened,
    drafts,
    passedOver,
  } = outcome;
  const said = [
    entered(recommendations, 'recommendation'),
    entered(actions, 'action'),
    corrected.length > 0 ? `${corrected.join(', ')} corrected from this paper` : '',
    kept > 0 ? `${kept} kept with the paper` : '',
    skipped > 0 ? `${skipped} skipped` : '',
    reopened > 0 ? `${reopened} to be decided after all` : '',
    drafts > 0 ? `${drafts} left unfinished, as typed` : '',
    passedOver > 0
      ? `${passedOver} had been decided by somebody else in the meantime, and did not change`
      : '',
  ].filter((part) => part !== '');
  const wanting = [
    unowned.length > 0 ? `without an owner: ${listed(unowned)}` : '',
    undated.length > 0 ? `without a due date: ${listed(undated)}` : '',
  ].filter((part) => part !== '');
  return [sentence(said) || 'Nothing was decided.', sentence(wanting)].join(' ').trim();
}

/** What was set for proposals that were ticked. */
export function setWords(count: number): string {
  const many = plural(count, 'proposal', 'proposals');
  return `Owner and date are set for ${many}. Nothing is decided yet. Check them, then accept them.`;
}

function sentence(parts: readonly string[]): string {
  const words = parts.join('; ');
  return words && `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** More references than these are counted: who looks for them finds them in the list of actions. */
const MOST_NAMED = 6;

function listed(references: readonly string[]): string {
  const rest = references.length - MOST_NAMED;
  const named = references.slice(0, MOST_NAMED).join(', ');
  return rest > 0 ? `${named} and ${rest} more` : named;
}

function entered(references: readonly string[], noun: string): string {
  const [first, last] = [references.at(0), references.at(-1)];
  if (!first || !last) return '';
  if (references.length === 1) return `1 ${noun} entered: ${first}`;
  return `${references.length} ${noun}s entered: ${first} to ${last}`;
}
