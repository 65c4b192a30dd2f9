import { addressCell } from '../../web/govuk/address-cell.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import type { ReplyRow } from './replies.queries.js';
import type { ReplyKind } from './reply-kind.rules.js';

export const REPLIES_PATH = '/reminders/replies';

export const REPLY_KINDS: Readonly<Record<ReplyKind, string>> = {
  answer: 'An answer waiting to be confirmed',
  stranger: 'Not from an owner of the item that it answers',
  forged: 'Its sender could not be verified',
  automatic: 'It was sent automatically',
  bounce: 'A message that came back',
};

export type RepliesView = PageView & {
  /** Whether a mailbox is read at all. */
  readonly isRead: boolean;
  /** Null for none. */
  readonly replies: TableArguments | null;
  /** What the program set aside; null for none. */
  readonly setAside: TableArguments | null;
};

export function repliesView(
  waiting: readonly ReplyRow[],
  setAside: readonly ReplyRow[],
  isRead: boolean,
): RepliesView {
  return {
    title: 'Replies by email',
    backLink: { text: 'Reminders', href: '/reminders' },
    isRead,
    replies: waiting.length === 0 ? null : waitingTable(waiting),
    setAside: setAside.length === 0 ? null : setAsideTable(setAside),
  };
}

function waitingTable(rows: readonly ReplyRow[]): TableArguments {
  return sortableTable({
    caption: 'Replies waiting to be decided, oldest first',
    columns: [{ text: 'Subject' }, { text: 'From or to' }, { text: 'Received' }, { text: 'What it is' }],
    rows: rows.map((reply) => [
      { text: reply.subject || 'No subject', href: `${REPLIES_PATH}/${reply.id}` },
      addressCell(reply.fromAddress || 'no sender'),
      { text: dateTime(reply.receivedAt) },
      { text: REPLY_KINDS[reply.kind] },
    ]),
  });
}

function setAsideTable(rows: readonly ReplyRow[]): TableArguments {
  return sortableTable({
    caption: 'Set aside automatically, newest first',
    columns: [{ text: 'Subject' }, { text: 'From' }, { text: 'Received' }, { text: 'Why' }],
    rows: rows.map((reply) => [
      { text: reply.subject || 'No subject' },
      addressCell(reply.fromAddress || 'no sender'),
      { text: dateTime(reply.receivedAt) },
      { text: REPLY_KINDS[reply.kind], note: reply.reason },
    ]),
  });
}
