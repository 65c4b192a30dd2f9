import type { BodyRow } from '../../bodies/bodies.queries.js';
import { type CalendarDay, partsOf } from '../../calendar/calendar-day.js';
import type { TypedDay } from '../../web/british-day-field.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import { typedFigure } from '../figure.rules.js';
import { DECIMALS, MeasureForm } from '../forms/measure.form.js';
import type { TypedMeasure } from '../forms/typed-measure.js';
import { BETTER_NAMES, BETTERS } from '../measure.rules.js';
import type { MeasureRow } from '../measure-row.js';
import { measurePath } from '../measure-subject.js';

export type MeasureFormView = PageView & {
  readonly action: string;
  readonly cancelHref: string;
  readonly seen: string;
  readonly name: InputArguments;
  readonly unit: InputArguments;
  readonly decimals: SelectArguments;
  readonly better: RadiosArguments;
  readonly body: SelectArguments;
  readonly baseline: InputArguments;
  readonly baselineOn: DateInputArguments;
  readonly target: InputArguments;
  readonly targetOn: DateInputArguments;
  readonly publicity: RadiosArguments;
  /** Null where the measure is there: its links have a page of their own. */
  readonly item: InputArguments | null;
};

export function newMeasureView(
  bodies: readonly BodyRow[],
  typed: TypedMeasure,
  faults: readonly FieldError[] = [],
): MeasureFormView {
  const error = faults.find(({ field }) => field === 'item')?.message ?? null;
  return {
    ...fields(bodies, typed, faults),
    title: 'Add a measure',
    backLink: { text: 'Measures', href: '/measures' },
    action: '/measures/new',
    cancelHref: '/measures',
    item: textInput({
      name: 'item',
      label: 'Recommendation or action of which it tells (optional)',
      hint: 'A reference like R2022/014. More can be linked afterwards',
      value: typed.form.item,
      width: 10,
      error,
    }),
  };
}

export function measureAmendmentView(
  measure: MeasureRow,
  bodies: readonly BodyRow[],
  typed: TypedMeasure,
  faults: readonly FieldError[] = [],
): MeasureFormView {
  const path = measurePath(measure);
  return {
    ...fields(bodies, typed, faults),
    title: 'Change the measure',
    backLink: { text: measure.name, href: path },
    action: `${path}/edit`,
    cancelHref: path,
    item: null,
  };
}

/** The form as it stands for a measure that is there. */
export function typedFrom(measure: MeasureRow, seen: number): TypedMeasure {
  const form = Object.assign(new MeasureForm(), {
    name: measure.name,
    unit: measure.unit,
    decimals: String(measure.decimals),
    better: measure.better,
    body: measure.bodyCode,
    baseline: typedFigure(measure.baselineValue),
    target: typedFigure(measure.targetValue),
    publicity: measure.publicity,
    seen: String(seen),
  });
  return { form, baselineOn: typedDay(measure.baselineOn), targetOn: typedDay(measure.targetOn) };
}

function typedDay(on: CalendarDay | null): TypedDay | null {
  if (on === null) return null;
  const { year, month, day } = partsOf(on);
  return { day: String(day), month: String(month), year: String(year) };
}

function fields(
  bodies: readonly BodyRow[],
  { form, baselineOn, targetOn }: TypedMeasure,
  faults: readonly FieldError[],
) {
  const at = (name: string) => ({
    name,
    error: faults.find(({ field }) => field === name)?.message ?? null,
  });
  return {
    faults,
    seen: form.seen,
    name: textInput({ ...at('name'), label: 'What is measured', value: form.name }),
    unit: textInput({
      ...at('unit'),
      label: 'Unit',
      hint: 'As it stands after the figure: per 10,000, %, households',
      value: form.unit,
      width: 20,
    }),
    decimals: select({
      ...at('decimals'),
      label: 'Decimals',
      items: DECIMALS.map((value) => ({ value, text: value === '0' ? 'None' : value })),
      value: form.decimals,
    }),
    better: radios({
      ...at('better'),
      legend: 'Which way should it go?',
      items: BETTERS.map((value) => ({ value, text: BETTER_NAMES[value] })),
      value: form.better,
    }),
    body: select({
      ...at('body'),
      label: 'Body that watches it',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: form.body,
      empty: 'Choose a body',
    }),
    baseline: textInput({
      ...at('baseline'),
      label: 'Baseline (optional)',
      hint: 'The figure from which it began',
      value: form.baseline,
      width: 10,
    }),
    baselineOn: dateInput({
      ...at('baselineOn'),
      legend: 'Day of the baseline (optional)',
      value: baselineOn,
    }),
    target: textInput({
      ...at('target'),
      label: 'Target (optional)',
      hint: 'The figure that was agreed to be reached',
      value: form.target,
      width: 10,
    }),
    targetOn: dateInput({ ...at('targetOn'), legend: 'Day of the target (optional)', value: targetOn }),
    publicity: radios({
      ...at('publicity'),
      legend: 'Who may see it',
      items: [
        { value: 'published', text: 'Everyone', hint: 'It stands in the public register' },
        { value: 'unpublished', text: 'Officers and members', hint: 'Not published yet' },
        { value: 'exempt', text: 'Democratic services only', hint: 'Exempt or confidential matter' },
      ],
      value: form.publicity,
    }),
  };
}
