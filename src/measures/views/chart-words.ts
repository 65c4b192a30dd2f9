import { spokenDay } from '../../calendar/spoken-day.js';
import { figureWithUnit } from '../figure.rules.js';
import type { MeasureRow } from '../measure-row.js';
import type { DaySpan } from '../measure-values.rules.js';

/** What a chart shows, for those who do not see it. */
export function chartInWords(measure: MeasureRow, spans: readonly DaySpan[], hasFlags: boolean): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return 'There is no value yet.';
  const { baselineValue, targetValue } = measure;
  const line =
    first === last
      ? `One day has a value: ${spanInWords(first, measure)}.`
      : `From ${spanInWords(first, measure)} to ${spanInWords(last, measure)}.`;
  return [
    line,
    baselineValue === null ? '' : `The baseline is ${figureWithUnit(baselineValue, measure)}.`,
    targetValue === null ? '' : `The target is ${figureWithUnit(targetValue, measure)}.`,
    hasFlags ? 'The numbered marks are explained below the chart.' : '',
    'Every figure is in the table.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** “94.1 per 10,000 on 31 March 2026”, “between 92.8 and 94.1 …” where sources disagree. */
function spanInWords({ on, low, high }: DaySpan, measure: MeasureRow): string {
  const words = (value: number) => figureWithUnit(value, measure);
  const said = low === high ? words(low) : `between ${words(low)} and ${words(high)}`;
  return `${said} on ${spokenDay(on)}`;
}
