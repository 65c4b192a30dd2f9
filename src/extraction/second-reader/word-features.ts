import { anyOf } from '../any-of.js';
import { DAY, MONTH } from '../details/written-day.js';
import { cellContent } from '../layout/cell-content.js';
import { likenessOf } from '../resolutions/clause-likeness.js';
import { columnOf } from '../tables/columns.js';
import type { Candidate } from './candidate.js';
import { firstShapes, shapesOf, stemOf } from './word-shapes.js';

/** Words of the opening whose order counts. */
const OPENING = 9;
const DATED = new RegExp(DAY, 'i');
const DEADLINE = new RegExp(
  String.raw`\b(?:by|before|until|no later than|at|to) (?:the )?(?:end of|next|its next|\w+ meeting|\d|${MONTH})`,
);
const TOLD = new RegExp(
  String.raw`\b${anyOf`
  said|advised|explained|reported|noted|asked|added|confirmed|informed|told|highlighted|stated|commented|queried|felt
`}\b`,
);
const FINITE = anyOf`
  should|must|would|will|shall|could|may|can|has|have|had|was|were|is|are
`;
const FINITE_VERB = new RegExp(String.raw`\b(?:${FINITE}|been)\b`, 'g');
/** After these it counts which word follows. */
const LEADING = new Set('be to will would should shall must that not been was were has have'.split(' '));
const ENDING = /(?:ed|en|wn|ght|nt|ld|de|ing|ly|s)$/;

/** What the words of a candidate tell by themselves. */
export function wordFeatures({ passage: { text }, form, label }: Candidate): string[] {
  const shapes = shapesOf(text);
  const content = cellContent(text);
  const likeness = likenessOf(text) ?? 'none';
  const end = /[.;:,]$/.exec(text.replace(/;? and$/, ';'))?.[0] ?? 'open';
  return [
    ...[`is ${content}`, `is ${content} ${form}`, `like ${likeness}`, `like ${likeness} ${form}`],
    ...[`length ${Math.min(9, Math.floor(Math.log2(text.length)))}`, `ends ${end}`],
    ...opening(shapes),
    ...shapes.map((shape) => `word ${stemOf(shape)}`),
    ...pairs(shapes),
    ...signs(text),
    ...labelled(label),
  ];
}

function opening(shapes: readonly string[]): string[] {
  const features = [`first ${shapes[0]}`, `second ${shapes[1]}`];
  for (let i = 0; i < Math.min(OPENING, shapes.length); i++) {
    const [two, three] = [shapes.slice(i, i + 2).join(' '), shapes.slice(i, i + 3).join(' ')];
    if (i === 0) features.push(`first ${two}`, `first ${three}`);
    features.push(`near ${two}`, `near ${three}`);
  }
  return features;
}

function pairs(shapes: readonly string[]): string[] {
  return shapes.flatMap((shape, i) => {
    const before = shapes[i - 1] ?? '';
    if (!LEADING.has(before)) return [];
    const ending = ENDING.exec(shape)?.[0] ?? (shape === 'X' ? 'X' : '-');
    return [`pair ${before} ${stemOf(shape)}`, `pair ${before} ${ending}`];
  });
}

function signs(text: string): string[] {
  const verbs = [...text.matchAll(FINITE_VERB)].map(([verb]) => verb);
  return [
    ...verbs.map((verb) => `modal ${verb}`),
    ...(verbs.some((verb) => verb !== 'been') ? [] : ['no finite verb']),
    ...(DATED.test(text) ? ['dated'] : []),
    ...(DEADLINE.test(text) ? ['deadline'] : []),
    ...(TOLD.test(text) ? ['told'] : []),
    ...(/\b(?:[Ww]e|I|our|my)\b/.test(text) ? ['ours'] : []),
    ...(/[“"‘]/.test(text) ? ['quoted'] : []),
    ...(text.includes('?') ? ['asks'] : []),
  ];
}

function labelled(label: string): string[] {
  if (label === '') return ['no label'];
  return [`label ${firstShapes(label)}`, `label is ${columnOf(label.replace(/:$/, '')) ?? 'other'}`];
}
