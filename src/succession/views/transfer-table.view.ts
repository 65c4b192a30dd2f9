import { spokenDay } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { TransferItem, TransferKind } from '../succession-plan.js';

const READABLE = 160;
const TRANSFER_KINDS = ['recommendation', 'action', 'answer', 'meeting'] as const;

export const TRANSFER_KIND_NAMES: Record<TransferKind, string> = {
  recommendation: 'Recommendation that it watches',
  action: 'Action that it watches',
  answer: 'Recommendation that it is to answer',
  meeting: 'Meeting',
};

const PLURALS: Record<TransferKind, string> = {
  recommendation: 'recommendations that it watches',
  action: 'actions that it watches',
  answer: 'recommendations that it is to answer',
  meeting: 'meetings to come',
};

export type TransferGroup = { readonly summary: string; readonly table: TableArguments };

/** What passes on, a table for each kind. */
export function transferTables(bodyName: string, items: readonly TransferItem[]): TransferGroup[] {
  return TRANSFER_KINDS.flatMap((kind) => {
    const group = items.filter((item) => item.kind === kind);
    if (group.length === 0) return [];
    const one = TRANSFER_KIND_NAMES[kind];
    const summary = plural(group.length, `${one.charAt(0).toLowerCase()}${one.slice(1)}`, PLURALS[kind]);
    return [{ summary, table: transferTable(`${bodyName}: ${summary}`, group) }];
  });
}

function transferTable(caption: string, items: readonly TransferItem[]): TableArguments {
  return sortableTable({
    caption,
    columns: [{ text: 'Reference', short: true }, { text: 'Matter' }, { text: 'Day', short: true }],
    rows: items.map(({ kind, reference, text, on, path }) => [
      { text: reference, href: path },
      { text: kind === 'meeting' ? text : firstWords(text, READABLE) },
      { text: on ? spokenDay(on) : 'None' },
    ]),
  });
}
