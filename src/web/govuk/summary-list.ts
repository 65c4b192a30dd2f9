import type { Tag } from './tag.js';
import type { Attributes, Styled, Words } from './words.js';

export interface SummaryAction extends Words {
  readonly href: string;
  readonly visuallyHiddenText?: string;
  readonly classes?: string;
  readonly attributes?: Attributes;
}

export interface SummaryActions {
  readonly items?: readonly SummaryAction[];
  readonly classes?: string;
}

/** The value of a row; a link where it has an `href`, with a tag before it where it has a `tag` (both ours). */
export interface SummaryValue extends Words {
  readonly classes?: string;
  readonly href?: string | null;
  readonly tag?: Tag | null;
}

export interface SummaryRow {
  readonly key: Words & { readonly classes?: string };
  readonly value: SummaryValue;
  readonly classes?: string;
  readonly actions?: SummaryActions;
}

export interface SummaryCard extends Styled {
  readonly title?: Words & { readonly headingLevel?: number; readonly classes?: string };
  readonly actions?: SummaryActions;
}

/** Arguments of `govuk/summary-list`. */
export interface SummaryListArguments extends Styled {
  readonly rows: readonly (SummaryRow | null | undefined | false | '')[];
  readonly card?: SummaryCard;
}

/** A row with perhaps one thing to do about it: “Change” with “due date” read out after it. */
export function summaryRow(
  key: string,
  value: string | SummaryValue,
  action?: { readonly text: string; readonly href: string },
): SummaryRow {
  return {
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : value,
    ...(action ? { actions: { items: [{ ...action, visuallyHiddenText: key.toLowerCase() }] } } : {}),
  };
}

/** What the partial prints. */
export function summaryListMarkup(args: SummaryListArguments): object {
  const rows = args.rows.filter((row) => !!row);
  const anyHasActions = rows.some((row) => row.actions?.items?.length);
  const { card } = args;
  return {
    ...args,
    rows: rows.map((row) => ({
      ...row,
      withoutActions: anyHasActions && !row.actions?.items,
      actions: actionsMarkup(row.actions, card?.title),
    })),
    card: card && {
      ...card,
      title: card.title && { ...card.title, headingLevel: card.title.headingLevel || 2 },
      actions: actionsMarkup(card.actions, card.title),
    },
  };
}

function actionsMarkup(actions: SummaryActions | undefined, cardTitle: Words | undefined): object {
  const items = (actions?.items ?? []).map((item) => ({
    ...item,
    cardTitle,
    hidden: !!(item.visuallyHiddenText || cardTitle),
  }));
  return { ...actions, items, single: items.length === 1 ? items[0] : null };
}
