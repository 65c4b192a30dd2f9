import { createHash } from 'node:crypto';
import { withoutInvisibleCharacters } from '../../web/invisible-characters.js';
import { UploadedFile } from '../../web/request-body/uploaded-file.js';
import { newTextOf } from './new-text.rules.js';
import { type FailedDelivery, failedDeliveries, isAutomatic, messageIdsIn } from './reply-kind.rules.js';

/** A message of the mailbox, as far as the program looks at it. */
export type ReadMail = {
  readonly key: string;
  readonly from: string;
  readonly subject: string;
  readonly words: string;
  /** As they came: nothing about them is to be believed. */
  readonly files: readonly UploadedFile[];
  readonly isAutomatic: boolean;
  readonly failed: readonly FailedDelivery[];
  /** The messages that it answers, or that came back with it. */
  readonly answers: readonly string[];
  /** The addresses that it went to, as its headers say. */
  readonly sentTo: readonly string[];
  /** What mail servers found out about its sender, the last of them first. */
  readonly authentication: readonly string[];
};

/** Headers that name whom it went to; the last three by the server that received it. */
const RECIPIENTS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'];

/**
 * Takes a message apart. What it holds was written by anybody: nothing of it is run, fetched or logged. The library, with its tables of
 * alphabets, is read with the first message, not at each start of each process.
 */
export async function readMail(source: Buffer): Promise<ReadMail> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(source, {
    skipImageLinks: true,
    skipTextLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 500_000,
    keepDeliveryStatus: true,
  });
  const lines = mail.headerLines.map(
    ({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()] as const,
  );
  const headers = new Map(lines);
  const valuesOf = (...names: readonly string[]) =>
    lines.flatMap(([key, value]) => (names.includes(key) ? value : []));
  const from = senderOf(mail.from?.value);
  const statuses = mail.attachments.filter(({ contentType }) => contentType === 'message/delivery-status');
  const failed = statuses.flatMap(({ content }) => failedDeliveries(content.toString('utf8')));
  const threads = [headers.get('in-reply-to'), headers.get('references')].join(' ');
  const enclosed = statuses.length > 0 ? enclosedIds(source) : [];
  return {
    key: keyOf(source, from, headers.get('message-id') ?? ''),
    from,
    subject: plain(mail.subject ?? '').slice(0, 300),
    words: plain(newTextOf(mail.text ?? '')),
    files: mail.attachments
      .filter((each) => !statuses.includes(each) && !each.related)
      .map(({ filename, content }) => new UploadedFile(plain(filename ?? '').slice(0, 200), content)),
    isAutomatic: statuses.length > 0 || isAutomatic(headers),
    failed,
    answers: [...new Set([...messageIdsIn(threads), ...enclosed])],
    sentTo: addressesIn(valuesOf(...RECIPIENTS).join(' ')),
    authentication: valuesOf('authentication-results'),
  };
}

/**
 * What tells it from every other message. The same message arrives twice with other headers on top, where a server delivers it again;
 * another sender with the same id is another message: nobody can keep somebody's answer out by being first.
 */
function keyOf(source: Buffer, from: string, messageId: string): string {
  const told = messageId === '' ? source : `${messageId}\n${from}`;
  return createHash('sha256').update(told).digest('hex');
}

function addressesIn(text: string): string[] {
  return [...text.slice(0, 20_000).matchAll(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g)].map(([address]) => address);
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

/** PostgreSQL keeps no NUL, and pages need no control characters, nor signs that only a word processor's font can show. */
function plain(text: string): string {
  return [...withoutInvisibleCharacters(text)].filter((sign) => sign === '\n' || sign >= ' ').join('');
}
