import type { SendMailOptions } from 'nodemailer';
import { ACCOUNT_MESSAGES, SECRET_PLACE, type WrittenMessage } from './mail-message.js';
import { olderMessageId } from './message-id.js';
import { replyTagOf, taggedAddress } from './reply-tag.js';

/** Who sends, as every message says it. */
export type Sender = {
  /** `Name <address>` or an address. */
  readonly from: string;
  /** Where answers go that a message does not direct itself; null for the sender. */
  readonly replyTo: string | null;
  /** The mailbox that takes answers under addresses with a tag; null where there is none. */
  readonly replyAddress: string | null;
  readonly councilName: string;
  /** Where the service is, without a slash at its end. */
  readonly publicUrl: string;
  /** The host of the service, which stands in the message's own id and in its list's. */
  readonly host: string;
};

/**
 * A message as nodemailer takes it: headers are its matter, so that no text of ours can become one. `Auto-Submitted` keeps absence
 * replies from answering (RFC 3834), `List-Id` lets a reader file the messages (RFC 2919).
 */
export function mailOptions(message: WrittenMessage, sender: Sender): SendMailOptions {
  const replyTo = taggedReplyTo(message, sender) ?? message.replyTo ?? sender.replyTo;
  return {
    from: sender.from,
    ...(replyTo && { replyTo }),
    to: { name: '', address: message.toAddress },
    cc: message.ccAddresses.map((address) => ({ name: '', address })),
    subject: oneLine(message.subject),
    text: withSecret(message.textBody, message),
    html: withSecret(message.htmlBody, message),
    date: message.writtenAt,
    messageId: `<${message.messageId ?? olderMessageId(message, sender.host)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    list: {
      id: { url: `matters-arising.${sender.host}`, comment: `Matters Arising, ${sender.councilName}` },
      ...(message.unsubscribePath && {
        unsubscribe: { url: `${sender.publicUrl}${message.unsubscribePath}`, comment: 'Stop these emails' },
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Where an answer says by its address what it answers; only what asks for one has such an address. */
function taggedReplyTo({ secret, messageKey }: WrittenMessage, { replyAddress }: Sender): string | null {
  if (secret === null || replyAddress === null || messageKey.startsWith(ACCOUNT_MESSAGES)) return null;
  return taggedAddress(replyAddress, replyTagOf(secret));
}

/** The words with the secret in its place; where it is kept no more, the place shows that something stood there. */
export function withSecret(words: string, { secret }: Pick<WrittenMessage, 'secret'>): string {
  return words.replaceAll(SECRET_PLACE, secret ?? '…');
}

function oneLine(subject: string): string {
  return subject.replace(/\p{Cc}+/gu, ' ').trim();
}
