import { unpackedSize, zipEntries } from '../../documents/reading/zip-directory.js';
import { reportAsWord } from '../formats/word/report-word.js';
import {
  CONTENT_TYPES,
  DOCUMENT,
  STYLES_PART,
  type WordParts,
  wordParts,
} from '../formats/word/word-parts.js';
import { parsedXml, rootOf, WORD_NAMESPACE } from '../formats/word/word-xml.js';
import type { PrintedReport } from '../printed/printed-report.js';

const LARGEST = 5_000_000;
const LARGEST_UNPACKED = 40_000_000;
const MOST_PARTS = 500;
/** Parts that hold a program, or a file within the file. */
const PROGRAMS = /vbaProject|vbaData|activeX|embeddings\/|oleObject|customUI|afchunk|attachedToolbars/i;
/** Fields that fetch something, or start something. */
const FETCHING = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|MACROBUTTON|DATABASE|IMPORT|RD)\b/;
/** A template that Word would fetch; it is left out of what is written. */
const LEFT_OUT = 'attachedTemplate';

/** Why a file cannot be the letterhead, as what is said of it: “has macros: …”; null where it can. Nothing in it is believed. */
export async function letterheadFault(content: Buffer): Promise<string | null> {
  if (content.length > LARGEST) return 'is larger than 5 MB: make its pictures smaller';
  if (content.subarray(0, 2).toString('latin1') !== 'PK') return 'is no Word document (.docx)';
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
    return 'is no Word document (.docx): save it as one in Word';
  }
  const names = [...parts.keys()];
  if (/macroEnabled/i.test(types) || names.some((name) => PROGRAMS.test(name))) {
    return 'holds macros or an embedded file: save it as a plain Word document (.docx) without them';
  }
  if (names.some((name) => name.includes('..') || /^[/\\]|\\/.test(name)))
    return 'is damaged: it names parts outside itself';
  for (const [name, part] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const fault = xmlFault(name, part);
    if (fault) return fault;
  }
  return null;
}

function xmlFault(name: string, part: Buffer): string | null {
  try {
    const root = rootOf(parsedXml(part));
    if (name === DOCUMENT && root.namespaceURI !== WORD_NAMESPACE) {
      return 'is in Word’s Strict form: save it as a Word document (.docx)';
    }
    if (name.endsWith('.rels')) return linksFault([...root.getElementsByTagName('Relationship')]);
  } catch {
    return 'is damaged, or defines what no Word document does: open it in Word and save it again';
  }
  const text = part.toString('utf8');
  const fields = [
    ...text.matchAll(/<w:instrText[^>]*>([^<]*)</g),
    ...text.matchAll(/w:instr="([^"]*)"/g),
  ].map(([, words = '']) => words);
  if (FETCHING.test(fields.join(' ')) || /<w:(?:mailMerge|altChunk)\b/.test(text)) {
    return 'fetches words or pictures from elsewhere: put them into the document itself';
  }
  return null;
}

type Linking = { getAttribute(name: string): string | null };

/** A link that somebody follows is no harm; what Word would fetch by itself is. */
function linksFault(relationships: readonly Linking[]): string | null {
  const harmful = relationships.some((each) => {
    if (each.getAttribute('TargetMode') !== 'External') return false;
    const type = each.getAttribute('Type') ?? '';
    if (type.endsWith(`/${LEFT_OUT}`)) return false;
    return !type.endsWith('/hyperlink') || !/^(?:https?:|mailto:)/i.test(each.getAttribute('Target') ?? '');
  });
  return harmful ? 'fetches words or pictures from elsewhere: put them into the document itself' : null;
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
