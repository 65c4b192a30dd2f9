import { type Publicity, stricter } from '../../bodies/publicity.rules.js';
import { plainName } from '../../documents/name-match.rules.js';

/** Words with their stems, as the search has them: without accents, and one for all forms of a word. */
export type StemmedWords = { readonly stems: readonly string[] };

/** Stems that say only that something is counted, or since when. */
const COUNTING = new Set(
  'number total current figur percentag proport rate share per overal averag count 10 100 000 10,000 1,000 100,000 our of all new'.split(
    ' ',
  ),
);
/** Forms of which the dictionary makes two words. */
const SAME: Readonly<Record<string, string>> = {
  children: 'child',
  peopl: 'person',
  women: 'woman',
  men: 'man',
};
/** From here on a measure is taken for the one that is meant: more than half of the words of both are common. */
const ALIKE = 0.6;

/** The stems that say what is counted. */
export function tellingStems({ stems }: StemmedWords): string[] {
  return [...new Set(stems.map((stem) => SAME[stem] ?? stem))].filter((stem) => !COUNTING.has(stem));
}

type Counted = StemmedWords & { readonly unit: string };

/** The measure that a figure is of, by its words and unit; null where none is like it, or two are alike. */
export function measureOf<Measure extends Counted>(
  figure: Counted,
  measures: readonly Measure[],
): Measure | null {
  const wanted = tellingStems(figure);
  const [best, second] = measures
    .filter((measure) => isSameUnit(figure.unit, measure.unit))
    .map((measure) => ({ measure, alike: alikeness(wanted, tellingStems(measure)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike);
  return best && best.alike > (second?.alike ?? 0) ? best.measure : null;
}

/** A figure whose paper does not say what it counts may be any count. */
function isSameUnit(one: string, other: string): boolean {
  return one === '' ? !/%|per /i.test(other) : folded(one) === folded(other);
}

function folded(unit: string): string {
  return unit.includes('%') || /per ?cent/i.test(unit) ? '%' : plainName(unit.replaceAll(',', ''));
}

function alikeness(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((stem) => other.includes(stem)).length;
  const all = one.length + other.length;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Fewer words than these say too little to know one action by. */
const FEWEST = 2;

/**
 * The open actions that ask for a figure: everything that it counts is in their words. What stands after the last colon of the figure's
 * words says most closely what it counts: “foster carers: connected carers”.
 */
export function actionsAnswered<Action extends StemmedWords>(
  closest: StemmedWords,
  actions: readonly Action[],
): Action[] {
  const wanted = tellingStems(closest);
  if (wanted.length < FEWEST) return [];
  return actions.filter((action) => {
    const asked = new Set(tellingStems(action));
    return wanted.every((stem) => asked.has(stem));
  });
}

/** What a figure is of, as closely as its paper says. */
export function closestWords(text: string): string {
  return text.slice(text.lastIndexOf(':') + 1).trim();
}

type Guarded = { readonly publicity: Publicity; readonly bodyId: number };

/** Whether whoever sees the one may see what stands in the paper: nothing of an exempt paper shows where more people look. */
export function mayTell(thing: Guarded, paper: Guarded): boolean {
  if (paper.publicity === 'exempt' && thing.bodyId !== paper.bodyId) return false;
  return stricter(thing.publicity, paper.publicity) === thing.publicity;
}
