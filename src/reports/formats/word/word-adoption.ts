import type { Element } from '@xmldom/xmldom';
import {
  CONTENT_TYPES,
  DOCUMENT_RELATIONSHIPS,
  NUMBERING,
  partIn,
  STYLES_PART,
  type WordParts,
} from './word-parts.js';
import { type StyleIds, WORD_STYLES, type WordStyle } from './word-styles.js';
import {
  childElements,
  parsedXml,
  partOf,
  rootOf,
  WORD_NAMESPACE,
  wordElement,
  wordElements,
} from './word-xml.js';

/** The ids of the lists of a report: one with bullets, and one for each list that is numbered. */
export type Lists = { readonly bullets: number; readonly firstNumbered: number };

/**
 * Finds the styles of a report among those of a document, by their names, and gives it those of our own that it lacks: a council's
 * “Heading 1” stays as the council has it.
 */
export function addStyles(parts: WordParts, own: WordParts): StyleIds {
  const document = parsedXml(partIn(parts, STYLES_PART));
  const root = rootOf(document);
  const known = stylesByName(root);
  const ours = stylesByName(rootOf(parsedXml(partIn(own, STYLES_PART))));
  const taken = new Set([...known.values()].map(idOf));
  const ids = Object.entries(WORD_STYLES).map(([key, { name, id }]) => {
    const there = known.get(name.toLowerCase());
    if (there) return [key, idOf(there)];
    const missing = ours.get(name.toLowerCase());
    if (missing && !taken.has(id)) root.appendChild(document.importNode(missing, true));
    return [key, id];
  });
  parts.set(STYLES_PART, partOf(document));
  return Object.fromEntries(ids) as Record<WordStyle, string>;
}

function stylesByName(root: Element): Map<string, Element> {
  return new Map(
    wordElements(root, 'style').map((style) => [
      (wordElement(style, 'name')?.getAttributeNS(WORD_NAMESPACE, 'val') ?? '').toLowerCase(),
      style,
    ]),
  );
}

function idOf(style: Element): string {
  return style.getAttributeNS(WORD_NAMESPACE, 'styleId') ?? '';
}

const EMPTY_NUMBERING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="${WORD_NAMESPACE}"/>`;

/** Adds lists to a document beside those that it has. */
export function addLists(parts: WordParts, numbered: number): Lists {
  if (!parts.has(NUMBERING)) {
    parts.set(NUMBERING, Buffer.from(EMPTY_NUMBERING));
    addType(parts, `/${NUMBERING}`, 'numbering');
    addRelationship(parts, 'rIdReportNumbering', 'numbering', 'numbering.xml');
  }
  const document = parsedXml(partIn(parts, NUMBERING));
  const root = rootOf(document);
  const [abstract, concrete] = ['abstractNum', 'num'].map((name) =>
    childElements(root).filter(({ localName }) => localName === name),
  ) as [Element[], Element[]];
  const kinds = highest(abstract, 'abstractNumId') + 1;
  const bullets = Math.max(0, highest(concrete, 'numId')) + 1;
  const lists = [
    listMarkup(bullets, kinds, false),
    ...Array.from({ length: numbered }, (_, index) => listMarkup(bullets + 1 + index, kinds + 1, true)),
  ];
  const added = parsedXml(
    Buffer.from(
      `<w:numbering xmlns:w="${WORD_NAMESPACE}">${kindMarkup(kinds, 'bullet', '•')}${kindMarkup(kinds + 1, 'decimal', '%1.')}${lists.join('')}</w:numbering>`,
    ),
  );
  const behind = childElements(root).find(({ localName }) => localName === 'numIdMacAtCleanup') ?? null;
  for (const each of childElements(rootOf(added))) {
    const before = each.localName === 'abstractNum' ? (concrete[0] ?? behind) : behind;
    root.insertBefore(document.importNode(each, true), before);
  }
  parts.set(NUMBERING, partOf(document));
  return { bullets, firstNumbered: bullets + 1 };
}

function highest(elements: readonly Element[], attribute: string): number {
  return Math.max(-1, ...elements.map((each) => Number(each.getAttributeNS(WORD_NAMESPACE, attribute)) || 0));
}

function kindMarkup(id: number, format: string, sign: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>`;
}

function listMarkup(id: number, kind: number, beginsAnew: boolean): string {
  const start = beginsAnew ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : '';
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${start}</w:num>`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PART_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Says of a part what it holds. */
export function addType(parts: WordParts, path: string, kind: string): void {
  addBefore(
    parts,
    CONTENT_TYPES,
    '</Types>',
    `<Override PartName="${path}" ContentType="${PART_TYPE}.${kind}+xml"/>`,
  );
}

export function addRelationship(parts: WordParts, id: string, type: string, target: string): void {
  const markup = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  addBefore(parts, DOCUMENT_RELATIONSHIPS, '</Relationships>', markup);
}

/** Adds markup at the end of a part's root. */
export function addBefore(parts: WordParts, path: string, end: string, markup: string): void {
  const text = partIn(parts, path).toString('utf8');
  const at = text.lastIndexOf(end);
  if (at < 0) throw new Error(`${path} of the Word document has no ${end}`);
  parts.set(path, Buffer.from(text.slice(0, at) + markup + text.slice(at)));
}
