import { spokenDay } from '../../calendar/spoken-day.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import { figure } from '../figure.rules.js';
import type { CorrectionForm } from '../forms/correction.form.js';
import type { MeasureFigures } from '../measure-figures.service.js';
import { measurePath } from '../measure-subject.js';
import { sourceWords } from './measure-words.js';

export type CorrectionFormView = PageView & {
  readonly frame: FormFrame;
  readonly value: SelectArguments;
  readonly figure: InputArguments;
  readonly reason: TextareaArguments;
};

export function correctionFormView(
  { measure, values }: MeasureFigures,
  form: CorrectionForm,
  faults: readonly FieldError[] = [],
): CorrectionFormView {
  const path = measurePath(measure);
  const error = messagesOf(faults);
  return {
    title: 'Correct a value',
    faults,
    backLink: { text: measure.name, href: path },
    frame: formFrame(
      { action: measurePath(measure, '/corrections/new'), submit: 'Save the correction', cancel: path },
      { caption: measure.name, seen: form.seen },
    ),
    value: select({
      name: 'value',
      label: 'Value that is wrong',
      items: [...values].reverse().map(({ fact }) => ({
        value: String(fact.id),
        text: `${spokenDay(fact.measuredOn)}: ${fact.value === null ? 'taken back' : figure(fact.value, measure.decimals)} (${sourceWords(fact)})`,
      })),
      value: form.value,
      empty: 'Select a value',
      error: error('value'),
    }),
    figure: textInput({
      name: 'figure',
      label: `Right figure (${measure.unit})`,
      hint: 'Leave it empty to withdraw the value. It will still be shown, as withdrawn',
      value: form.figure,
      width: 10,
      error: error('figure'),
    }),
    reason: textArea({
      name: 'reason',
      label: 'Why it is corrected',
      rows: 3,
      value: form.reason,
      error: error('reason'),
    }),
  };
}
