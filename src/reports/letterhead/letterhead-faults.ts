import { unpackedSize, zipEntries } from '../../documents/reading/zip-directory.js';
import { reportAsWord } from '../formats/word/report-word.js';
import {
  CONTENT_TYPES,
  DOCUMENT,
  STYLES_PART,
  type WordParts,
  wordParts,
} from '../formats/word/word-parts.js';
import type { PrintedReport } from '../printed/printed-report.js';
import { xmlFault } from './letterhead-xml-faults.js';

const LARGEST = 5_000_000;
const LARGEST_UNPACKED = 40_000_000;
const MOST_PARTS = 500;
/** All markup together: a letterhead has some hundred kilobytes of it, and every report is written into it anew. */
const MOST_XML = 4_000_000;
const XML_NAME = /\.(?:xml|rels)$/i;
/** Parts that hold a program, or a file within the file. */
const PROGRAMS = /vbaProject|vbaData|activeX|embeddings\/|oleObject|customUI|afchunk|attachedToolbars/i;
/** Why a file cannot be the letterhead, as what is said of it: “has macros: …”; null where it can. Nothing in it is believed. */
export async function letterheadFault(content: Buffer): Promise<string | null> {
  if (content.length > LARGEST) return 'is larger than 5 MB: make its pictures smaller';
  if (content.subarray(0, 2).toString('latin1') !== 'PK') return 'is not a Word document (.docx)';
  let parts: WordParts;
  try {
    const entries = await zipEntries(content, 'letterhead.docx');
    if (entries.length > MOST_PARTS || unpackedSize(entries) > LARGEST_UNPACKED) {
      return 'is too large once unpacked: make its pictures smaller';
    }
    if (new Set(entries.map(({ name }) => name)).size < entries.length)
      return 'is damaged: it has a part twice';
    parts = await wordParts(content, 'letterhead.docx');
  } catch {
    return 'is damaged: open it in Word and save it again';
  }
  return partsFault(parts) ?? (await trialFault(content));
}

function partsFault(parts: WordParts): string | null {
  const types = parts.get(CONTENT_TYPES)?.toString('utf8') ?? '';
  if (!parts.has(DOCUMENT) || !parts.has(STYLES_PART) || types === '') {
    return 'is not a Word document (.docx): save it as one in Word';
  }
  const names = [...parts.keys()];
  if (/macroEnabled/i.test(types) || names.some((name) => PROGRAMS.test(name))) {
    return 'holds macros or an embedded file: save it as a plain Word document (.docx) without them';
  }
  if (names.some((name) => name.includes('..') || /^[/\\]|\\/.test(name)))
    return 'is damaged: it names parts outside itself';
  const read = [...parts].filter(
    ([name, part]) => XML_NAME.test(name) || (isMarkup(part) && !isDrawing(name, types)),
  );
  if (read.reduce((sum, [, part]) => sum + part.length, 0) > MOST_XML)
    return 'holds too many words and tables for a letterhead: leave only what every report begins with';
  for (const [name, part] of read) {
    const fault = xmlFault(name, part);
    if (fault) return fault;
  }
  return null;
}

/** A picture in SVG, of which no other part says that it is something else. */
function isDrawing(name: string, types: string): boolean {
  return /^word\/media\/[^/]+\.svg$/i.test(name) && !types.includes(`"/${name}"`);
}

/** A part is what it holds, whatever it is called: another part may say of it that it is a header. */
function isMarkup(part: Buffer): boolean {
  const start = part.subarray(0, 200);
  return (
    /^\W{0,3}\s*<[?!\w]/.test(start.toString('utf8')) || /^\W{0,3}\s*<[?!\w]/.test(start.toString('utf16le'))
  );
}

/** Whether a report can be written into it. */
async function trialFault(content: Buffer): Promise<string | null> {
  try {
    await reportAsWord(TRIAL, content);
    return null;
  } catch {
    return 'cannot be written into: open it in Word and save it again as a Word document (.docx)';
  }
}

const TRIAL: PrintedReport = {
  ...{ kind: 'progress', title: 'Trial', subtitle: 'Trial', councilName: 'Trial', marking: 'Trial' },
  ...{ frontMatter: [], sections: [] },
};
