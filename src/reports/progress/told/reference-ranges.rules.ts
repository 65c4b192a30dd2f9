import {
  formatReference,
  parseReference,
  type Reference,
} from '../../../items/references/reference.rules.js';
import { enumerated, said, type ToldRun } from './told-words.rules.js';

type Referenced = { readonly reference: string; readonly path: string };
type Parsed = Reference & { readonly path: string };

/** So many that follow each other are told by the first and the last. */
const A_RANGE = 3;

/** “R2026/005 to /008, /011 and A2026/002”: in their order, each once, those that follow each other as a range. */
export function referenceRuns(items: readonly Referenced[]): ToldRun[] {
  const unique = new Map(items.map((item) => [item.reference, item]));
  const parsed = [...unique.values()].flatMap(({ reference, path }): Parsed[] => {
    const found = parseReference(reference);
    return found ? [{ ...found, path }] : [];
  });
  const runs = inRuns(parsed.sort(inOrder));
  return enumerated(runs.map((run, index) => runWords(run, runs[index - 1]?.at(-1) ?? null)));
}

function inRuns(references: readonly Parsed[]): Parsed[][] {
  const runs: Parsed[][] = [];
  for (const reference of references) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && isLike(before, reference) && reference.number === before.number + 1)
      last.push(reference);
    else runs.push([reference]);
  }
  return runs.flatMap((run) => (run.length < A_RANGE ? run.map((one) => [one]) : [run]));
}

function runWords(run: readonly Parsed[], before: Reference | null): ToldRun[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const begin = link(first, before !== null && isLike(before, first));
  return run.length === 1 ? [begin] : [begin, said(' to '), link(last, true)];
}

/** Kind and year are not said again where they are those of the reference before. */
function link(reference: Parsed, isShort: boolean): ToldRun {
  const whole = formatReference(reference);
  return { text: isShort ? whole.slice(whole.indexOf('/')) : whole, isTitle: false, path: reference.path };
}

function isLike(one: Reference, other: Reference): boolean {
  return one.kind === other.kind && one.year === other.year;
}

function inOrder(one: Reference, other: Reference): number {
  if (one.kind !== other.kind) return one.kind === 'R' ? -1 : 1;
  return one.year - other.year || one.number - other.number;
}
