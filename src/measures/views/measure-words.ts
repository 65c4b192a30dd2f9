import { spokenDay } from '../../calendar/spoken-day.js';
import { type Tag, type TagColour, tag } from '../../web/govuk/tag.js';
import { figureWithUnit } from '../figure.rules.js';
import type { Standing } from '../measure.rules.js';
import type { MeasureFigures } from '../measure-figures.service.js';
import type { MeasureRow, ValueRow } from '../measure-row.js';

const STANDING_WORDS: Record<Standing, readonly [label: string, colour: TagColour]> = {
  'no-value': ['No value yet', 'grey'],
  recorded: ['Recorded', 'blue'],
  'target-met': ['Target met', 'green'],
  better: ['Better than the baseline', 'teal'],
  unchanged: ['As at the baseline', 'yellow'],
  worse: ['Worse than the baseline', 'orange'],
};

export function standingTag(standing: Standing): Tag {
  const [label, colour] = STANDING_WORDS[standing];
  return tag(label, colour);
}

/** “88.4 per 10,000 on 31 March 2026”, “88.4 or 89.0 …, sources disagree”; null where there is no value. */
export function latestWords({ measure, latest }: Pick<MeasureFigures, 'measure' | 'latest'>): string | null {
  const [first] = latest;
  if (!first) return null;
  const figures = [...new Set(latest.flatMap(({ fact }) => fact.value ?? []))];
  const words = figures.map((value) => figureWithUnit(value, measure)).join(' or ');
  const disagree = figures.length > 1 ? ': sources disagree' : '';
  return `${words} on ${spokenDay(first.fact.measuredOn)}${disagree}`;
}

/** “95.2 per 10,000 on 31 March 2024”; null where there is none. */
export function aimWords(measure: MeasureRow, aim: 'baseline' | 'target'): string | null {
  const value = measure[`${aim}Value`];
  const on = measure[`${aim}On`];
  return value === null || on === null ? null : `${figureWithUnit(value, measure)} on ${spokenDay(on)}`;
}

/** What stands in the place of a paper that its reader may not see. */
export const HIDDEN_PAPER = 'A paper that is not published';

/** Where a figure comes from, as far as the asker may know. */
export function sourceWords({ documentId, documentTitle, sourceWords: words }: ValueRow): string {
  if (documentId !== null && documentTitle === null) return HIDDEN_PAPER;
  return [documentTitle, words].filter(Boolean).join(', ');
}
