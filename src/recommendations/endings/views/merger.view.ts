import type { BodyRow } from '../../../bodies/bodies.queries.js';
import { messagesOf } from '../../../web/form-faults.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import { type QualityHintsView, qualityHintsView } from '../../logging/views/quality-hints.view.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import type { MergerForm } from '../forms/meeting-decision.form.js';
import type { TypedDecision } from '../forms/meeting-decision-fields.form.js';
import { type MeetingDecisionView, meetingDecisionView } from './meeting-decision.view.js';

export type MergerView = MeetingDecisionView & {
  readonly others: InputArguments;
  readonly label: InputArguments;
  readonly words: TextareaArguments;
  readonly hints: QualityHintsView;
};

export function mergerView(
  row: RecommendationRow,
  bodies: readonly BodyRow[],
  typed: TypedDecision<MergerForm>,
  faults: readonly FieldError[] = [],
): MergerView {
  const errorAt = messagesOf(faults);
  const { others, label, text } = typed.form;
  const page = { title: 'Merge recommendations', noun: 'mergers', submit: 'Merge' };
  return {
    ...meetingDecisionView(row, page, bodies, typed, faults),
    others: textInput({
      name: 'others',
      label: 'Merged with',
      hint: 'Separate references with commas, for example R2022/014, R2022/015.',
      value: others,
      error: errorAt('others'),
    }),
    label: textInput({
      name: 'label',
      label: 'What the minutes call the new one (optional)',
      value: label,
      width: 10,
      error: errorAt('label'),
    }),
    hints: qualityHintsView('text', text),
    words: textArea({
      name: 'text',
      label: 'Words of the new recommendation',
      value: text,
      error: errorAt('text'),
    }),
  };
}
