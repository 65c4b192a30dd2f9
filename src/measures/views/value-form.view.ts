import { spokenDay } from '../../calendar/spoken-day.js';
import type { TypedDay } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { SeveralValuesForm, SourceForm, ValueForm } from '../forms/source.form.js';
import type { MeasureRow } from '../measure-row.js';
import { measurePath } from '../measure-subject.js';
import type { SourcePaper } from '../measure-values.queries.js';

type SourceFields = PageView & {
  readonly frame: FormFrame;
  readonly document: SelectArguments;
  readonly sourceWords: InputArguments;
  readonly sourceAddress: InputArguments;
};

export type ValueFormView = SourceFields & {
  readonly severalHref: string;
  readonly measuredOn: DateInputArguments;
  readonly figure: InputArguments;
};

export type SeriesFormView = SourceFields & { readonly values: TextareaArguments };

/** The form of one value. */
export function valueFormView(
  measure: MeasureRow,
  papers: readonly SourcePaper[],
  { form, measuredOn }: { readonly form: ValueForm; readonly measuredOn: TypedDay | null },
  faults: readonly FieldError[] = [],
): ValueFormView {
  return {
    ...sourceFields(measure, papers, form, faults),
    title: 'Add a value',
    frame: formFrame(
      { action: measurePath(measure, '/values/new'), submit: 'Add', cancel: measurePath(measure) },
      { caption: measure.name },
    ),
    severalHref: measurePath(measure, '/values/series'),
    measuredOn: dateInput({
      name: 'measuredOn',
      legend: 'Day that the figure is for',
      hint: 'The last day of the month, quarter or year that was measured',
      value: measuredOn,
      error: messagesOf(faults)('measuredOn'),
    }),
    figure: textInput({
      name: 'figure',
      label: `Figure (${measure.unit})`,
      value: form.figure,
      width: 10,
      error: messagesOf(faults)('figure'),
    }),
  };
}

/** The form of many values of one source. */
export function seriesFormView(
  measure: MeasureRow,
  papers: readonly SourcePaper[],
  form: SeveralValuesForm,
  faults: readonly FieldError[] = [],
): SeriesFormView {
  return {
    ...sourceFields(measure, papers, form, faults),
    title: 'Add several values',
    frame: formFrame(
      { action: measurePath(measure, '/values/series'), submit: 'Add', cancel: measurePath(measure) },
      { caption: measure.name },
    ),
    values: textArea({
      name: 'values',
      label: 'A day and a figure on each line',
      hint: 'For example: 31/03/2026, 94.1. You can paste two columns from a spreadsheet',
      value: form.values,
      rows: 12,
      error: messagesAt(faults, 'values'),
    }),
  };
}

function sourceFields(
  measure: MeasureRow,
  papers: readonly SourcePaper[],
  form: SourceForm,
  faults: readonly FieldError[],
) {
  return {
    faults,
    backLink: { text: measure.name, href: measurePath(measure) },
    document: select({
      name: 'document',
      label: 'Paper in the register that gives it (optional)',
      items: papers.map(({ id, title, datedOn }) => ({
        value: String(id),
        text: `${title}, ${spokenDay(datedOn)}`,
      })),
      value: form.document,
      empty: 'None of these',
      error: messagesOf(faults)('document'),
    }),
    sourceWords: textInput({
      name: 'sourceWords',
      label: 'Source, or place in the paper',
      hint: 'For example: Quarterly performance report, table 3. Write a source the same way each time',
      value: form.sourceWords,
      error: messagesOf(faults)('sourceWords'),
    }),
    sourceAddress: textInput({
      name: 'sourceAddress',
      label: 'Web address of the source (optional)',
      type: 'url',
      value: form.sourceAddress,
      error: messagesOf(faults)('sourceAddress'),
    }),
  };
}

/** Each line's own fault. */
function messagesAt(faults: readonly FieldError[], name: string): string | null {
  const messages = faults.filter(({ field }) => field === name).map(({ message }) => message);
  return messages.join('. ') || null;
}
