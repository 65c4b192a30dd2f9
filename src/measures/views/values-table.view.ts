import { spokenDay } from '../../calendar/spoken-day.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';
import { figure } from '../figure.rules.js';
import type { MeasureFigures } from '../measure-figures.service.js';
import type { ValueRow } from '../measure-row.js';
import type { StandingValue } from '../measure-values.rules.js';
import { sourceWords } from './measure-words.js';

/** What of a value is shown to whom. */
export type ValuesShown = {
  /** Where a paper of the register can be read. */
  readonly paperHref: (documentId: number) => string | null;
  /** Why and by whom a value was corrected is said inside only. */
  readonly withReasons: boolean;
};

/** Every value that holds, the latest first, with its source and what it took the place of; null where there is none. */
export function valuesTable({ measure, values }: MeasureFigures, shown: ValuesShown): TableArguments | null {
  if (values.length === 0) return null;
  return sortableTable({
    caption: `${measure.name}: the figures (${measure.unit})`,
    columns: [{ text: 'Day', short: true }, { text: 'Figure' }, { text: 'Source' }],
    rows: [...values].reverse().map((value) => [
      { text: spokenDay(value.fact.measuredOn) },
      {
        text: value.fact.value === null ? 'Taken back' : figure(value.fact.value, measure.decimals),
        note: earlierWords(value, measure.decimals, shown.withReasons),
      },
      sourceCell(value, shown),
    ]),
  });
}

/** The tag stands before the source: “Sources disagree” is said of what the source says. */
function sourceCell({ fact, isDisputed }: StandingValue<ValueRow>, { paperHref }: ValuesShown): TableCell {
  const isShown = fact.documentId !== null && fact.documentTitle !== null;
  return {
    text: sourceWords(fact),
    href: isShown ? paperHref(fact.documentId) : fact.sourceAddress,
    tag: isDisputed ? tag('Sources disagree', 'orange') : null,
  };
}

/** “Before: 49.0. Corrected on 3 May 2026 by Dilys Marchbanks: figures transposed”; null where nothing was before. */
function earlierWords(
  { fact, earlier }: StandingValue<ValueRow>,
  decimals: number,
  withReasons: boolean,
): string | null {
  if (earlier.length === 0) return null;
  const before = earlier
    .map(({ value }) => (value === null ? 'taken back' : figure(value, decimals)))
    .join(', then ');
  const done = fact.value === null ? 'Taken back' : 'Corrected';
  const why = withReasons ? ` by ${fact.recordedBy}: ${fact.reason ?? ''}` : '';
  return `Before: ${before}. ${done} on ${spokenDay(fact.recordedOn)}${why}`;
}
