import type { Dated } from '../../calendar/latest-as-at.js';

/** How a panel ends a recommendation without judging what became of it, and takes such an end back. */
export const ENDING_KINDS = ['withdrawn', 'split', 'merged', 'restored'] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];

/** An ending as it was recorded. */
export interface DatedEnding extends Dated {
  readonly kind: EndingKind;
}

/** What the ending means for the recommendation; null where it lives on. */
export function endedAs(kind: EndingKind | null): Exclude<EndingKind, 'restored'> | null {
  return kind === 'restored' ? null : kind;
}

export const ENDING_WORDS: Readonly<Record<EndingKind, string>> = {
  withdrawn: 'Withdrawn',
  split: 'Split',
  merged: 'Merged',
  restored: 'Restored',
};
