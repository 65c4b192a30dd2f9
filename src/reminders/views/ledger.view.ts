import { spokenDay } from '../../calendar/spoken-day.js';
import { isMailAddress } from '../../mail/mail-address.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import type { PaginationArguments } from '../../web/govuk/pagination.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import { stageWords } from '../ladders/stage-words.rules.js';
import type { LedgerRow } from '../ledger.queries.js';
import { asSentence } from '../reminder-words.rules.js';
import { messageTag } from './message-tag.js';
import type { NewestFirst } from './newest-first.js';

export type LedgerView = PageView & {
  /** Whose lines these are, where not all are shown. */
  readonly only: string | null;
  readonly ledger: TableArguments | null;
  readonly paging: PaginationArguments | null;
};

export function ledgerView({ rows, paging }: NewestFirst<LedgerRow>, recipient: string | null): LedgerView {
  return {
    title: 'Reminders written',
    backLink: { text: 'Reminders', href: '/reminders' },
    only: recipient,
    ledger: rows.length > 0 ? ledgerTable(rows, true) : null,
    paging,
  };
}

/** @param opensMessages whether the reader may open what was written */
export function ledgerTable(rows: readonly LedgerRow[], opensMessages: boolean): TableArguments {
  return sortableTable({
    caption: 'Reminders written, the newest first',
    columns: [
      { text: 'Reference', short: true },
      { text: 'For', short: true },
      { text: 'Written to' },
      { text: 'Why' },
      { text: 'What became of it', short: true },
    ],
    rows: rows.map((row) => [
      { text: row.reference, href: `/reminders/items/${row.path.replace(/^.*\//, '')}` },
      { text: spokenDay(row.plannedOn) },
      recipientCell(row),
      { text: asSentence(row.reason), note: stepOf(row) },
      messageCell(row, opensMessages),
    ]),
  });
}

/** A call was with somebody, who need not have an address. */
function recipientCell({ recipient, ownerName }: LedgerRow): TableCell {
  return isMailAddress(recipient) ? addressCell(recipient, ownerName) : { text: recipient, note: ownerName };
}

function stepOf({ kind, stage }: LedgerRow): string {
  return kind === 'copy' ? `A copy: ${stageWords(stage)}` : asSentence(stageWords(stage));
}

function messageCell(row: LedgerRow, opensMessages: boolean): TableCell {
  const { messageId, messageState } = row;
  const note = becameOf(row);
  if (messageId === null || messageState === null) return { text: 'Noted', note };
  const href = opensMessages ? `/reminders/outbox/${messageId}` : null;
  return { text: `Message ${messageId}`, href, tag: messageTag(messageState), note };
}

/** What is known of a message after it was written, in the order in which it happens; null for nothing. */
function becameOf({ acceptedAt, bouncedBy, openedAt, answeredOn }: LedgerRow): string | null {
  const known = [
    acceptedAt && `Accepted by the mail server on ${dateTime(acceptedAt)}`,
    bouncedBy && `Came back: ${bouncedBy}`,
    openedAt && `Link opened on ${dateTime(openedAt)}`,
    answeredOn && `Answered on ${spokenDay(answeredOn)}`,
  ].filter(Boolean);
  return known.length > 0 ? known.join('. ') : null;
}
