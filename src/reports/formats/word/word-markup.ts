import { escaped } from '../../../web/xml-text.rules.js';
import { unbroken } from './unbroken-words.js';

/** WordprocessingML as text (ECMA-376 part 1, 17). */
export type WordXml = string;

export type RunLook = {
  readonly isStrong?: boolean;
  readonly isItalic?: boolean;
  /** A character style. */
  readonly style?: string | null;
  /** Red, green, blue in hexadecimal digits. */
  readonly colour?: string | null;
};

/** Words in one look; their line breaks stay. */
export function textRun(words: string, look: RunLook = {}): WordXml {
  const lines = words.split(/\r\n|[\n\r\u2028\u2029\u0085]/);
  const texts = lines.map((line) => `<w:t xml:space="preserve">${escaped(unbroken(line))}</w:t>`);
  return `<w:r>${runLook(look)}${texts.join('<w:br/>')}</w:r>`;
}

function runLook({ isStrong, isItalic, style, colour }: RunLook): WordXml {
  const marks = [
    style ? `<w:rStyle w:val="${style}"/>` : '',
    isStrong ? '<w:b/>' : '',
    isItalic ? '<w:i/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
  ].join('');
  return marks && `<w:rPr>${marks}</w:rPr>`;
}

/** Keeps a paragraph on the page of the next, whatever its style says: a council’s own styles may not. */
export const WITH_NEXT = '<w:keepNext/>';

export function wordParagraph(style: string | null, content: WordXml, more: WordXml = ''): WordXml {
  const named = style ? `<w:pStyle w:val="${style}"/>` : '';
  const properties = named || more ? `<w:pPr>${named}${more}</w:pPr>` : '';
  return `<w:p>${properties}${content}</w:p>`;
}

/** A number that Word counts anew when it updates fields, with what it is now. */
export function field(instruction: string, result: string): WordXml {
  return `<w:fldSimple w:instr=" ${escaped(instruction)} ">${textRun(result)}</w:fldSimple>`;
}

/** A place to which links within the document lead. @param number unlike that of any other place */
export function bookmarked(name: string, number: number, content: WordXml): WordXml {
  return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
}
