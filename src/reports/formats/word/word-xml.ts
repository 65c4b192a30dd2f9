import { DOMParser, type Document, type Element, onErrorStopParsing, XMLSerializer } from '@xmldom/xmldom';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONSHIP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of a Word document as a tree. @throws Error where it is no well-formed XML, or defines entities */
export function parsedXml(content: Buffer): Document {
  const text = content.toString('utf8').replace(/^\ufeff/, '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('The part defines entities');
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
}

export function markupOf(node: Document | Element): string {
  return new XMLSerializer().serializeToString(node);
}

export function partOf(document: Document): Buffer {
  return Buffer.from(markupOf(document));
}

/** The elements of WordprocessingML with this name, anywhere below. */
export function wordElements(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS(WORD_NAMESPACE, name)];
}

export function wordElement(node: Document | Element, name: string): Element | null {
  return wordElements(node, name)[0] ?? null;
}

export function childElements(node: Element): Element[] {
  return [...node.childNodes].filter((child): child is Element => child.nodeType === child.ELEMENT_NODE);
}

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new Error('The part is empty');
  return root;
}

export function copyOf(element: Element): Element {
  return element.cloneNode(true) as Element;
}

export function newElement(beside: Element, name: string): Element {
  const document = beside.ownerDocument;
  if (!document) throw new Error('The element stands in no document');
  return document.createElementNS(WORD_NAMESPACE, `w:${name}`);
}
