import type { FileUploadArguments } from '../../web/govuk/file-upload.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import { ofOwnBodies } from '../../web/lists/own-bodies.js';
import type { PageView } from '../../web/page.js';
import type { Asker } from '../../web/permissions.rules.js';

export type HomeFigure = {
  readonly value: string;
  readonly text: string;
  readonly href: string;
  readonly tone: 'late' | 'soon' | 'plain';
};

/** The first few of what awaits somebody, under a heading. */
export type HomeGroup = {
  readonly heading: string;
  /** How many there are in all; null where no list holds them. */
  readonly total: string | null;
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
  /** What waits besides, each folded under its heading. */
  readonly folded: readonly (HomeGroup & { readonly summary: string })[];
  /** Whether the trend is folded away at the end. */
  readonly foldsTrend: boolean;
  /** What is said of each kind of which nothing waits. */
  readonly quiet: readonly { readonly text: string; readonly href: string | null }[];
  /** Where a paper is handed in; null for those who hand in none. */
  readonly paper: HomePaper | null;
  /** Messages that were given up, to be sent again or set aside; none for those who do not send any. */
  readonly failed: FailedMessages | null;
};

/** The field for a paper, and where it is sent. */
export type HomePaper = { readonly action: string; readonly file: FileUploadArguments };

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

/** “1,000+” where there are more than were counted. */
export function cappedCount({ total, isMoreThanTotal = false }: Counted): string {
  return `${thousands(total)}${isMoreThanTotal ? '+' : ''}`;
}

/** A count that leads to its list, with its words for one and for many; late or soon only where there is something. */
export function homeFigure(
  counted: Counted,
  words: FigureWords,
  href: string,
  tone: HomeFigure['tone'] = 'plain',
): HomeFigure {
  const text = typeof words === 'string' ? words : words[counted.total === 1 ? 0 : 1];
  return { value: cappedCount(counted), text, href, tone: counted.total > 0 ? tone : 'plain' };
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
  whole: (Counted & { readonly href: string }) | null,
): HomeGroup {
  const all = whole && whole.total > rows.length ? whole : null;
  return {
    heading,
    total: whole && cappedCount(whole),
    table:
      rows.length === 0
        ? null
        : sortableTable({
            caption: heading,
            columns: columns.map((text) => ({ text, short: SHORT_COLUMNS.includes(text) })),
            rows,
          }),
    empty,
    all: all && { text: `See all ${cappedCount(all)}`, href: all.href },
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
    group: homeGroup(rows, { ...counted, href }),
  };
}

type Arranged = Pick<HomeView, 'figures' | 'groups' | 'folded' | 'quiet' | 'foldsTrend'>;

/** What awaits somebody as the page shows it: all figures first, then all rows. */
export function figuresAndGroups(matters: readonly HomeMatter[]): Arranged {
  return {
    figures: matters.flatMap(({ figure }) => figure ?? []),
    groups: matters.flatMap(({ group }) => group ?? []),
    foldsTrend: false,
    folded: [],
    quiet: [],
  };
}

/** The same for whoever is for some bodies: what is counted is of these, and so are the lists that they lead to. */
export function leadingToOwn({ bodyIds }: Asker, matters: readonly HomeMatter[]): readonly HomeMatter[] {
  if (bodyIds === null) return matters;
  return matters.map(({ figure, group }) => ({
    figure: figure && { ...figure, href: ofOwnBodies(figure.href) },
    group: group && { ...group, all: group.all && { ...group.all, href: ofOwnBodies(group.all.href) } },
  }));
}

/** How many kinds stand open on a page that folds the others. */
const OPEN_KINDS = 3;

/** The same for whom much awaits: what is late stands open first, the rest is folded, and of what is empty one line is said. */
export function mostUrgentFirst(matters: readonly HomeMatter[]): Arranged {
  const { figures, groups } = figuresAndGroups(matters);
  const late = matters.flatMap(({ figure, group }) => (figure?.tone === 'late' && group ? [group] : []));
  const there = groups.filter(({ table }) => table !== null);
  const open = [...late, ...there].filter((group, n, all) => all.indexOf(group) === n).slice(0, OPEN_KINDS);
  return {
    figures: figures.filter(({ value }) => value !== '0'),
    groups: open,
    foldsTrend: true,
    folded: there
      .filter((group) => !open.includes(group))
      .map((group) => ({
        ...group,
        summary: group.total === null ? group.heading : `${group.heading} (${group.total})`,
      })),
    quiet: matters.flatMap(({ figure, group }) =>
      group?.table === null ? [{ text: group.empty, href: figure?.href ?? null }] : [],
    ),
  };
}
