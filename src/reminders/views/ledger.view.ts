import { spokenDay } from '../../calendar/spoken-day.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import type { PaginationArguments } from '../../web/govuk/pagination.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import type { LedgerRow } from '../ledger.queries.js';
import { asSentence } from '../reminder-words.rules.js';
import { messageTag } from './message-tag.js';
import type { NewestFirst } from './newest-first.js';

export type LedgerView = PageView & {
  readonly ledger: TableArguments | null;
  readonly paging: PaginationArguments | null;
};

export function ledgerView({ rows, paging }: NewestFirst<LedgerRow>): LedgerView {
  return {
    title: 'Reminders written',
    backLink: { text: 'Reminders', href: '/reminders' },
    ledger: rows.length > 0 ? ledgerTable(rows) : null,
    paging,
  };
}

function ledgerTable(rows: readonly LedgerRow[]): TableArguments {
  return sortableTable({
    caption: 'Reminders written, the newest first',
    columns: [
      { text: 'Reference', short: true },
      { text: 'For', short: true },
      { text: 'Written to' },
      { text: 'Why' },
      { text: 'Message', short: true },
    ],
    rows: rows.map((row) => [
      { text: row.reference, href: row.path },
      { text: spokenDay(row.plannedOn) },
      addressCell(row.recipient, row.ownerName),
      { text: asSentence(row.reason) },
      {
        text: `Message ${row.messageId}`,
        href: `/reminders/outbox/${row.messageId}`,
        tag: messageTag(row.messageState),
      },
    ]),
  });
}
