import { COUNTED_UP_TO } from '../../items/counted-up-to.js';
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

/** A count that leads to its list, with its words for one and for many; late or soon only where there is something. */
export function homeFigure(
  { total, isMoreThanTotal = false }: { total: number; isMoreThanTotal?: boolean },
  words: string | readonly [one: string, many: string],
  href: string,
  tone: HomeFigure['tone'] = 'plain',
): HomeFigure {
  const value = `${thousands(total)}${isMoreThanTotal ? '+' : ''}`;
  const text = typeof words === 'string' ? words : words[total === 1 ? 0 : 1];
  return { value, text, href, tone: total > 0 ? tone : 'plain' };
}

/** The same, and nothing where there is none. */
export function figureIfAny(
  total: number,
  words: string | readonly [one: string, many: string],
  href: string,
  tone: HomeFigure['tone'],
): HomeFigure[] {
  return total > 0 ? [homeFigure({ total }, words, href, tone)] : [];
}

/** So many recommendations, and so many answers that are owed to them: “2 recommendations with a response overdue: 3 answers owed”. */
export function owedFigure(
  counted: { total: number; isMoreThanTotal: boolean },
  answers: number,
  how: string,
  href: string,
  tone: HomeFigure['tone'],
): HomeFigure {
  const more = answers > COUNTED_UP_TO;
  const many = `${thousands(more ? COUNTED_UP_TO : answers)}${more ? '+' : ''} ${answers === 1 ? 'answer' : 'answers'}`;
  const said = answers > 0 ? `: ${many} owed` : '';
  const words = [`recommendation with ${how}${said}`, `recommendations with ${how}${said}`] as const;
  return homeFigure(counted, words, href, tone);
}

/**
 * A group of rows beneath their heading.
 * @param whole how many there are, and where they are listed
 */
export function group(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly TableCell[])[],
  empty: string,
  whole: { readonly total: number; readonly href: string } | null,
): HomeGroup {
  const short = (text: string) => ['Reference', 'Due', 'Claimed', 'Made', 'Day', 'Accepted'].includes(text);
  return {
    heading,
    table:
      rows.length === 0
        ? null
        : sortableTable({
            caption: heading,
            columns: columns.map((text) => ({ text, short: short(text) })),
            rows,
          }),
    empty,
    all:
      whole && whole.total > rows.length
        ? { text: `See all ${thousands(whole.total)}`, href: whole.href }
        : null,
  };
}
