import { numberedAs } from '../list-numbers.js';
import { below, childrenOf, numberOf, type XmlElement } from '../xml-part.js';
import { isOn, propertyValue } from './word-properties.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `(%1)`, `%1.%2`: a percent sign and a level's number stand for that level's count. */
  readonly text: string;
  readonly legal: boolean;
  readonly style: string | null;
}

interface List {
  readonly counts: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Counts with which this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

const DEEPEST = 8;
/** Word itself sets no longer marker; what is longer would be written before every item. */
const LONGEST_TEXT = 100;

/** The numbers of a document's lists, counted as Word shows them. */
export class WordNumbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(root: XmlElement | null) {
    if (!root) return;
    const abstracts = new Map(
      childrenOf(root, 'abstractNum').map((one) => [propertyValue(one, 'abstractNumId'), one]),
    );
    for (const num of childrenOf(root, 'num')) {
      const own = abstracts.get(propertyValue(below(num, 'abstractNumId')));
      const abstract = own && (linked(own, abstracts) ?? own);
      if (abstract) this.#lists.set(propertyValue(num, 'numId') ?? '', listOf(num, abstract));
    }
  }

  /** The level that a list keeps for paragraphs of a style. */
  levelOfStyle(numId: string, style: string): number | null {
    for (const [level, { style: one }] of this.#lists.get(numId)?.levels ?? [])
      if (one === style) return level;
    return null;
  }

  /** The marker of the next item: `(a)`, `4.2`, `•`; empty where the list shows none. */
  next(numId: string, at: number): string {
    const list = this.#lists.get(numId);
    const depth = Math.min(Math.max(0, at), DEEPEST);
    const level = list?.levels.get(depth);
    if (!list || !level) return '';
    const counts = this.#counts.get(list.counts) ?? [];
    this.#counts.set(list.counts, counts);
    const restart = list.restarts.get(depth);
    const key = `${numId}/${depth}`;
    if (restart !== undefined && !this.#restarted.has(key)) {
      this.#restarted.add(key);
      counts[depth] = restart;
    } else counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    if (level.format === 'bullet') return '•';
    return level.text.replace(/%([1-9])/g, (_, n: string) => {
      const of = Number(n) - 1;
      const model = list.levels.get(of);
      return numberedAs(
        counts[of] ?? model?.start ?? 1,
        level.legal ? 'decimal' : (model?.format ?? 'decimal'),
      );
    });
  }
}

/** A list that takes its levels from a style's list. */
function linked(abstract: XmlElement, abstracts: ReadonlyMap<string | null, XmlElement>): XmlElement | null {
  const link = propertyValue(below(abstract, 'numStyleLink'));
  if (!link) return null;
  return [...abstracts.values()].find((one) => propertyValue(below(one, 'styleLink')) === link) ?? null;
}

function listOf(num: XmlElement, abstract: XmlElement): List {
  const levels = new Map(childrenOf(abstract, 'lvl').map(levelOf));
  const restarts = new Map<number, number>();
  for (const override of childrenOf(num, 'lvlOverride')) {
    const at = numberOf(propertyValue(override, 'ilvl')) ?? 0;
    const own = below(override, 'lvl');
    if (own) levels.set(at, levelOf(own)[1]);
    const start = numberOf(propertyValue(below(override, 'startOverride')));
    if (start !== null) restarts.set(at, start);
  }
  return { counts: propertyValue(abstract, 'abstractNumId') ?? '', levels, restarts };
}

function levelOf(level: XmlElement): [number, Level] {
  return [
    numberOf(propertyValue(level, 'ilvl')) ?? 0,
    {
      start: numberOf(propertyValue(below(level, 'start'))) ?? 1,
      format: propertyValue(below(level, 'numFmt')) ?? 'decimal',
      text: propertyValue(below(level, 'lvlText'))?.slice(0, LONGEST_TEXT) ?? '',
      legal: isOn(level, 'isLgl') ?? false,
      style: propertyValue(below(level, 'pStyle')),
    },
  ];
}
