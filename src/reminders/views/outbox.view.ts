import type { MessageRow, UnsentCount } from '../../mail/messages.queries.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import type { PaginationArguments } from '../../web/govuk/pagination.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import { messageTag } from './message-tag.js';
import type { NewestFirst } from './newest-first.js';

export const OUTBOX_PATH = '/reminders/outbox';
/** The list of those that were given up alone. */
export const GIVEN_UP_PATH = `${OUTBOX_PATH}?state=failed`;

export type OutboxView = PageView & {
  readonly destination: string;
  readonly waiting: number;
  /** Those that wait while what caused them may be undone. */
  readonly held: number;
  readonly failed: number;
  /** Whether only those that were given up are listed, and where the other list is. */
  readonly isFailedOnly: boolean;
  readonly otherHref: string;
  readonly messages: TableArguments | null;
  readonly paging: PaginationArguments | null;
};

export function outboxView(
  { rows, paging }: NewestFirst<MessageRow>,
  { waiting, held, failed }: UnsentCount,
  destination: string,
  isFailedOnly: boolean,
): OutboxView {
  return {
    title: 'Messages',
    backLink: { text: 'Reminders', href: '/reminders' },
    destination,
    waiting,
    held,
    failed,
    isFailedOnly,
    otherHref: isFailedOnly ? OUTBOX_PATH : GIVEN_UP_PATH,
    messages: rows.length > 0 ? messagesTable(rows) : null,
    paging,
  };
}

function messagesTable(rows: readonly MessageRow[]): TableArguments {
  return sortableTable({
    caption: 'Messages, the newest first',
    columns: [{ text: 'Subject' }, { text: 'To' }, { text: 'Written' }, { text: 'Status' }],
    rows: rows.map((row) => [
      { text: row.subject, href: `/reminders/outbox/${row.id}` },
      addressCell(row.toAddress),
      { text: dateTime(row.writtenAt) },
      { tag: messageTag(row.state), note: row.fault ?? heldNote(row) },
    ]),
  });
}

/** When a message goes out that has to wait. */
function heldNote({ state, attempts, notBefore }: MessageRow): string | null {
  return state === 'waiting' && attempts === 0 && notBefore ? `Not before ${dateTime(notBefore)}` : null;
}
