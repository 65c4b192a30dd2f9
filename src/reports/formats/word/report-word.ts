import type { PrintedReport } from '../../printed/printed-report.js';
import { packedOffice } from '../office-package.js';
import { addBefore } from './word-adoption.js';
import { bodyXml } from './word-body.js';
import { hasContents } from './word-contents.js';
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
  if (letterhead) settleSettings(parts, own, hasContents(report.sections));
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
  const { parts, before, after } = template;
  addPictureTypes(parts);
  const relationships = partIn(parts, DOCUMENT_RELATIONSHIPS);
  parts.delete(DOCUMENT_RELATIONSHIPS);
  function* text(): Generator<string, void> {
    yield before;
    yield* body;
    yield after;
  }
  // What the text refers to is known when it is written.
  return packedOffice(parts, [{ path: DOCUMENT, pieces: text() }], () => {
    parts.set(DOCUMENT_RELATIONSHIPS, relationships);
    addBefore(parts, DOCUMENT_RELATIONSHIPS, '</Relationships>', draft.relationships());
    return [
      [DOCUMENT_RELATIONSHIPS, partIn(parts, DOCUMENT_RELATIONSHIPS)],
      ...draft.pictures.map(({ name, content }) => [`word/media/${name}`, content] as const),
    ];
  });
}

function addPictureTypes(parts: WordParts): void {
  const known = partIn(parts, CONTENT_TYPES).toString('utf8');
  const types = { png: 'image/png', svg: 'image/svg+xml' };
  for (const [extension, type] of Object.entries(types)) {
    if (new RegExp(`Extension="${extension}"`, 'i').test(known)) continue;
    addBefore(parts, CONTENT_TYPES, '</Types>', `<Default Extension="${extension}" ContentType="${type}"/>`);
  }
}
