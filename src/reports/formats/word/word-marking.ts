import type { Element } from '@xmldom/xmldom';
import { escaped } from '../../../web/xml-text.rules.js';
import { addRelationship, addType } from './word-adoption.js';
import { DOCUMENT_RELATIONSHIPS, partIn, type WordParts } from './word-parts.js';
import {
  parsedXml,
  partOf,
  RELATIONSHIP_NAMESPACE,
  rootOf,
  WORD_NAMESPACE,
  wordElement,
  wordElements,
} from './word-xml.js';

const HEADER = 'header-report.xml';
const ID = 'rIdReportHeader';

/** Says on every page what the report is marked with: at the foot of each header that its pages have, or in a header of its own. */
export function addMarking(parts: WordParts, section: Element, words: string, style: string): void {
  const markup = `<w:p xmlns:w="${WORD_NAMESPACE}"><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
  const targets = targetsOf(parts);
  const references = wordElements(section, 'headerReference');
  const paths = references.flatMap(
    (each) => targets.get(each.getAttributeNS(RELATIONSHIP_NAMESPACE, 'id') ?? '') ?? [],
  );
  for (const path of new Set(paths)) {
    const header = parsedXml(partIn(parts, path));
    const mark = header.importNode(rootOf(parsedXml(Buffer.from(markup))), true);
    rootOf(header).appendChild(mark);
    parts.set(path, partOf(header));
  }
  const kinds = wordElement(section, 'titlePg') ? ['default', 'first'] : ['default'];
  const missing = kinds.filter(
    (kind) => !references.some((each) => (each.getAttributeNS(WORD_NAMESPACE, 'type') ?? 'default') === kind),
  );
  if (missing.length === 0) return;
  parts.set(`word/${HEADER}`, Buffer.from(`<w:hdr xmlns:w="${WORD_NAMESPACE}">${markup}</w:hdr>`));
  addType(parts, `/word/${HEADER}`, 'header');
  addRelationship(parts, ID, 'header', HEADER);
  for (const kind of missing) {
    const reference = section.ownerDocument?.createElementNS(WORD_NAMESPACE, 'w:headerReference') as Element;
    reference.setAttributeNS(WORD_NAMESPACE, 'w:type', kind);
    reference.setAttributeNS(RELATIONSHIP_NAMESPACE, 'r:id', ID);
    section.insertBefore(reference, section.firstChild);
  }
}

/** The parts that the document refers to, by the ids under which it does. */
function targetsOf(parts: WordParts): Map<string, string> {
  const root = rootOf(parsedXml(partIn(parts, DOCUMENT_RELATIONSHIPS)));
  return new Map(
    [...root.getElementsByTagName('Relationship')].map((each) => {
      const target = each.getAttribute('Target') ?? '';
      return [each.getAttribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `word/${target}`];
    }),
  );
}
