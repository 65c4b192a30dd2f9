import { type FileTypeResult, fileTypeFromBuffer } from 'file-type';
import { UnreadableDocument } from './unreadable-document.js';
import { zipEntries } from './zip-directory.js';

export type MediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/pdf'
  /** E-mails and saved pages. */
  | 'message/rfc822'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.oasis.opendocument.text';

export const WORD: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What is not read, by the ending that its kind usually has. */
const NOT_READ: readonly (readonly [endings: string, what: string])[] = [
  ['cfb doc xls ppt msg', 'is in the old Word or Office format, or has a password'],
  ['rtf', 'is rich text (RTF)'],
  ['xlsx xlsm xltx xltm ods', 'is a spreadsheet'],
  ['pptx pptm potx potm ppsx ppsm odp', 'is a set of slides'],
  ['zip', 'is a compressed file of an unknown kind'],
];
const WORD_ENDINGS = ['docx', 'docm', 'dotx', 'dotm'];
const OPEN_DOCUMENT_ENDINGS = ['odt', 'ott'];
/** Parts by which an office file is known whose own list of contents is wrong. */
const OFFICE_PARTS: readonly (readonly [part: string, ending: string])[] = [
  ['word/document', 'docx'],
  ['word/_rels', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation', 'pptx'],
];
/** Signatures of the servers on the way come first in a message, and are long. */
const LONGEST_HEADERS = 64 * 1024;
const LINE_CHARACTERS = ['\t', '\n', '\f', '\r'].map((character) => character.charCodeAt(0));
const FIRST_PRINTED = 32;

/** The kind of file, by what is in it; the name only decides between kinds of plain text. @throws UnreadableDocument */
export async function mediaTypeOf(content: Buffer, filename: string): Promise<MediaType> {
  const start = content.subarray(0, 1024);
  const head = start.toString('latin1');
  // Readers of PDF take what stands before its mark.
  if (head.includes('%PDF-')) return 'application/pdf';
  if (head.startsWith('{\\rtf')) throw unknown(filename, 'is rich text (RTF)');
  // Letters alone are nobody's mark: minutes may begin with the two by which a bitmap is known.
  const found = isText(start) ? undefined : await fileTypeFromBuffer(content);
  if (found && !isMarkup(found)) return officeType(await endingOf(found, content, filename), found, filename);
  if (isMail(content.toString('latin1', 0, LONGEST_HEADERS))) return 'message/rfc822';
  if (isHtml(head, filename)) return 'text/html';
  return /\.(?:md|markdown)$/i.test(filename) ? 'text/markdown' : 'text/plain';
}

/** Text in UTF-16 says so by its first two bytes. */
const UTF_16_MARKS = ['fffe', 'feff'];

function isText(start: Buffer): boolean {
  if (UTF_16_MARKS.includes(start.toString('hex', 0, 2))) return true;
  return start.every((byte) => byte >= FIRST_PRINTED || LINE_CHARACTERS.includes(byte));
}

function isMarkup({ mime }: FileTypeResult): boolean {
  return mime.startsWith('text/') || mime === 'application/xml';
}

async function endingOf({ ext }: FileTypeResult, content: Buffer, filename: string): Promise<string> {
  if (ext !== 'zip') return ext;
  const names = (await zipEntries(content, filename)).map(({ name }) => name);
  return OFFICE_PARTS.find(([part]) => names.some((name) => name.startsWith(part)))?.[1] ?? ext;
}

function officeType(ending: string, { mime }: FileTypeResult, filename: string): MediaType {
  if (WORD_ENDINGS.includes(ending)) return WORD;
  if (OPEN_DOCUMENT_ENDINGS.includes(ending)) return 'application/vnd.oasis.opendocument.text';
  if (mime.startsWith('image/')) throw unknown(filename, 'is a picture');
  const known = NOT_READ.find(([endings]) => endings.split(' ').includes(ending));
  throw unknown(filename, known ? known[1] : `is a file of another kind (${ending})`);
}

function isHtml(head: string, filename: string): boolean {
  const start = head
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '')
    .trimStart();
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return true;
  return /\.x?html?$/i.test(filename) && /<[a-z!?]/i.test(start);
}

/** An e-mail or a saved page (.mhtml) begins with its headers. */
function isMail(head: string): boolean {
  const headers = (/^[\s\S]*?(?=\r?\n\r?\n|$)/.exec(head.replace(/^\s+/, '')) ?? [''])[0];
  const named = [
    ...headers.matchAll(
      /^(?:From|MIME-Version|Subject|Received|Content-Type|Message-ID|Return-Path|Date):/gim,
    ),
  ];
  return (
    /^[\w-]+: /.test(headers) &&
    named.length > 2 &&
    /^(?:MIME-Version|Received|Message-ID|Content-Type):/im.test(headers)
  );
}

function unknown(filename: string, what: string): UnreadableDocument {
  return new UnreadableDocument(
    'unknown-type',
    `${filename} ${what}: save it as PDF, Word (.docx), OpenDocument (.odt), HTML or plain text and send it again`,
  );
}
