import type { Element } from '@xmldom/xmldom';
import type { WordXml } from './word-markup.js';
import { childElements, copyOf, markupOf, newElement, WORD_NAMESPACE, wordElement } from './word-xml.js';

/** The room between the margins of a page, in twentieths of a point. */
export type PageRoom = { readonly width: number };

/** Pages upright and on their side, with how the markup goes from one kind to the other. */
export type PageLayout = {
  readonly upright: PageRoom;
  readonly sideways: PageRoom;
  /** The end of the pages of one kind, after which those of the other begin. */
  readonly endOf: (isWide: boolean) => WordXml;
  /** What stands last in a document. */
  readonly last: (isWide: boolean) => WordXml;
};

const A4 = { w: 11_906, h: 16_838 };
const MARGIN = 1_134;

/**
 * Pages as the section of the template has them, with its headers and footers on each kind.
 * @param isLast whether nothing of the template follows
 */
export function pageLayout(section: Element, isLast: boolean): PageLayout {
  const size = wordElement(section, 'pgSz');
  const margins = wordElement(section, 'pgMar');
  const numberIn = (element: Element | null, name: string, otherwise: number) =>
    Math.abs(Number(element?.getAttributeNS(WORD_NAMESPACE, name) || otherwise)) || otherwise;
  const sides = [numberIn(size, 'w', A4.w), numberIn(size, 'h', A4.h)];
  const [short, long] = [Math.min(...sides), Math.max(...sides)];
  const beside = numberIn(margins, 'left', MARGIN) + numberIn(margins, 'right', MARGIN);
  let isFirst = true;
  const properties = (isWide: boolean): WordXml => {
    const written = sectionProperties(section, isWide ? [long, short] : [short, long], isWide, isFirst);
    isFirst = false;
    return written;
  };
  const endOf = (isWide: boolean) => `<w:p><w:pPr>${properties(isWide)}</w:pPr></w:p>`;
  return {
    upright: { width: short - beside },
    sideways: { width: long - beside },
    endOf,
    last: (isWide) => (isLast ? properties(isWide) : isWide ? endOf(isWide) : ''),
  };
}

function sectionProperties(
  section: Element,
  [width = 0, height = 0]: readonly number[],
  isWide: boolean,
  isFirst: boolean,
): WordXml {
  const copy = copyOf(section);
  const size = wordElement(copy, 'pgSz') ?? insertInOrder(copy, 'pgSz');
  size.setAttributeNS(WORD_NAMESPACE, 'w:w', String(width));
  size.setAttributeNS(WORD_NAMESPACE, 'w:h', String(height));
  if (isWide) size.setAttributeNS(WORD_NAMESPACE, 'w:orient', 'landscape');
  else size.removeAttributeNS(WORD_NAMESPACE, 'orient');
  // The first page of a letter is the first of the document alone, and its numbers go on.
  if (!isFirst) {
    for (const name of ['titlePg', 'type']) {
      const found = wordElement(copy, name);
      if (found) copy.removeChild(found);
    }
    wordElement(copy, 'pgNumType')?.removeAttributeNS(WORD_NAMESPACE, 'start');
  }
  return markupOf(copy);
}

/** The size stands before the margins and after headers, notes and the kind of section (ECMA-376 part 1, 17.6.17). */
function insertInOrder(section: Element, name: string): Element {
  const before = ['headerReference', 'footerReference', 'footnotePr', 'endnotePr', 'type'];
  const next = childElements(section).find(({ localName }) => !before.includes(localName ?? ''));
  return section.insertBefore(newElement(section, name), next ?? null) as Element;
}
