import type { ChasedItem } from './chased-item.rules.js';

/** Why something is left out, in few words: the pages fold by it. */
export const LEFT_OUT_GROUPS = {
  undated: 'No due date',
  claimed: 'Claimed complete, and waiting for a verdict',
  spoke: 'Its owner gave an update recently',
  asked: 'Its owner’s request is waiting to be decided',
  hold: 'Held',
  'pre-election': 'Pre-election period',
  'not-today': 'Not a working day',
  'written-today': 'Written to today already',
  unreachable: 'Cannot be reached',
} as const;
export type LeftOutGroup = keyof typeof LEFT_OUT_GROUPS;

/** An item about which nobody is written to, and why. */
export type LeftOut = Pick<ChasedItem, 'reference' | 'path' | 'dueOn'> & {
  readonly owner: string | null;
  /** False where `owner` is only what the paper says. */
  readonly ownerIsKnown: boolean;
  readonly group: LeftOutGroup;
  readonly reason: string;
};

export function leftOut(item: ChasedItem, group: LeftOutGroup, reason: string): LeftOut {
  const { kind, reference, path, dueOn, owner, owedBy } = item;
  // A response is owed by a body, which is known; an action without an owner by whoever the paper means.
  const ownerIsKnown = owner !== null || kind === 'response';
  return { reference, path, dueOn, owner: owner?.name ?? owedBy, ownerIsKnown, group, reason };
}

/** Actions before recommendations, the earliest due first, what has no date last. */
export function sortedLeftOut(items: readonly LeftOut[]): LeftOut[] {
  return items.toSorted(
    (a, b) =>
      compare(a.reference.charAt(0), b.reference.charAt(0)) ||
      compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
      compare(a.reference.length, b.reference.length) ||
      compare(a.reference, b.reference),
  );
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
