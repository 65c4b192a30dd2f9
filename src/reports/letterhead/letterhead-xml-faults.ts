import type { Element } from '@xmldom/xmldom';
import { DOCUMENT } from '../formats/word/word-parts.js';
import { childElements, parsedXml, rootOf, WORD_NAMESPACE } from '../formats/word/word-xml.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Fields that fetch something, or start something. Word reads their names in small letters too. */
const FETCHING =
  /^\s*(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|MACROBUTTON|DATABASE|IMPORT|RD)\b/im;
/** Elements that bring in another file. */
const BRINGING_IN = ['mailMerge', 'altChunk', 'subDoc'];
/** A template that Word would fetch; it is left out of what is written. */
const LEFT_OUT = 'attachedTemplate';
const FETCHES = 'takes text or pictures from elsewhere: put them in the document itself';

/** What is wrong with one part of a letterhead; null for nothing. It is read as Word reads it: a prefix may be called anything. */
export function xmlFault(name: string, part: Buffer): string | null {
  let root: Element;
  try {
    root = rootOf(parsedXml(part));
  } catch {
    return 'is damaged, or contains what no Word document should: open it in Word and save it again';
  }
  if (name === DOCUMENT && root.namespaceURI !== WORD_NAMESPACE)
    return 'is in Word’s Strict form: save it as a Word document (.docx)';
  return isFetching(root) ? FETCHES : null;
}

function isFetching(root: Element): boolean {
  // The words of a field may stand in several runs; where a field begins, a line does.
  let fields = '';
  for (const element of elementsIn(root)) {
    const { namespaceURI, localName } = element;
    if (namespaceURI === RELATIONSHIPS && localName === 'Relationship' && isFetched(element)) return true;
    if (namespaceURI !== WORD_NAMESPACE) continue;
    if (BRINGING_IN.includes(localName ?? '')) return true;
    if (localName === 'fldChar') fields += '\n';
    if (localName === 'instrText') fields += (element.textContent ?? '').replace(/\s+/g, ' ');
    if (localName === 'fldSimple') fields += `\n${element.getAttributeNS(WORD_NAMESPACE, 'instr') ?? ''}\n`;
  }
  return FETCHING.test(fields);
}

/** A link that somebody follows is no harm; what Word would fetch by itself is. */
function isFetched(relationship: Element): boolean {
  const type = relationship.getAttribute('Type') ?? '';
  const target = relationship.getAttribute('Target') ?? '';
  const isElsewhere =
    (relationship.getAttribute('TargetMode') ?? '').toLowerCase() === 'external' ||
    /^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(target);
  if (!isElsewhere || type.endsWith(`/${LEFT_OUT}`)) return false;
  return !type.endsWith('/hyperlink') || !/^(?:https?:|mailto:)/i.test(target);
}

/** In the order of the document. Walks without recursion, as its sender may nest as deep as they like. */
function* elementsIn(root: Element): Generator<Element, void> {
  const left = [root];
  for (let element = left.pop(); element !== undefined; element = left.pop()) {
    yield element;
    for (const child of childElements(element).reverse()) left.push(child);
  }
}
