import type { BodyRow } from '../../bodies/bodies.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { DECIMALS } from '../forms/measure.form.js';
import type { TypedMeasure } from '../forms/measure-fields.form.js';
import { BETTER_NAMES, BETTERS } from '../measure.rules.js';

/** What is asked of a new measure and of one that is there. */
export type MeasureFields = {
  readonly faults: readonly FieldError[];
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
};

/** @param bodies those that may watch a measure */
export function measureFields(
  bodies: readonly BodyRow[],
  { form, baselineOn, targetOn }: TypedMeasure,
  faults: readonly FieldError[],
): MeasureFields {
  const message = messagesOf(faults);
  const at = (name: string) => ({ name, error: message(name) });
  return {
    faults,
    name: textInput({ ...at('name'), label: 'What is measured', value: form.name }),
    unit: textInput({
      ...at('unit'),
      label: 'Unit',
      hint: 'Shown after the figure, for example: per 10,000, %, households',
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
      empty: 'Select a body',
    }),
    baseline: textInput({
      ...at('baseline'),
      label: 'Baseline (optional)',
      hint: 'The figure at the start',
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
      hint: 'The figure that it was agreed to reach',
      value: form.target,
      width: 10,
    }),
    targetOn: dateInput({ ...at('targetOn'), legend: 'Day of the target (optional)', value: targetOn }),
    publicity: radios({
      ...at('publicity'),
      legend: 'Who can see it',
      items: [
        { value: 'published', text: 'Everyone', hint: 'It is shown in the public register' },
        { value: 'unpublished', text: 'Officers and members', hint: 'Not published yet' },
        {
          value: 'exempt',
          text: 'Democratic services and members of its body',
          hint: 'Exempt or confidential matter',
        },
      ],
      value: form.publicity,
    }),
  };
}
