import { UnreadableDocument } from './unreadable-document.js';

export type MediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const WORD: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The kind of file, by what is in it; the name only decides between kinds of plain text. @throws UnreadableDocument */
export function mediaTypeOf(content: Buffer, filename: string): MediaType {
  const head = content.subarray(0, 1024).toString('latin1');
  if (head.includes('%PDF-')) return 'application/pdf';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006'))
    return zipped(content, filename);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw unknown(filename, 'is in the old Word or Office format, or has a password');
  if (head.startsWith('{\\rtf')) throw unknown(filename, 'is rich text (RTF)');
  if (isPicture(head)) throw unknown(filename, 'is a picture');
  if (isHtml(head, filename)) return 'text/html';
  return /\.(?:md|markdown)$/i.test(filename) ? 'text/markdown' : 'text/plain';
}

function zipped(content: Buffer, filename: string): MediaType {
  if (content.includes('word/document') || content.includes('word/_rels')) return WORD;
  if (content.includes('xl/workbook')) throw unknown(filename, 'is a spreadsheet');
  if (content.includes('ppt/presentation')) throw unknown(filename, 'is a set of slides');
  throw unknown(filename, 'is a compressed file of an unknown kind');
}

function isHtml(head: string, filename: string): boolean {
  const start = head
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '')
    .trimStart();
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return true;
  return /\.x?html?$/i.test(filename) && /<[a-z!?]/i.test(start);
}

const PICTURES = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*', 'RIFF'];

function isPicture(head: string): boolean {
  return PICTURES.some((signature) => head.startsWith(signature));
}

function unknown(filename: string, what: string): UnreadableDocument {
  return new UnreadableDocument(
    'unknown-type',
    `${filename} ${what}: save it as PDF, Word (.docx), HTML or plain text and send it again`,
  );
}
