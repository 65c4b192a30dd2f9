import { foldedWords, likeness, type Pairs, pairsOf } from '../../documents/likeness.rules.js';
import { formatReference, parseReference } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';

/** A recommendation that words name, and what was taken for granted in that; null where nothing was. */
export type NamedRecommendation = { readonly id: number; readonly assumed: string | null };

type Nameable = Pick<RecommendationRow, 'id' | 'year' | 'number' | 'label' | 'text'>;

const BY_PLACE = 'The recommendations have no labels, so a number means their place in the list below';
/** From what likeness on a cell repeats the words of a recommendation. */
const SAME_WORDS = 0.5;
const LONGEST_LABEL = 40;

/** What cells are read against, folded once for all of them. */
type Folded = { readonly row: Nameable; readonly label: readonly string[]; readonly pairs: Pairs };

/** Finds the recommendation that a cell names. */
export type RecommendationFinder = (cell: string) => NamedRecommendation | null;

/** The one of these that a cell names: by its reference, its label or its words. Null where none or several could be meant. */
export function recommendationFinder(rows: readonly Nameable[]): RecommendationFinder {
  const folded = rows.map((row) => ({
    row,
    label: foldedWords(row.label ?? ''),
    pairs: pairsOf(foldedWords(row.text)),
  }));
  const found = new Map<string, NamedRecommendation | null>();
  return (cell) => {
    const known = found.get(cell);
    if (known !== undefined) return known;
    const named = recommendationNamed(cell, rows, folded);
    found.set(cell, named);
    return named;
  };
}

function recommendationNamed(
  cell: string,
  rows: readonly Nameable[],
  folded: readonly Folded[],
): NamedRecommendation | null {
  const reference = parseReference(cell);
  if (reference)
    return sure(rows.filter((row) => formatReference({ kind: 'R', ...row }) === formatReference(reference)));
  return byLabel(cell, folded) ?? byPlace(cell, rows) ?? byWords(cell, folded);
}

function sure(found: readonly Nameable[]): NamedRecommendation | null {
  const [only] = found;
  return only && found.length === 1 ? { id: only.id, assumed: null } : null;
}

function byLabel(cell: string, folded: readonly Folded[]): NamedRecommendation | null {
  if (cell.length > LONGEST_LABEL) return null;
  const words = foldedWords(cell).filter((word) => !/^(?:rec|recs|recommendations?|r|no|number)$/.test(word));
  if (words.length === 0) return null;
  const wanted = words.join(' ');
  const whole = folded.filter(({ label }) => label.join(' ') === wanted);
  const last = folded.filter(({ label }) => words.length === 1 && label.at(-1) === wanted);
  return sure((whole.length > 0 ? whole : last).map(({ row }) => row));
}

function byPlace(cell: string, rows: readonly Nameable[]): NamedRecommendation | null {
  if (rows.some(({ label }) => label !== null)) return null;
  const [, place] = /^(?:rec\w*\.?|r|no\.?)?\s*(\d{1,3})[.)]?$/i.exec(cell.trim()) ?? [];
  const row = place === undefined ? undefined : rows[Number(place) - 1];
  return row ? { id: row.id, assumed: BY_PLACE } : null;
}

/** The one it is most like; none where two are alike to it. */
function byWords(cell: string, folded: readonly Folded[]): NamedRecommendation | null {
  const asked = pairsOf(foldedWords(cell));
  const scored = folded
    .map(({ row, pairs }) => ({ row, alike: likeness(asked, pairs) }))
    .filter(({ alike }) => alike >= SAME_WORDS)
    .sort((one, other) => other.alike - one.alike);
  const best = scored.filter(({ alike }) => alike === scored[0]?.alike);
  return sure(best.map(({ row }) => row));
}
