import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Every element among the nodes and below them, in the order of the page. */
export function* elementsIn(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  for (const node of [...nodes]) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsIn(node.childNodes);
  }
}

export function attributeOf(element: HtmlElement, wanted: string) {
  return element.attrs.find(({ name }) => name === wanted);
}

/** Sets an attribute; null takes it away. */
export function setAttribute(element: HtmlElement, name: string, value: string | null): void {
  const others = element.attrs.filter((each) => each.name !== name);
  element.attrs = value === null ? others : [...others, { name, value }];
}
