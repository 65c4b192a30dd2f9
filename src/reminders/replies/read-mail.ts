import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { newTextOf } from './new-text.rules.js';
import { type FailedDelivery, failedDeliveries, isAutomatic, messageIdsIn } from './reply-kind.rules.js';

/** A message of the mailbox, as far as the program looks at it. */
export type ReadMail = {
  readonly key: string;
  readonly from: string;
  readonly subject: string;
  readonly words: string;
  readonly attachments: readonly string[];
  readonly isAutomatic: boolean;
  readonly failed: readonly FailedDelivery[];
  /** The messages that it answers, or that came back with it. */
  readonly answers: readonly string[];
};

const MOST_ATTACHMENTS = 50;

/** Takes a message apart. What it holds was written by anybody: nothing of it is run, fetched or logged. */
export async function readMail(source: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(source, {
    skipImageLinks: true,
    skipTextLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 500_000,
    keepDeliveryStatus: true,
  });
  const headers = new Map(
    mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
  );
  const statuses = mail.attachments.filter(({ contentType }) => contentType === 'message/delivery-status');
  const failed = statuses.flatMap(({ content }) => failedDeliveries(content.toString('utf8')));
  const threads = [headers.get('in-reply-to'), headers.get('references')].join(' ');
  const enclosed = statuses.length > 0 ? enclosedIds(source) : [];
  return {
    key: createHash('sha256').update(source).digest('hex'),
    from: senderOf(mail.from?.value),
    subject: plain(mail.subject ?? '').slice(0, 300),
    words: plain(newTextOf(mail.text ?? '')),
    attachments: mail.attachments
      .filter((each) => !statuses.includes(each) && !each.related)
      .slice(0, MOST_ATTACHMENTS)
      .map(({ filename }) => plain(filename ?? 'a file without a name').slice(0, 200)),
    isAutomatic: statuses.length > 0 || isAutomatic(headers),
    failed,
    answers: [...new Set([...messageIdsIn(threads), ...enclosed])],
  };
}

/** One sender and one alone: who names several is believed none. */
function senderOf(addresses: readonly { readonly address?: string | undefined }[] = []): string {
  const [first, ...others] = addresses;
  return others.length > 0 ? '' : (first?.address ?? '').toLowerCase().slice(0, 254);
}

/** The ids in the headers of what a delivery report encloses. */
function enclosedIds(source: Buffer): string[] {
  const text = source.toString('latin1');
  return [...text.matchAll(/^Message-ID:\s*(<[^<>\s]{3,250}>)/gim)].flatMap(([, id]) =>
    messageIdsIn(id ?? ''),
  );
}

/** PostgreSQL keeps no NUL, and pages need no control characters. */
function plain(text: string): string {
  return [...text].filter((sign) => sign === '\n' || sign >= ' ').join('');
}
