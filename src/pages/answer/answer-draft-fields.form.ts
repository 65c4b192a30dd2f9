import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { NewDraft } from '../../responses/drafts/response-drafts.service.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { AnswerDraftForm } from './answer-draft.form.js';

export type TypedDraft = {
  readonly form: AnswerDraftForm;
  readonly decidedOn: TypedDay;
  readonly due: TypedDay;
};

export type SentDraft = Omit<NewDraft, 'recommendationId' | 'bodyId' | 'sentBy' | 'sentAddress'>;

/** Reads a formal response as its addressee sends it. */
export async function readDraft(
  fields: FormBody,
  today: CalendarDay,
): Promise<TypedReading<TypedDraft, { readonly draft: SentDraft }>> {
  const read = await readForm(AnswerDraftForm, fields);
  const form = read.typed;
  const decidedOn = readDay(fields, 'decidedOn', 'Day of the decision', true);
  const due = readDay(fields, 'due', 'Due date', true);
  const { decision, reasons, plan, decidedBy } = form;
  const checks: [field: string, isWrong: boolean, message: string][] = [
    ['reasons', decision === 'rejected' && reasons === '', 'Enter why it is rejected'],
    ['reasons', decision === 'accepted-in-part' && reasons === '', 'Enter why only part of it is accepted'],
    [
      'plan',
      decision === 'rejected' && (plan !== '' || due.day !== null),
      'A rejected recommendation has no action plan. Clear the plan',
    ],
    [
      'plan',
      decision !== 'rejected' && plan === '' && due.day !== null,
      'Enter what is to be done by that day',
    ],
    [
      'decidedOn',
      decidedOn.day !== null && decidedOn.day > today,
      'The day of the decision must be today or in the past. Leave it empty if nothing is decided yet',
    ],
  ];
  const faults = formFaults(
    faultsIn(read),
    checks.flatMap(([field, isWrong, message]) => (isWrong ? [{ field, message }] : [])),
    due.faults,
    decidedOn.faults,
  );
  const draft = decision && {
    ...{ decision, reasons: reasons || null, actionText: plan || null, actionDueOn: due.day },
    ...{ decidedOn: decidedOn.day, decidedBy: decidedBy || null },
  };
  const typed = { form, decidedOn: decidedOn.typed, due: due.typed };
  return typedReading(typed, faults, draft ? { draft } : null);
}
