import type { Element } from '@xmldom/xmldom';
import { REPORT_PLACE } from './report-place.js';
import { addLists, addStyles, type Lists } from './word-adoption.js';
import { addMarking } from './word-marking.js';
import { type PageLayout, pageLayout } from './word-pages.js';
import { DOCUMENT, partIn, type WordParts } from './word-parts.js';
import type { StyleIds } from './word-styles.js';
import {
  childElements,
  markupOf,
  parsedXml,
  RELATIONSHIP_NAMESPACE,
  rootOf,
  WORD_NAMESPACE,
  wordElement,
  wordElements,
} from './word-xml.js';

/** A document ready to take a report: what stands before it, what after, and what it is written with. */
export type WordTemplate = {
  readonly parts: WordParts;
  readonly before: string;
  readonly after: string;
  readonly styles: StyleIds;
  readonly lists: Lists;
  readonly pages: PageLayout;
};

const PLACE = '\ue000report\ue001';
const PLACE_PARAGRAPH = new RegExp(`<(?:\\w+:)?p(?:\\s[^>]*)?>${PLACE}</(?:\\w+:)?p>`);

/**
 * Prepares a document to take a report where a paragraph says `{{report}}`, else after all that stands in it. Styles and lists that
 * it lacks are taken from `own`.
 * @param numberedLists how many lists with numbers the report has
 */
export function wordTemplate(
  parts: WordParts,
  own: WordParts,
  marking: string | null,
  numberedLists: number,
): WordTemplate {
  const document = parsedXml(partIn(parts, DOCUMENT));
  const root = rootOf(document);
  const body = wordElement(root, 'body');
  if (!body) throw new Error('The Word document has no body');
  for (const [prefix, address] of Object.entries({ w: WORD_NAMESPACE, r: RELATIONSHIP_NAMESPACE })) {
    root.setAttributeNS('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, address);
  }
  const place = placeIn(body);
  const section = sectionAfter(place, body);
  const styles = addStyles(parts, own);
  const lists = addLists(parts, numberedLists);
  if (marking !== null) addMarking(parts, section, marking, styles.marking);
  const isLast = childElements(body).at(-2) === place;
  const pages = pageLayout(section, isLast);
  // Where the report ends the document, it writes the end of the last section itself.
  if (isLast) body.removeChild(section);
  place.textContent = PLACE;
  const [before = '', after = ''] = markupOf(document).split(PLACE_PARAGRAPH);
  return { parts, before, after, styles, lists, pages };
}

/** The paragraph that says where; a new one at the end where none does. */
function placeIn(body: Element): Element {
  const said = childElements(body).find(
    (child) => child.localName === 'p' && (child.textContent ?? '').trim() === REPORT_PLACE,
  );
  if (said) return said;
  const last = childElements(body).findLast(({ localName }) => localName === 'sectPr') ?? null;
  const paragraph = body.ownerDocument?.createElementNS(WORD_NAMESPACE, 'w:p');
  return body.insertBefore(paragraph as Element, last) as Element;
}

/** The pages on which the place stands: those of the next end of a section. */
function sectionAfter(place: Element, body: Element): Element {
  const children = childElements(body);
  const after = children.slice(children.indexOf(place));
  for (const child of after) {
    const found = child.localName === 'sectPr' ? child : wordElements(child, 'sectPr')[0];
    if (found) return found;
  }
  return body.appendChild(
    body.ownerDocument?.createElementNS(WORD_NAMESPACE, 'w:sectPr') as Element,
  ) as Element;
}
