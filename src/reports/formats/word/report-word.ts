import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { PrintedReport } from '../../printed/printed-report.js';
import { addBefore } from './word-adoption.js';
import { bodyXml } from './word-body.js';
import { WordDraft } from './word-draft.js';
import {
  CONTENT_TYPES,
  DOCUMENT,
  DOCUMENT_RELATIONSHIPS,
  partIn,
  STYLES_PART,
  type WordParts,
  wordParts,
} from './word-parts.js';
import { settleSettings } from './word-settings.js';
import { wordShell } from './word-shell.js';
import { TABLE_STYLE } from './word-styles.js';
import { type WordTemplate, wordTemplate } from './word-template.js';

/** No part of a file says when it was made: the same report gives the same file. */
const NO_TIME = new Date(Date.UTC(1980, 0, 2));
/** Pieces of text that are handed on together, in letters. */
const PIECE = 64_000;
/** Letters of Word's own faces are at most so much wider than Arial's. */
const OTHER_LETTERS = 0.9;

/**
 * The report as a Word document with real headings, captions, lists and heads of tables, for those who work on it further. The text
 * is packed while it is written, so that a report of many thousand items takes little room.
 * @param letterhead the council's own document with its styles, headers and footers; null where there is none
 */
export async function reportAsWord(report: PrintedReport, letterhead: Uint8Array | null): Promise<Buffer> {
  const own = await wordParts(await wordShell(report), 'report.docx');
  addBefore(own, STYLES_PART, '</w:styles>', TABLE_STYLE);
  const parts = letterhead ? await wordParts(Buffer.from(letterhead), 'letterhead.docx') : own;
  if (letterhead) settleSettings(parts, own);
  const numbered = report.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'list' && block.isNumbered),
  );
  const template = wordTemplate(parts, own, report.marking, numbered.length);
  const places = new Map(
    report.sections.map(({ id }, index) => [id, `_Toc${String(index + 1).padStart(9, '0')}`]),
  );
  const draft = new WordDraft(template.styles, places, template.lists, letterhead ? OTHER_LETTERS : 1);
  return packed(template, draft, bodyXml(report, draft, template.pages));
}

async function packed(template: WordTemplate, draft: WordDraft, body: Iterable<string>): Promise<Buffer> {
  const zip = new ZipFile();
  const whole = buffer(zip.outputStream);
  const { parts, before, after } = template;
  addPictureTypes(parts);
  const [types, relationships] = [CONTENT_TYPES, DOCUMENT_RELATIONSHIPS];
  const order = [
    types,
    ...[...parts.keys()].filter((path) => ![types, relationships, DOCUMENT].includes(path)),
  ];
  for (const path of order) zip.addBuffer(partIn(parts, path), path, { mtime: NO_TIME });
  const text = Readable.from(pieces(before, body, after));
  zip.addReadStream(text, DOCUMENT, { mtime: NO_TIME });
  // What the text refers to is known when it is written.
  text.once('end', () => {
    addBefore(parts, relationships, '</Relationships>', draft.relationships());
    zip.addBuffer(partIn(parts, relationships), relationships, { mtime: NO_TIME });
    for (const { name, content } of draft.pictures)
      zip.addBuffer(content, `word/media/${name}`, { mtime: NO_TIME });
    zip.end();
  });
  return new Promise((resolve, reject) => {
    zip.once('error', reject);
    text.once('error', reject);
    whole.then(resolve, reject);
  });
}

function* pieces(before: string, body: Iterable<string>, after: string): Generator<Buffer> {
  let piece = before;
  for (const markup of body) {
    piece += markup;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece + after);
}

function addPictureTypes(parts: WordParts): void {
  const known = partIn(parts, CONTENT_TYPES).toString('utf8');
  const types = { png: 'image/png', svg: 'image/svg+xml' };
  for (const [extension, type] of Object.entries(types)) {
    if (new RegExp(`Extension="${extension}"`, 'i').test(known)) continue;
    addBefore(parts, CONTENT_TYPES, '</Types>', `<Default Extension="${extension}" ContentType="${type}"/>`);
  }
}
