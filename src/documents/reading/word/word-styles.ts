import { below, childrenOf, numberOf, type XmlElement } from '../xml-part.js';
import { isOn, propertyValue } from './word-properties.js';

/** What a style says, its own or from the style it is based on. */
export interface StyleRead {
  readonly id: string;
  /** 1 to 6 where it is a heading. */
  readonly heading: number | null;
  readonly numId: string | null;
  readonly level: number | null;
  readonly hidden: boolean;
}

const DEEPEST = 20;
const LAST_HEADING = 6;

/** The styles of a document by their ids. */
export function readStyles(root: XmlElement | null): Map<string, StyleRead> {
  const elements = new Map(
    (root ? childrenOf(root, 'style') : []).map((style) => [propertyValue(style, 'styleId') ?? '', style]),
  );
  return new Map([...elements.keys()].map((id) => [id, styleOf(id, elements)]));
}

function styleOf(id: string, elements: ReadonlyMap<string, XmlElement>): StyleRead {
  const found: { -readonly [Key in keyof StyleRead]: StyleRead[Key] | null } = {
    id,
    heading: null,
    numId: null,
    level: null,
    hidden: null,
  };
  let at: string | null = id;
  for (let depth = 0; at !== null && depth < DEEPEST; depth++) {
    const style: XmlElement | undefined = elements.get(at);
    if (!style) break;
    const numbering = below(style, 'pPr', 'numPr');
    found.heading ??= headingOf(style);
    found.numId ??= propertyValue(below(numbering, 'numId'));
    found.level ??= numberOf(propertyValue(below(numbering, 'ilvl')));
    found.hidden ??= isOn(below(style, 'rPr'), 'vanish');
    at = propertyValue(below(style, 'basedOn'));
  }
  return { ...found, id, hidden: found.hidden ?? false };
}

function headingOf(style: XmlElement): number | null {
  const named = /^heading (\d)/i.exec(propertyValue(below(style, 'name')) ?? '')?.[1];
  const outline = numberOf(propertyValue(below(style, 'pPr', 'outlineLvl')));
  const level = named ? Number(named) : outline === null ? null : outline + 1;
  return level !== null && level >= 1 && level <= 9 ? Math.min(level, LAST_HEADING) : null;
}
