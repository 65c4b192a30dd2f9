import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import type { PageView } from '../../web/page.js';

export type HomeFigure = {
  readonly value: string;
  readonly text: string;
  readonly href: string;
  readonly tone: 'late' | 'soon' | 'plain';
};

/** The first few of what awaits somebody, under a heading. */
export type HomeGroup = {
  readonly heading: string;
  /** Null where there is nothing; `empty` says so. */
  readonly table: TableArguments | null;
  readonly empty: string;
  /** Where the whole list is; null where all of it is shown. */
  readonly all: { readonly text: string; readonly href: string } | null;
};

/** What awaits this user: figures first, then the first few of each kind. */
export type HomeView = PageView & {
  readonly intro: string;
  readonly figures: readonly HomeFigure[];
  /** What is done most often from here. */
  readonly starts: readonly { readonly text: string; readonly href: string }[];
  readonly groups: readonly HomeGroup[];
  /** Messages that were given up, to be sent again or set aside; none for those who do not send any. */
  readonly failed: FailedMessages | null;
};

/** The first few messages that were given up. */
export type FailedMessages = {
  readonly first: readonly {
    readonly subject: string;
    readonly to: string;
    /** What the mail server said. */
    readonly fault: string;
    readonly href: string;
  }[];
  /** Where the whole list is; null where all of it is shown. */
  readonly all: string | null;
};

type Counted = { readonly total: number; readonly isMoreThanTotal?: boolean };
type FigureWords = string | readonly [one: string, many: string];

/** A count that leads to its list, with its words for one and for many; late or soon only where there is something. */
export function homeFigure(
  { total, isMoreThanTotal = false }: Counted,
  words: FigureWords,
  href: string,
  tone: HomeFigure['tone'] = 'plain',
): HomeFigure {
  const value = `${thousands(total)}${isMoreThanTotal ? '+' : ''}`;
  const text = typeof words === 'string' ? words : words[total === 1 ? 0 : 1];
  return { value, text, href, tone: total > 0 ? tone : 'plain' };
}

/** The first few rows, beneath their heading. */
export type HomeRows = {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** What is said where there is none. */
  readonly empty: string;
};

const SHORT_COLUMNS = ['Reference', 'Due', 'Claimed', 'Made', 'Day', 'Accepted'];

/** A group of rows. @param whole how many there are, and where they are listed; null where no list holds them */
export function homeGroup(
  { heading, columns, rows, empty }: HomeRows,
  whole: { readonly total: number; readonly href: string } | null,
): HomeGroup {
  const all = whole && whole.total > rows.length ? whole : null;
  return {
    heading,
    table:
      rows.length === 0
        ? null
        : sortableTable({
            caption: heading,
            columns: columns.map((text) => ({ text, short: SHORT_COLUMNS.includes(text) })),
            rows,
          }),
    empty,
    all: all && { text: `See all ${thousands(all.total)}`, href: all.href },
  };
}

/** One kind of thing that awaits somebody: its figure on top, its first few rows below, or one of them alone. */
export type HomeMatter = { readonly figure?: HomeFigure | null; readonly group?: HomeGroup | null };

/** Something counted that has a list: the figure leads to it, and so do the rows where it is longer. */
export function homeMatter(
  counted: Counted,
  { href, words, tone }: { href: string; words: FigureWords; tone: HomeFigure['tone'] },
  rows: HomeRows,
): HomeMatter {
  return {
    figure: homeFigure(counted, words, href, tone),
    group: homeGroup(rows, { total: counted.total, href }),
  };
}

/** What awaits somebody as the page shows it: all figures first, then all rows. */
export function figuresAndGroups(matters: readonly HomeMatter[]): Pick<HomeView, 'figures' | 'groups'> {
  return {
    figures: matters.flatMap(({ figure }) => figure ?? []),
    groups: matters.flatMap(({ group }) => group ?? []),
  };
}
