import { type DrawingMarkup, drawingMarkup } from '../../charts/chart.view.js';
import { sparklineDrawing } from '../../charts/sparkline-chart.rules.js';
import type { Tag } from '../../web/govuk/tag.js';
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
  /** Null where there are not two days to draw a line between. */
  readonly line: DrawingMarkup | null;
};

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
  const drawing = sparklineDrawing(
    daySpans(values).map(({ on, low, high }) => ({ on, value: (low + high) / 2 })),
  );
  return drawing && drawingMarkup(drawing);
}
