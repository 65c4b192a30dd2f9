import { RESPONSE_DECISIONS } from '../../recommendations/states/recommendation-state.rules.js';
import { DECISION_NAMES } from '../../responses/decision-names.js';
import { messagesOf } from '../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import { dateWithSuffix, withSuffix } from '../../web/govuk/field-suffix.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import { AnswerDraftForm } from './answer-draft.form.js';
import type { TypedDraft } from './answer-draft-fields.form.js';
import { type AnswerFormFrame, senderField } from './answer-fields.view.js';
import type { AnswerReader } from './answer-visit.js';
import type { SentBack } from './typed-on-page.js';

/** The form of a formal response. */
export type AnswerDraftFormView = AnswerFormFrame & {
  readonly decision: RadiosArguments;
  readonly reasons: TextareaArguments;
  readonly plan: TextareaArguments;
  readonly due: DateInputArguments;
  readonly decidedBy: InputArguments;
  readonly decidedOn: DateInputArguments;
};

export function answerDraftFormView(
  reader: AnswerReader,
  frame: Omit<AnswerFormFrame, 'sender' | 'isOpen'>,
  suffix: string,
  typed: SentBack<TypedDraft> | null,
): AnswerDraftFormView {
  const faults = typed?.faults ?? [];
  const at = messagesOf(faults);
  const form = typed?.form ?? new AnswerDraftForm();
  return {
    ...frame,
    isOpen: typed !== null,
    sender: senderField(reader, suffix, typed?.sender ?? reader.givenName, faults),
    decision: withSuffix(
      radios({
        name: 'decision',
        legend: 'What does the response say?',
        items: RESPONSE_DECISIONS.map((value) => ({ value, text: DECISION_NAMES[value] })),
        value: form.decision,
        error: at('decision'),
      }),
      suffix,
    ),
    reasons: withSuffix(
      textArea({
        name: 'reasons',
        label: 'Reasons',
        hint: 'Needed if it is accepted in part or rejected. They are published with the response.',
        value: form.reasons,
        error: at('reasons'),
      }),
      suffix,
    ),
    plan: withSuffix(
      textArea({
        name: 'plan',
        label: 'What is to be done about it? (optional)',
        hint: 'The action plan, and who does it.',
        value: form.plan,
        rows: 3,
        error: at('plan'),
      }),
      suffix,
    ),
    due: dateWithSuffix(
      dateInput({ name: 'due', legend: 'By when? (optional)', value: typed?.due ?? null, error: at('due') }),
      suffix,
    ),
    decidedBy: withSuffix(
      textInput({
        name: 'decidedBy',
        label: 'Who decided? (optional)',
        hint: 'Leave it empty if the body itself decided.',
        value: form.decidedBy,
        error: at('decidedBy'),
      }),
      suffix,
    ),
    decidedOn: dateWithSuffix(
      dateInput({
        name: 'decidedOn',
        legend: 'When was it decided? (optional)',
        hint: 'Leave it empty if it is not decided yet.',
        value: typed?.decidedOn ?? null,
        error: at('decidedOn'),
      }),
      suffix,
    ),
  };
}
