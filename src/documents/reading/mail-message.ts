import { createHash } from 'node:crypto';
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { dayInLondon } from '../../calendar/clock.js';
import { safeFilename } from '../../web/filename.rules.js';
import { readHtml } from './html-text.js';
import { UnreadableDocument } from './unreadable-document.js';

/** A paper that came with an email, without its bytes. */
export interface AttachedPaper {
  readonly filename: string;
  readonly sizeBytes: number;
  /** SHA-256, in hexadecimal digits. */
  readonly checksum: string;
}

/** What an email says besides its words. */
export interface MessageFacts {
  readonly sentOn: CalendarDay | null;
  /** The papers that came with it, in its order. */
  readonly attachments: readonly AttachedPaper[];
}

/** A paper that came with an email. */
export interface AttachedFile {
  readonly filename: string;
  readonly content: Buffer;
}

/** More files come with no email that somebody means to be read. */
const MOST_ATTACHED = 50;
/** Attachments that may be a paper, a forwarded email too; pictures, signatures and calendars are not. */
const NAMED_PAPER = /\.(?:pdf|docx?|docm|dotx|odt|ott|rtf|html?|mhtml?|txt|md|xlsx?|ods|pptx?|eml|msg)$/i;
const TYPED_PAPER = /^(?:application\/(?:pdf|msword|rtf|vnd\.)|message\/rfc822)/i;

/** The words of an email or of a saved page, decoded, and what came with it. @throws UnreadableDocument */
export async function readMessage(
  content: Buffer,
  filename: string,
): Promise<MessageFacts & { text: string }> {
  const mail = await parsed(content, filename);
  const attachments = papersOf(mail).map(described);
  const sentOn = mail.date && Number.isFinite(mail.date.getTime()) ? dayInLondon(mail.date) : null;
  return { text: wordsOf(mail, attachments, filename), sentOn, attachments };
}

/** The papers that came with an email, in its order. @throws UnreadableDocument */
export async function attachedPapers(content: Buffer, filename: string): Promise<AttachedPaper[]> {
  return papersOf(await parsed(content, filename)).map(described);
}

/** One of the papers that came with an email, counted from 0; null where there are fewer. @throws UnreadableDocument */
export async function attachedFile(
  content: Buffer,
  filename: string,
  at: number,
): Promise<AttachedFile | null> {
  return papersOf(await parsed(content, filename))[at] ?? null;
}

function described({ filename, content }: AttachedFile): AttachedPaper {
  const checksum = createHash('sha256').update(content).digest('hex');
  return { filename, sizeBytes: content.length, checksum };
}

async function parsed(content: Buffer, filename: string): Promise<ParsedMail> {
  return simpleParser(content, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true }).catch(
    (cause: unknown) => {
      throw new UnreadableDocument(
        'damaged',
        `${filename} cannot be read as an email or a saved page: save it as PDF or HTML and send that`,
        { cause },
      );
    },
  );
}

/** What stands in the page or the message itself is part of it, and what an attached message holds is that message's. */
function papersOf({ attachments }: ParsedMail): AttachedFile[] {
  return attachments
    .filter(
      ({ filename, contentType, related, content }) =>
        !related && content.length > 0 && (NAMED_PAPER.test(filename ?? '') || TYPED_PAPER.test(contentType)),
    )
    .slice(0, MOST_ATTACHED)
    .map((one, i) => ({ filename: nameOf(one, i), content: one.content }));
}

function nameOf({ filename, contentType }: Attachment, at: number): string {
  const ending = contentType === 'message/rfc822' ? '.eml' : contentType === 'application/pdf' ? '.pdf' : '';
  return safeFilename(filename ?? '', `Attachment ${at + 1}${ending}`);
}

function wordsOf(mail: ParsedMail, attachments: readonly AttachedPaper[], name: string): string {
  const words = mail.html ? readHtml(mail.html, name) : (mail.text ?? '');
  const subject = mail.subject ?? '';
  if (words.trim() === '') {
    // A subject alone is no paper, unless one came with it.
    if (attachments.length === 0) return '';
    return `${subject || attachments.map(({ filename }) => filename).join('\n')}\n`;
  }
  const head = subject && !words.startsWith(subject) ? `${subject}\n\n` : '';
  return `${head}${words}`.replace(/\r\n?/g, '\n');
}
