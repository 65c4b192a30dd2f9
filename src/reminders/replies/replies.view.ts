import type { ActionRow } from '../../actions/action-row.queries.js';
import { CLAIM_LABELS, CLAIMS } from '../../actions/updates/claim.rules.js';
import { messagesOf } from '../../web/form-faults.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { textInput } from '../../web/govuk/input.js';
import { radios } from '../../web/govuk/radios.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { ReplyRow } from './replies.queries.js';
import type { ReplyDecisionForm, SetAsideForm } from './reply-decision.form.js';
import type { ReplyKind } from './reply-kind.rules.js';

export const REPLIES_PATH = '/reminders/replies';

const KINDS: Readonly<Record<ReplyKind, string>> = {
  answer: 'An answer that awaits confirmation',
  stranger: 'From somebody we did not write to',
  automatic: 'A program wrote it',
  bounce: 'A message that reached nobody',
};

export function repliesView(replies: readonly ReplyRow[], isRead: boolean) {
  return {
    title: 'Replies by e-mail',
    backLink: { text: 'Reminders', href: '/reminders' },
    isRead,
    replies:
      replies.length === 0
        ? null
        : sortableTable({
            caption: 'What waits to be decided, the oldest first',
            columns: [
              { text: 'Subject' },
              { text: 'From or to' },
              { text: 'Received' },
              { text: 'What it is' },
            ],
            rows: replies.map((reply) => [
              { text: reply.subject || 'No subject', href: `${REPLIES_PATH}/${reply.id}` },
              addressCell(reply.fromAddress || 'no sender'),
              { text: dateTime(reply.receivedAt) },
              { text: KINDS[reply.kind] },
            ]),
          }),
  };
}

export function replyView(
  reply: ReplyRow,
  actions: readonly ActionRow[],
  { action, claim, reason }: ReplyDecisionForm & SetAsideForm,
  faults: readonly FieldError[] = [],
) {
  const at = messagesOf(faults);
  const place = `${REPLIES_PATH}/${reply.id}`;
  const canConfirm = reply.kind === 'answer' && reply.words !== '' && actions.length > 0;
  return {
    title: reply.subject || 'A reply without a subject',
    faults,
    backLink: { text: 'Replies by e-mail', href: REPLIES_PATH },
    kind: KINDS[reply.kind],
    isBounce: reply.kind === 'bounce',
    from: reply.fromAddress || 'no sender',
    received: dateTime(reply.receivedAt),
    words: reply.words,
    attachments: reply.attachments.join(', '),
    messagePath: reply.messageId === null ? null : `/reminders/outbox/${reply.messageId}`,
    confirmAction: canConfirm ? `${place}/confirm` : null,
    setAsideAction: `${place}/set-aside`,
    actionQuestion: radios({
      name: 'action',
      legend: 'Which action is it about?',
      items: actions.map(({ id, reference, text }) => ({ value: String(id), text: reference, hint: text })),
      value: action || (actions.length === 1 ? String(actions[0]?.id) : ''),
      error: at('action'),
    }),
    claimQuestion: radios({
      name: 'claim',
      legend: 'How does it stand?',
      items: CLAIMS.map((value) => ({ value, text: CLAIM_LABELS[value] })),
      value: claim,
      error: at('claim'),
    }),
    reason: textInput({
      name: 'reason',
      label: 'Why it is set aside',
      value: reason,
      error: at('reason'),
    }),
  };
}
