import { inRunningText } from '../../bodies/body-name.rules.js';
import { formatReference, type Reference } from '../../items/references/reference.rules.js';
import type { Verdict } from '../../items/verdicts/verdict.rules.js';

/** What a resolution says of one verdict. */
export type ResolvedVerdict = Reference & {
  readonly verdict: Verdict;
  readonly words: string | null;
  readonly supersededBy: string | null;
  /** Who owes the action, or is to answer the recommendation; null where nobody does yet. */
  readonly owner: string | null;
  /** Whether everybody can see it: minutes are published, and give of the rest the reference only. */
  readonly isPublished: boolean;
};

/**
 * The paragraph of the minutes about what a meeting judged; null where it judged nothing: “RESOLVED that actions A2023/051 and A2023/052
 * be agreed as complete; and that action A2023/053 not be agreed as complete and be sent back to its owner (Fostering Team), because: …”.
 */
export function verdictResolution(verdicts: readonly ResolvedVerdict[]): string | null {
  const of = (verdict: Verdict) => verdicts.filter((each) => each.verdict === verdict);
  const parts = [
    ...together(of('agreed-complete'), 'be agreed as complete'),
    ...of('not-agreed').map(sentBack),
    ...together(
      of('no-longer-needed').filter((each) => reasonOf(each) === ''),
      'be recorded as no longer needed',
    ),
    ...of('no-longer-needed').flatMap((each) =>
      reasonOf(each) === '' ? [] : [`${nameOf(each)} be recorded as no longer needed${reasonOf(each)}`],
    ),
    ...of('superseded').map(
      (each) => `${nameOf(each)} be superseded${each.supersededBy ? ` by ${each.supersededBy}` : ''}`,
    ),
    ...of('reopened').map((each) => `${nameOf(each)} be reopened${reasonOf(each)}`),
  ];
  const clauses = parts.map((part) => `that ${part}`);
  const last = clauses.pop();
  if (last === undefined) return null;
  return `RESOLVED ${clauses.length === 0 ? last : `${clauses.join('; ')}; and ${last}`}.`;
}

/** “recommendation R2023/004 and actions A2023/051, A2023/052 and A2023/053”. */
function together(verdicts: readonly ResolvedVerdict[], what: string): string[] {
  if (verdicts.length === 0) return [];
  const named = (['R', 'A'] as const).flatMap((kind) => {
    const references = verdicts.filter((each) => each.kind === kind).map(formatReference);
    return references.length === 0
      ? []
      : [`${NOUNS[kind][references.length === 1 ? 0 : 1]} ${listed(references)}`];
  });
  return [`${named.join(' and ')} ${what}`];
}

const NOUNS = {
  R: ['recommendation', 'recommendations'],
  A: ['action', 'actions'],
} as const;

const OWNERS = { R: 'those who are to carry it out', A: 'its owner' } as const;

function nameOf(verdict: ResolvedVerdict): string {
  return `${NOUNS[verdict.kind][0]} ${formatReference(verdict)}`;
}

function sentBack(verdict: ResolvedVerdict): string {
  const { owner, isPublished } = verdict;
  const who = owner && isPublished ? ` (${inRunningText(owner)})` : '';
  return `${nameOf(verdict)} not be agreed as complete and be sent back to ${OWNERS[verdict.kind]}${who}${reasonOf(verdict)}`;
}

function reasonOf({ words, isPublished }: ResolvedVerdict): string {
  const said = words?.replace(/\s+/g, ' ').trim().replace(/\.$/, '') ?? '';
  return said && isPublished ? `, because: ${said}` : '';
}

function listed(references: readonly string[]): string {
  const [last, ...others] = references.toReversed();
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} and ${last}`;
}
