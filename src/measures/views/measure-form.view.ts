import type { BodyRow } from '../../bodies/bodies.queries.js';
import { typedDayOf } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';
import { typedFigure } from '../figure.rules.js';
import { MeasureForm } from '../forms/measure.form.js';
import type { TypedMeasure } from '../forms/measure-fields.form.js';
import type { MeasureRow } from '../measure-row.js';
import { measurePath } from '../measure-subject.js';
import { type MeasureFields, measureFields } from './measure-fields.view.js';

export type MeasureFormView = PageView &
  MeasureFields & {
    readonly frame: FormFrame;
    /** Null where the measure is there: its links have a page of their own. */
    readonly item: InputArguments | null;
  };

export function newMeasureView(
  bodies: readonly BodyRow[],
  typed: TypedMeasure,
  faults: readonly FieldError[] = [],
): MeasureFormView {
  const error = messagesOf(faults)('item');
  return {
    ...measureFields(bodies, typed, faults),
    title: 'Add a measure',
    backLink: { text: 'Measures', href: '/measures' },
    frame: formFrame({ action: '/measures/new', submit: 'Save', cancel: '/measures' }),
    item: textInput({
      name: 'item',
      label: 'Recommendation or action that it measures (optional)',
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
    ...measureFields(bodies, typed, faults),
    title: 'Change the measure',
    backLink: { text: measure.name, href: path },
    frame: formFrame({ action: `${path}/edit`, submit: 'Save', cancel: path }, { seen: typed.form.seen }),
    item: null,
  };
}

/** The form as it stands for a measure that is there. */
export function typedMeasureFrom(measure: MeasureRow, seen: number): TypedMeasure {
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
  return { form, baselineOn: typedDayOf(measure.baselineOn), targetOn: typedDayOf(measure.targetOn) };
}
