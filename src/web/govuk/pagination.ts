import type { Attributes, Styled, Words } from './words.js';

export interface PageLink extends Words {
  readonly href: string;
  readonly labelText?: string;
  readonly attributes?: Attributes;
}

export interface PageNumber {
  readonly number?: number | string;
  readonly href?: string;
  readonly current?: boolean;
  readonly ellipsis?: boolean;
  readonly visuallyHiddenText?: string;
  readonly attributes?: Attributes;
}

/** Arguments of `govuk/pagination`. */
export interface PaginationArguments extends Styled {
  readonly previous?: PageLink | null;
  readonly next?: PageLink | null;
  readonly items?: readonly (PageNumber | null)[];
  readonly landmarkLabel?: string;
}

/** Links to the neighbours of a page of a list that is paged by key; null where the list is one page. */
export function keysetPagination(
  previousHref: string | null,
  nextHref: string | null,
): PaginationArguments | null {
  if (previousHref === null && nextHref === null) return null;
  return {
    previous: previousHref === null ? null : { href: previousHref },
    next: nextHref === null ? null : { href: nextHref },
  };
}

/** What the partial prints. */
export function paginationMarkup(args: PaginationArguments): object {
  const block = !args.items && !!(args.next || args.previous);
  const link = (given: PageLink | null | undefined) =>
    given && {
      ...given,
      label: block ? given.labelText : null,
      decorated: block && !given.labelText,
    };
  return {
    ...args,
    block,
    landmarkLabel: args.landmarkLabel || 'Pagination',
    previous: link(args.previous),
    next: link(args.next),
    items: args.items?.filter((item) => item && Object.keys(item).length > 0),
  };
}
