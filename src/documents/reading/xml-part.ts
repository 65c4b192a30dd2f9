import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

export type XmlElement = Element;
export type XmlNode = Node;

/** The root of a part of an office file. @throws where it is no XML */
export function parsePart(xml: string): XmlElement {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  const root = parser.parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml').documentElement;
  if (!root) throw new Error('a part without a root');
  return root;
}

/** The elements directly below, in order; of one local name where it is given. */
export function childrenOf(parent: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node: Node | null = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === node.ELEMENT_NODE && (name === undefined || node.localName === name))
      found.push(node as XmlElement);
  return found;
}

/** The element reached by these local names one below the other, or null. */
export function below(parent: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  let at = parent;
  for (const name of names) at = at ? (childrenOf(at, name)[0] ?? null) : null;
  return at;
}

/** A whole number as an attribute gives it, or null. */
export function numberOf(words: string | null): number | null {
  return words !== null && /^-?\d{1,6}$/.test(words) ? Number(words) : null;
}
