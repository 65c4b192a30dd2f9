import { likelyReported, occurrencesToReport } from '../../actions/duties/duty-reporting.rules.js';
import type { EvidenceFields } from '../../actions/evidence/evidence-fields.view.js';
import { ActionUpdateForm } from '../../actions/updates/action-update.form.js';
import type { TypedUpdate } from '../../actions/updates/action-update-fields.form.js';
import { actionUpdateFormView } from '../../actions/updates/action-update-form.view.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { CheckboxesArguments } from '../../web/govuk/checkboxes.js';
import type { DateInputArguments } from '../../web/govuk/date-input.js';
import { dateWithSuffix, withSuffix } from '../../web/govuk/field-suffix.js';
import type { RadiosArguments } from '../../web/govuk/radios.js';
import type { SelectArguments } from '../../web/govuk/select.js';
import type { TextareaArguments } from '../../web/govuk/textarea.js';
import { type AnswerFormFrame, receiptField, senderField } from './answer-fields.view.js';
import type { AnsweredAction, AnswerReader } from './answer-visit.js';
import type { SentBack } from './typed-on-page.js';

/** The form that says how one action stands. */
export type AnswerUpdateFormView = AnswerFormFrame & {
  readonly claim: RadiosArguments;
  readonly words: TextareaArguments;
  readonly forecastOn: DateInputArguments;
  readonly occurrence: SelectArguments | null;
  readonly evidence: EvidenceFields;
  readonly evidenceIsOpen: boolean;
  readonly receipt: CheckboxesArguments;
};

const FORECAST_HINT = 'A forecast does not move the due date. For that, ask for more time below.';

const EVIDENCE_FIELDS = /^evidence/;

export function answerUpdateFormView(
  { action, table }: AnsweredAction,
  reader: AnswerReader,
  frame: Omit<AnswerFormFrame, 'sender' | 'isOpen'>,
  suffix: string,
  today: CalendarDay,
  typed: SentBack<TypedUpdate> | null,
): AnswerUpdateFormView {
  const faults = typed?.faults ?? [];
  const form = typed?.form ?? blankUpdate(table, today);
  const fields = actionUpdateFormView(
    action,
    'as-owner',
    occurrencesToReport(table, today),
    { form, forecastOn: typed?.forecastOn ?? null },
    faults,
  );
  const { claim, words, forecastOn, occurrence, evidence } = fields;
  return {
    ...frame,
    isOpen: typed !== null,
    sender: senderField(reader, suffix, typed?.sender ?? reader.givenName, faults),
    claim: withSuffix(claim, suffix),
    words: withSuffix(words, suffix),
    forecastOn: dateWithSuffix({ ...forecastOn, hint: { text: FORECAST_HINT } }, suffix),
    occurrence: occurrence && withSuffix(occurrence, suffix),
    evidence: {
      legend: evidence.legend,
      file: withSuffix({ ...evidence.file, multiple: true }, suffix),
      address: withSuffix(evidence.address, suffix),
      title: withSuffix(evidence.title, suffix),
      isPublic: withSuffix(evidence.isPublic, suffix),
    },
    evidenceIsOpen: faults.some(({ field }) => field !== null && EVIDENCE_FIELDS.test(field)),
    receipt: receiptField(reader.address, suffix, typed?.wantsReceipt ?? false),
  };
}

function blankUpdate(table: AnsweredAction['table'], today: CalendarDay): ActionUpdateForm {
  const form = new ActionUpdateForm();
  form.occurrence = likelyReported(table, today)?.on ?? '';
  return form;
}
