import { spokenDay } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { TransferItem, TransferKind } from '../succession-plan.js';

const READABLE = 160;

export const TRANSFER_KIND_NAMES: Record<TransferKind, string> = {
  recommendation: 'Recommendation that it watches',
  action: 'Action that it watches',
  answer: 'Recommendation that it is to answer',
  meeting: 'Meeting',
};

/** What passes on, in one table; null where there is nothing. */
export function transferTable(bodyName: string, items: readonly TransferItem[]): TableArguments | null {
  if (items.length === 0) return null;
  return sortableTable({
    caption: `What ${bodyName} has open`,
    columns: [{ text: 'Reference', short: true }, { text: 'Matter' }, { text: 'Day', short: true }],
    rows: items.map(({ kind, reference, text, on, path }) => [
      { text: reference, href: path },
      kind === 'meeting' ? { text } : { text: firstWords(text, READABLE), note: TRANSFER_KIND_NAMES[kind] },
      { text: on ? spokenDay(on) : 'None' },
    ]),
  });
}
