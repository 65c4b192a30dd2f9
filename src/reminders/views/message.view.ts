import type { WrittenMessage } from '../../mail/mail-message.js';
import { withSecret } from '../../mail/mail-options.js';
import type { MessageRow } from '../../mail/messages.queries.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import { mailAddress } from '../../web/helpers/mail-address.helper.js';
import type { PageView } from '../../web/page.js';
import { messageTag } from './message-tag.js';

export type MessageView = PageView & {
  readonly facts: readonly SummaryRow[];
  readonly text: string;
  readonly fileHref: string;
  /** Where it is sent again or set aside; null where it was not given up. */
  readonly failedPath: string | null;
};

export function messageView(message: MessageRow & WrittenMessage): MessageView {
  const { ccAddresses, sentAt, fault } = message;
  return {
    title: message.subject,
    backLink: { text: 'Messages', href: '/reminders/outbox' },
    facts: [
      summaryRow('To', { html: mailAddress(message.toAddress) }),
      ...(ccAddresses.length > 0
        ? [summaryRow('Copy to', { html: mailAddress(ccAddresses.join(', ')) })]
        : []),
      summaryRow('Status', { text: '', tag: messageTag(message.state) }),
      ...(fault ? [summaryRow('What went wrong', fault)] : []),
      summaryRow('Answers of the mail server', String(message.attempts)),
      summaryRow('Written', dateTime(message.writtenAt)),
      ...(message.state === 'waiting' && message.notBefore
        ? [summaryRow('Not sent before', dateTime(message.notBefore))]
        : []),
      ...(message.state === 'waiting' && message.fault
        ? [summaryRow('Next attempt', dateTime(message.nextAttemptAt))]
        : []),
      ...(sentAt ? [summaryRow('Sent', dateTime(sentAt))] : []),
    ],
    text: withSecret(message.textBody, message),
    fileHref: `/reminders/outbox/${message.id}/message.eml`,
    failedPath: message.state === 'failed' ? `/reminders/outbox/${message.id}` : null,
  };
}
