import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

const UNSEEN = new Set(['script', 'style', 'template', 'head']);

/** Every element below a node, in the order of the page. */
export function* elements(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    yield* elements(child);
  }
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** What can be read in a node, with its white space folded. */
export function visibleWords(node: Node): string {
  return rawWords(node).replace(/\s+/g, ' ').trim();
}

/** What a node says, with its white space as it is. */
export function rawWords(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if ('tagName' in node && UNSEEN.has(node.tagName)) return '';
  if (!('childNodes' in node)) return '';
  const isBlock =
    'tagName' in node && !['a', 'span', 'strong', 'em', 'mark', 'abbr', 'wbr'].includes(node.tagName);
  const words = node.childNodes.map(rawWords).join('');
  return isBlock ? ` ${words} ` : words;
}
