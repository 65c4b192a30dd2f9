import { numberedAs } from '../list-numbers.js';
import { below, childrenOf, numberOf, type XmlElement } from '../xml-part.js';

interface Level {
  readonly start: number;
  /** As Word calls it: `decimal`, `lowerLetter`; null for a bullet. */
  readonly format: string | null;
  /** `(%1%)`, `%1%.%2%`: a level's number between percent signs stands for that level's count. */
  readonly text: string;
}

/** The counts of one list, level by level; several lists of a document may go on with the same. */
export type Counts = (number | undefined)[];

const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const DEEPEST = 10;
const LONGEST_TEXT = 100;

/** The markers of a document's lists and headings, as its program shows them. */
export class OpenNumbering {
  readonly #lists = new Map<string, ReadonlyMap<number, Level>>();
  readonly #outline: ReadonlyMap<number, Level>;
  readonly #outlineCounts: Counts = [];

  constructor(roots: readonly (XmlElement | null)[]) {
    let outline: XmlElement | null = null;
    for (const root of roots)
      for (const name of ['styles', 'automatic-styles']) {
        const holder = below(root, name);
        for (const list of holder ? childrenOf(holder, 'list-style') : [])
          this.#lists.set(list.getAttribute('style:name') ?? '', levelsOf(list));
        outline ??= below(holder, 'outline-style');
      }
    this.#outline = outline ? levelsOf(outline) : new Map();
  }

  /** The marker of the next item of a list; empty where the list shows none. `from` begins it anew. */
  next(list: string | null, counts: Counts, at: number, from: number | null): string {
    const levels = this.#lists.get(list ?? '');
    return levels ? nextOf(levels, counts, at, from) : '•';
  }

  /** The number of the next heading of a level, where the document numbers its headings. */
  nextHeading(level: number, from: number | null): string {
    return nextOf(this.#outline, this.#outlineCounts, level - 1, from);
  }
}

function nextOf(levels: ReadonlyMap<number, Level>, counts: Counts, at: number, from: number | null): string {
  const depth = Math.min(Math.max(0, at), DEEPEST - 1);
  const level = levels.get(depth);
  counts[depth] = from ?? (counts[depth] ?? (level?.start ?? 1) - 1) + 1;
  counts.length = depth + 1;
  if (!level) return '';
  if (level.format === null) return '•';
  return level.text.replace(/%(\d{1,2})%/g, (_, n: string) => {
    const of = levels.get(Number(n) - 1);
    return of?.format ? numberedAs(counts[Number(n) - 1] ?? of.start, of.format) : '';
  });
}

function levelsOf(list: XmlElement): ReadonlyMap<number, Level> {
  const levels = childrenOf(list).flatMap((level): [number, Level][] => {
    const at = numberOf(level.getAttribute('text:level'));
    return at === null || at < 1 || at > DEEPEST ? [] : [[at - 1, levelOf(level, at)]];
  });
  return new Map(levels);
}

function levelOf(level: XmlElement, at: number): Level {
  const start = numberOf(level.getAttribute('text:start-value')) ?? 1;
  if (/bullet|image/.test(level.localName ?? '')) return { start, format: null, text: '' };
  const sign = level.getAttribute('style:num-format') ?? '';
  // Without a format there is no number, and what stands around it alone is shown.
  const format = FORMATS[sign] ?? 'none';
  const shown = Math.min(at, Math.max(1, numberOf(level.getAttribute('text:display-levels')) ?? 1));
  const counted = Array.from({ length: shown }, (_, i) => `%${at - shown + 1 + i}%`).join('.');
  const around = `${level.getAttribute('style:num-prefix') ?? ''}${sign === '' ? '' : counted}${level.getAttribute('style:num-suffix') ?? ''}`;
  const text = level.getAttribute('loext:num-list-format') ?? around;
  return { start, format, text: text.slice(0, LONGEST_TEXT) };
}
