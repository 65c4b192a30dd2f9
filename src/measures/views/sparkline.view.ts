import type { Tag } from '../../web/govuk/tag.js';
import { chartPosition, placeOfDay } from '../chart-scale.rules.js';
import type { MeasureFigures } from '../measure-figures.service.js';
import { measurePath } from '../measure-subject.js';
import { daySpans } from '../measure-values.rules.js';
import { aimWords, latestWords, standingTag } from './measure-words.js';

/** A measure in a line, as `app/sparklines` prints it on the page of what it tells of. */
export type Sparkline = {
  readonly text: string;
  readonly href: string;
  readonly latest: string;
  readonly target: string | null;
  readonly tag: Tag;
  /** In a space of 120 × 36; null where there are not two days to draw a line between. */
  readonly line: { readonly path: string; readonly end: { readonly x: number; readonly y: number } } | null;
};

const ACROSS = [6, 114] as const;
const UPWARDS = [31, 5] as const;

export function sparklines(figures: readonly MeasureFigures[]): Sparkline[] {
  return figures.map((each) => ({
    text: each.measure.name,
    href: measurePath(each.measure),
    latest: latestWords(each) ?? 'No value yet',
    target: aimWords(each.measure, 'target'),
    tag: standingTag(each.standing),
    line: lineOf(each),
  }));
}

/** Through the middle of what the sources say of each day: it is too small to split. */
function lineOf({ values }: MeasureFigures): Sparkline['line'] {
  const middles = daySpans(values).map(({ on, low, high }) => ({ on, value: (low + high) / 2 }));
  const [first, last] = [middles[0], middles.at(-1)];
  if (!first || !last || middles.length < 2) return null;
  const all = middles.map(({ value }) => value);
  const extent = [Math.min(...all), Math.max(...all)] as const;
  const places = middles.map(({ on, value }) => ({
    x: placeOfDay(on, [first.on, last.on], ACROSS),
    y: chartPosition(value, extent, UPWARDS),
  }));
  const end = places.at(-1);
  return end
    ? { path: places.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(''), end }
    : null;
}
