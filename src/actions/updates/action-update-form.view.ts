import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ActionRow } from '../action-row.queries.js';
import { undecided } from '../duties/duty.rules.js';
import { occurrenceWords } from '../duties/duty.view.js';
import type { StandingOccurrence } from '../duties/duty-table.rules.js';
import { type EvidenceFields, evidenceFields } from '../evidence/evidence-fields.view.js';
import { actionPath, ownerWords } from '../views/action-words.js';
import type { TypedUpdate } from './action-update-fields.form.js';
import { CLAIM_LABELS, CLAIMS, type Claim } from './claim.rules.js';

export type ActionUpdateFormView = PageView & {
  readonly frame: FormFrame;
  readonly text: string;
  /** The owner for whom it is entered; null where the owner writes. */
  readonly enteredFor: string | null;
  /** Where more time is asked for, or said that it is somebody else's. */
  readonly requestHref: string;
  readonly claim: RadiosArguments;
  readonly words: TextareaArguments;
  readonly forecastOn: DateInputArguments;
  /** Which occurrence it reports as done; null where the action is done once. */
  readonly occurrence: SelectArguments | null;
  readonly evidence: EvidenceFields;
};

const HINTS: Partial<Record<Claim, string>> = {
  'at-risk': 'It may not be done by its due date',
  delayed: 'It will not be done by its due date',
  complete: 'Scrutiny will be asked to agree at a meeting',
};

const DUTY_HINTS: Partial<Record<Claim, string>> = {
  'on-track': 'It is done whenever it is due',
  'at-risk': 'It may not be done when it is due next',
  delayed: 'It will not be done when it is due next',
  complete:
    'The occurrence that you choose below is done, and the action continues. Only a meeting can end a recurring action',
};

export function actionUpdateFormView(
  row: ActionRow,
  how: 'as-owner' | 'for-owner',
  occurrences: readonly StandingOccurrence[],
  { form, forecastOn }: TypedUpdate,
  faults: readonly FieldError[] = [],
): ActionUpdateFormView {
  const at = messagesOf(faults);
  const path = actionPath(row);
  const hints = row.cadence === null || undecided(row) !== null ? HINTS : DUTY_HINTS;
  return {
    title: how === 'as-owner' ? `Update on ${row.reference}` : `Enter an update on ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    frame: formFrame(
      { action: actionPath(row, '/updates/new'), submit: 'Save the update', cancel: path },
      { files: true },
    ),
    text: row.text,
    requestHref: actionPath(row, '/requests/new'),
    enteredFor: how === 'for-owner' ? ownerWords(row) : null,
    claim: radios({
      name: 'claim',
      legend: 'What is the latest position?',
      items: CLAIMS.map((value) => ({ value, text: CLAIM_LABELS[value], hint: hints[value] })),
      value: form.claim,
      error: at('claim'),
    }),
    words: textArea({
      name: 'words',
      label: 'What was done',
      hint: 'Scrutiny will read this, and it may be published.',
      value: form.words,
      error: at('words'),
    }),
    forecastOn: dateInput({
      name: 'forecastOn',
      legend: 'When will it be done? (optional)',
      hint: 'A forecast does not move the due date.',
      value: forecastOn,
      error: at('forecastOn'),
    }),
    occurrence:
      row.cadence === null
        ? null
        : occurrenceSelect(row.cadence, occurrences, form.occurrence, at('occurrence')),
    evidence: evidenceFields('Evidence (optional)', form, at),
  };
}

const OCCURRENCE_WORDS: Record<StandingOccurrence['standing'], string> = {
  met: '',
  'met-late': '',
  missed: ', missed',
  overdue: ', overdue',
  next: ', the next one',
};

const SETTLES_EARLIER = 'Earlier occurrences that nobody reported then count as missed.';

function occurrenceSelect(
  cadence: ActionRow['cadence'],
  occurrences: readonly StandingOccurrence[],
  value: string,
  error: string | null,
): SelectArguments {
  return select({
    name: 'occurrence',
    label: 'Which occurrence is done?',
    hint:
      cadence === 'each-meeting'
        ? `${SETTLES_EARLIER} What is due at a meeting can be reported from the day of that meeting.`
        : SETTLES_EARLIER,
    items: occurrences.map((each) => ({
      value: each.on,
      text: `Due ${occurrenceWords(each)}${OCCURRENCE_WORDS[each.standing]}`,
    })),
    value,
    empty: 'None: this update only gives the latest position',
    error,
  });
}
