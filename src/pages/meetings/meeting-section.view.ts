import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { plural } from '../../web/helpers/plural.helper.js';

/** A part of a meeting's page: how many there are, the first of them, and the rest folded. */
export type MeetingSection = {
  readonly id: string;
  readonly heading: string;
  readonly count: number;
  /** Null where there is none; `empty` says so. */
  readonly table: TableArguments | null;
  readonly empty: string;
  /** What does not stand above the fold; null where all does. */
  readonly rest: { readonly words: string; readonly table: TableArguments } | null;
  /** Where to go on; null where there is nowhere. */
  readonly link: { readonly text: string; readonly href: string } | null;
};

/** So many rows stand above the fold; one more alone is not folded. */
const SHOWN = 3;

type Rows = {
  readonly id: string;
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly empty: string;
  readonly link?: MeetingSection['link'];
};

const SHORT = ['Reference', 'Due', 'Claimed', 'Answered', 'Asked'];

export function meetingSection({ id, heading, columns, rows, empty, link = null }: Rows): MeetingSection {
  const shown = rows.length <= SHOWN + 1 ? rows : rows.slice(0, SHOWN);
  const folded = rows.slice(shown.length);
  const tableOf = (some: Rows['rows'], caption: string) =>
    sortableTable({
      caption,
      columns: columns.map((text) => ({ text, short: SHORT.includes(text) })),
      rows: some,
    });
  return {
    ...{ id, heading, empty, link, count: rows.length },
    table: rows.length === 0 ? null : tableOf(shown, heading),
    rest:
      folded.length === 0
        ? null
        : {
            words: `Show ${plural(folded.length, 'other', 'others')}`,
            table: tableOf(folded, `${heading}: the others`),
          },
  };
}
