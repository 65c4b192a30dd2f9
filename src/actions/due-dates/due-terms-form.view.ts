import type { BodyRow } from '../../bodies/bodies.queries.js';
import { typedDayOf } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ActionRow } from '../action-row.queries.js';
import { actionPath } from '../views/action-words.js';
import type { TypedTermsForm } from './decided-terms.form.js';
import { DECIDED_CADENCES, DueTermsForm } from './due-terms.form.js';
import { type DueTermsFields, dueTermsFields } from './due-terms-fields.view.js';
import { decisionWords, dueText, rhythmWords } from './due-words.js';
import type { WrittenDue } from './written-due.view.js';

export type DueTermsFormView = PageView & {
  readonly frame: FormFrame;
  readonly text: string;
  /** What holds now. */
  readonly now: string;
  /** How the paper said it; null where it did not. */
  readonly written: WrittenDue | null;
  readonly kind: RadiosArguments;
  readonly fields: DueTermsFields;
  readonly reason: TextareaArguments;
};

/** The form as it opens, with what holds now. */
export function openedTerms(row: ActionRow, bodies: readonly BodyRow[], seen: number): TypedTermsForm {
  const form = new DueTermsForm();
  form.seen = seen;
  const { cadence, dueBodyId, dueNth, startsOn, dueOn, endsOn } = row;
  if (cadence !== null) form.kind = 'duty';
  else if (dueBodyId !== null) form.kind = 'meeting';
  form.cadence = cadence === null || cadence === 'regular' ? '' : cadence;
  form.dueBody = bodies.find(({ id }) => id === dueBodyId)?.code ?? '';
  form.nth = dueNth === null ? '' : String(dueNth);
  return { form, dueOn: typedDayOf(cadence === null ? dueOn : startsOn), endsOn: typedDayOf(endsOn) };
}

export function dueTermsFormView(
  row: ActionRow,
  bodies: readonly BodyRow[],
  { form, dueOn, endsOn }: TypedTermsForm,
  written: WrittenDue | null,
  faults: readonly FieldError[] = [],
): DueTermsFormView {
  const at = messagesOf(faults);
  const path = actionPath(row);
  const typed = { ...form, dueOn, endsOn };
  return {
    title: `When ${row.reference} is due`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    frame: formFrame({ action: actionPath(row, '/due'), submit: 'Save', cancel: path }, { seen: form.seen }),
    text: row.text,

    now: nowWords(row),
    written,
    kind: radios({
      name: 'kind',
      legend: 'Is it done once, or does it recur?',
      items: [
        { value: 'day', text: 'Once, on a day' },
        { value: 'meeting', text: 'Once, at a meeting', hint: 'The date follows when the meeting is moved' },
        { value: 'duty', text: 'It recurs', hint: 'Each occurrence is met or missed separately' },
      ],
      value: form.kind,
      error: at('kind'),
    }),
    fields: dueTermsFields(bodies, typed, { cadences: DECIDED_CADENCES, noCadence: 'It is done once' }, at),
    reason: textArea({
      name: 'reason',
      label: 'Who decided it, or why',
      value: form.reason,
      error: at('reason'),
    }),
  };
}

/** “Every quarter, until further notice. Due 1 September 2026.” */
function nowWords(row: ActionRow): string {
  const due = row.dueOn ? `Due ${dueText(row)}` : dueText(row);
  return [...new Set([rhythmWords(row), decisionWords(row), due].filter(Boolean))].join('. ');
}
