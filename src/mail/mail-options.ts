import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import { SECRET_PLACE, type WrittenMessage } from './mail-message.js';

/** Who sends, as every message says it. */
export type Sender = {
  /** `Name <address>` or an address. */
  readonly from: string;
  readonly councilName: string;
  /** The host of the service, which stands in the message's own id and in its list's. */
  readonly host: string;
};

/**
 * A message as nodemailer takes it: headers are its matter, so that no text of ours can become one. `Auto-Submitted` keeps absence
 * replies from answering (RFC 3834), `List-Id` lets a reader file the messages (RFC 2919).
 */
export function mailOptions(message: WrittenMessage, sender: Sender): SendMailOptions {
  return {
    from: sender.from,
    to: { name: '', address: message.toAddress },
    cc: message.ccAddresses.map((address) => ({ name: '', address })),
    subject: oneLine(message.subject),
    text: withSecret(message.textBody, message),
    html: withSecret(message.htmlBody, message),
    date: message.writtenAt,
    messageId: messageId(message, sender.host),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    list: {
      id: { url: `matters-arising.${sender.host}`, comment: `Matters Arising, ${sender.councilName}` },
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * The same each time the message is sent: where the program stops after the server took it and before that was written down, the
 * second copy has the first one's id, and the reader's mailbox shows one.
 */
export function messageId(
  message: Pick<WrittenMessage, 'id' | 'messageKey' | 'writtenAt'>,
  host: string,
): string {
  const what = `${message.id} ${message.messageKey} ${message.writtenAt.toISOString()}`;
  return `<${createHash('sha256').update(what).digest('hex').slice(0, 32)}@${host}>`;
}

/** The words with the secret in its place; where it is kept no more, the place shows that something stood there. */
export function withSecret(words: string, { secret }: Pick<WrittenMessage, 'secret'>): string {
  return words.replaceAll(SECRET_PLACE, secret ?? '…');
}

function oneLine(subject: string): string {
  return subject.replace(/\p{Cc}+/gu, ' ').trim();
}
