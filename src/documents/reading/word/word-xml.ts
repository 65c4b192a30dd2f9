import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

export type WordElement = Element;

/** The root of a part of a Word document. @throws where it is no XML */
export function parsePart(xml: string): WordElement {
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
export function childrenOf(parent: WordElement, name?: string): WordElement[] {
  const found: WordElement[] = [];
  for (let node: Node | null = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === node.ELEMENT_NODE && (name === undefined || node.localName === name))
      found.push(node as WordElement);
  return found;
}

/** The element reached by these local names one below the other, or null. */
export function below(parent: WordElement | null, ...names: readonly string[]): WordElement | null {
  let at = parent;
  for (const name of names) at = at ? (childrenOf(at, name)[0] ?? null) : null;
  return at;
}

/** An attribute by its local name: `w:val` and `val` alike. */
export function propertyValue(element: WordElement | null, name = 'val'): string | null {
  if (!element) return null;
  return element.getAttribute(`w:${name}`) ?? element.getAttribute(name);
}

/** Whether a property is on: `<w:vanish/>` is, `<w:vanish w:val="0"/>` is not. Null where it is not said. */
export function isOn(properties: WordElement | null, name: string): boolean | null {
  const property = below(properties, name);
  return property ? !/^(?:0|false|off|none)$/i.test(propertyValue(property) ?? 'on') : null;
}
