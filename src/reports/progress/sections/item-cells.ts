import { spokenDay } from '../../../calendar/spoken-day.js';
import { column, linkCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedColumn, PrintedTable } from '../../printed/printed-report.js';
import type { ClaimedItem, ReportItem, Source } from '../progress-report.js';
import type { SectionContext } from './section-context.js';

export const ITEM_COLUMNS: readonly PrintedColumn[] = [
  column('Reference', 'reference'),
  column('What was asked', 'wide'),
  column('Owner'),
];

/** Reference with a link to the item's page; its words with the source; who owes it. */
export function itemCells(item: ReportItem, { base }: SectionContext): PrintedCell[] {
  return [
    linkCell(item.reference, `${base}${item.path}`, item.body.code),
    textCell(item.words, `Source: ${printedSource(item.source)}`),
    textCell(item.owner ?? 'No owner yet'),
  ];
}

/** Items one below another, with what is told of each. */
export function itemTable<Item extends ReportItem>(
  caption: string,
  items: readonly Item[],
  columns: readonly PrintedColumn[],
  cells: (item: Item) => PrintedCell[],
  context: SectionContext,
): PrintedTable {
  const rows = items.map((item) => [...itemCells(item, context), ...cells(item)]);
  return { caption, columns: [...ITEM_COLUMNS, ...columns], rows, hasTotal: false };
}

/** The owner's words with the evidence that was given. */
export function claimCell({ account, evidence }: ClaimedItem, { base }: SectionContext): PrintedCell {
  const links = evidence.map(({ title, address }) => ({
    text: title,
    href: address.startsWith('/') ? `${base}${address}` : address,
  }));
  return { ...textCell(account, evidence.length === 0 ? 'No evidence given' : null), links };
}

/** “Final report, 11 May 2022, recommendation 32 a)” */
export function printedSource({ title, planOf, on, label }: Source): string {
  const origin = title ?? (planOf ? `Action plan of ${planOf}` : null);
  const day = on ? spokenDay(on) : 'day not known';
  // The label says where in a paper it stands; of what came from none it says nothing.
  return origin === null ? `Entered by hand, ${day}` : [origin, day, label].filter(Boolean).join(', ');
}
