import { below, childrenOf, numberOf, type XmlElement } from '../xml-part.js';

/** What a style of paragraphs, of words or of a section says, its own or from its parents. */
export interface OpenStyle {
  /** 1 to 6 where it is a heading. */
  readonly heading: number | null;
  /** The list whose numbers its paragraphs have in a list that names none. */
  readonly list: string | null;
  readonly isHidden: boolean;
}

const PLAIN: OpenStyle = { heading: null, list: null, isHidden: false };
const DEEPEST = 20;
const LAST_HEADING = 6;

/** The styles of a document: those of its own file of styles, and those that its text made for itself. */
export class OpenStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #read = new Map<string, OpenStyle>();

  constructor(roots: readonly (XmlElement | null)[]) {
    for (const root of roots)
      for (const holder of ['styles', 'automatic-styles'])
        for (const style of childrenIn(below(root, holder), 'style'))
          this.#elements.set(
            keyOf(style.getAttribute('style:family'), style.getAttribute('style:name')),
            style,
          );
  }

  of(family: 'paragraph' | 'text', name: string | null): OpenStyle {
    if (!name) return PLAIN;
    const key = keyOf(family, name);
    const read = this.#read.get(key) ?? this.#readOf(family, name);
    this.#read.set(key, read);
    return read;
  }

  #readOf(family: string, name: string): OpenStyle {
    let heading: number | null = null;
    let list: string | null = null;
    let hidden: boolean | null = null;
    let at: string | null = name;
    for (let depth = 0; at && depth < DEEPEST; depth++) {
      const style = this.#elements.get(keyOf(family, at));
      heading ??= headingOf(at, style);
      if (!style) break;
      list ??= style.getAttribute('style:list-style-name');
      const display = below(style, 'text-properties')?.getAttribute('text:display') ?? null;
      if (display) hidden ??= display === 'none';
      at = style.getAttribute('style:parent-style-name');
    }
    return { heading, list: list || null, isHidden: hidden ?? false };
  }
}

/** "Heading_20_2" is how a heading of the second level is called everywhere; a style may also say its level. */
function headingOf(name: string, style: XmlElement | undefined): number | null {
  const named = /^heading(?:_20_| )(\d)$/i.exec(name)?.[1];
  const level =
    numberOf(style?.getAttribute('style:default-outline-level') ?? null) ?? numberOf(named ?? null);
  return level !== null && level >= 1 ? Math.min(level, LAST_HEADING) : null;
}

function keyOf(family: string | null, name: string | null): string {
  return `${family ?? ''}/${name ?? ''}`;
}

function childrenIn(parent: XmlElement | null, name: string): XmlElement[] {
  return parent ? childrenOf(parent, name) : [];
}
