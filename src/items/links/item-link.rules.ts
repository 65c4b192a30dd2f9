/** How one item hangs together with another; each is told from the later item's side. */
export const LINK_KINDS = [
  'repeats',
  'follows-up',
  'supersedes',
  'answered-by',
  'split-from',
  'merged-from',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Those that a person makes; splitting and merging make their own. */
export const CHOSEN_LINK_KINDS = ['repeats', 'follows-up', 'supersedes', 'answered-by'] as const;
export type ChosenLinkKind = (typeof CHOSEN_LINK_KINDS)[number];

/** The words on the page of the item from which the link goes out, and on the page of the one to which it leads. */
export const LINK_WORDS: Readonly<Record<LinkKind, { readonly out: string; readonly back: string }>> = {
  repeats: { out: 'Repeats', back: 'Repeated by' },
  'follows-up': { out: 'Follows up', back: 'Followed up by' },
  supersedes: { out: 'Supersedes', back: 'Superseded by' },
  'answered-by': { out: 'Answered by', back: 'Answers' },
  'split-from': { out: 'Split from', back: 'Split into' },
  'merged-from': { out: 'Merged from', back: 'Merged into' },
};

/** One end of a link: a recommendation or an action of the register, or a paper. */
export type LinkEnd =
  | { readonly kind: 'recommendation'; readonly id: number }
  | { readonly kind: 'action'; readonly id: number }
  | { readonly kind: 'document'; readonly id: number };
