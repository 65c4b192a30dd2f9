import type { XmlElement, XmlNode } from '../xml-part.js';
import type { OpenStyles } from './open-document-styles.js';

/** The words of a paragraph, and what hangs on it. */
interface OpenWords {
  /** `\n` where a line is broken by hand. */
  readonly words: string;
  /** Text boxes: they stand below it. */
  readonly boxes: readonly XmlElement[];
  /** The bodies of its footnotes and endnotes. */
  readonly notes: readonly XmlElement[];
}

const LEFT_OUT = new Set(
  'annotation annotation-end note-citation ruby-text hidden-text placeholder script image object title desc event-listeners'.split(
    ' ',
  ),
);
const MOST_SPACES = 40;

/** The words that a paragraph shows. Walks without recursion, as its sender may nest as deep as they like. */
export function openDocumentWords(paragraph: XmlElement, styles: OpenStyles): OpenWords {
  const words: string[] = [];
  const boxes: XmlElement[] = [];
  const notes: XmlElement[] = [];
  const nodes: XmlNode[] = nodesBelow(paragraph);
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.nodeType !== node.ELEMENT_NODE) {
      words.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
      continue;
    }
    const element = node as XmlElement;
    const name = element.localName ?? '';
    const isHidden = styles.of('text', element.getAttribute('text:style-name')).isHidden;
    if (LEFT_OUT.has(name) || isHidden || element.getAttribute('text:is-hidden') === 'true') {
      if (name === 'hidden-paragraph') return { words: '', boxes, notes };
    } else if (name === 's') words.push(' '.repeat(spaces(element)));
    else if (name === 'tab') words.push('\t');
    else if (name === 'line-break') words.push('\n');
    else if (name === 'text-box') boxes.push(element);
    else if (name === 'note-body') notes.push(element);
    else nodes.push(...nodesBelow(element));
  }
  return { words: words.join(''), boxes, notes };
}

function spaces(element: XmlElement): number {
  return Math.min(MOST_SPACES, Math.max(1, Number(element.getAttribute('text:c') ?? 1) || 1));
}

/** Words and elements directly below, the last first. */
function nodesBelow(parent: XmlElement): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (let node = parent.lastChild; node; node = node.previousSibling)
    if (
      node.nodeType === node.ELEMENT_NODE ||
      node.nodeType === node.TEXT_NODE ||
      node.nodeType === node.CDATA_SECTION_NODE
    )
      nodes.push(node);
  return nodes;
}
