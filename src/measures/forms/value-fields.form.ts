import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedReading } from '../../web/submit-form.js';
import { readFigure } from '../figure.rules.js';
import type { MeasureRow } from '../measure-row.js';
import type { SourcePaper } from '../measure-values.queries.js';
import type { NewValue, ValueSource } from '../measure-values.service.js';
import { readPastedValues } from '../pasted-values.rules.js';
import { SeveralValuesForm, ValueForm } from './source.form.js';
import { readSource } from './source-fields.form.js';

/** What was typed of one value. */
export type TypedValue = { readonly form: ValueForm; readonly measuredOn: TypedDay | null };

/** Reads one value of a day that is not to come. */
export async function readValue(
  body: FormBody,
  { decimals }: MeasureRow,
  papers: readonly SourcePaper[],
  today: CalendarDay,
): Promise<TypedReading<TypedValue, { readonly value: NewValue; readonly source: ValueSource }>> {
  const { day, typed: measuredOn, faults: dayFaults } = readDay(body, 'measuredOn', 'Day');
  const faults = [...dayFaults];
  if (day && day > today)
    faults.push({ field: 'measuredOn', message: 'The day must be today or in the past' });
  const read = await readForm(ValueForm, body);
  const typed = { form: read.typed, measuredOn };
  if (!read.ok) return { ok: false, typed, faults: [...faults, ...read.faults] };
  const { value, fault } = readFigure(read.form.figure, decimals);
  if (fault) faults.push({ field: 'figure', message: fault });
  const { source, faults: sourceFaults } = readSource(read.form, papers);
  faults.push(...sourceFaults);
  if (!day || value === null || faults.length > 0) return { ok: false, typed, faults };
  return { ok: true, typed, value: { measuredOn: day, value, field: 'figure', lead: '' }, source };
}

/** Reads many values of one source. What is wrong with a line is said with its number. */
export async function readSeries(
  body: FormBody,
  { decimals }: MeasureRow,
  papers: readonly SourcePaper[],
  today: CalendarDay,
): Promise<
  TypedReading<SeveralValuesForm, { readonly values: readonly NewValue[]; readonly source: ValueSource }>
> {
  const read = await readForm(SeveralValuesForm, body);
  if (!read.ok) return read;
  const { typed } = read;
  const pasted = readPastedValues(typed.values, decimals, today);
  const { source, faults: sourceFaults } = readSource(typed, papers);
  const faults: FieldError[] = [
    ...pasted.faults.map((message) => ({ field: 'values', message })),
    ...sourceFaults,
  ];
  if (faults.length > 0) return { ok: false, typed, faults };
  const values = pasted.values.map(({ line, ...value }) => ({
    ...value,
    field: 'values',
    lead: `Line ${line}: `,
  }));
  return { ok: true, typed, values, source };
}
