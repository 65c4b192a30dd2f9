import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { UpdateRow } from '../../action-events.queries.js';
import type { ActionRow } from '../../action-row.queries.js';
import { actionPath } from '../../views/action-words.js';
import { CLAIM_LABELS, CLAIMS } from '../claim.rules.js';
import { shownUpdate } from '../update.view.js';
import type { TypedCorrection } from './update-correction.form.js';

export type UpdateCorrectionFormView = PageView & {
  readonly frame: FormFrame;
  /** Null where the claim stays, and `fixed` says why. */
  readonly claim: RadiosArguments | null;
  readonly fixed: { readonly claim: string; readonly why: string } | null;
  readonly words: TextareaArguments;
  readonly forecastOn: DateInputArguments;
  readonly takenOut: CheckboxesArguments | null;
  readonly reason: TextareaArguments;
};

/** Where a correction is sent, and where it leads back. */
export type CorrectionPlace = {
  readonly action: string;
  readonly cancel: string;
  readonly back: string;
  /** What proves the form on the page of a link; null with an account. */
  readonly formKey: string | null;
};

/**
 * @param fixed why the claim stays as it is; null where it may be corrected too
 * @param place left out for the pages of somebody with an account
 */
export function updateCorrectionFormView(
  action: ActionRow,
  update: UpdateRow,
  fixed: string | null,
  { form, forecastOn }: TypedCorrection,
  faults: readonly FieldError[] = [],
  place: CorrectionPlace = placeInside(action, update),
): UpdateCorrectionFormView {
  const at = messagesOf(faults);
  const { day, byline } = shownUpdate(update);
  return {
    title: 'Correct an update',
    faults,
    backLink: { text: place.back, href: place.cancel },
    frame: formFrame(
      { action: place.action, submit: 'Save the correction', cancel: place.cancel },
      { caption: `${action.reference}, ${day}. ${byline}`, seen: form.seen, formKey: place.formKey },
    ),
    claim: fixed
      ? null
      : radios({
          name: 'claim',
          legend: 'What was the position?',
          items: CLAIMS.map((value) => ({ value, text: CLAIM_LABELS[value] })),
          value: form.claim,
          error: at('claim'),
        }),
    fixed: fixed ? { claim: CLAIM_LABELS[update.claim], why: fixed } : null,
    words: textArea({ name: 'words', label: 'What was done', value: form.words, error: at('words') }),
    forecastOn: dateInput({
      name: 'forecastOn',
      legend: 'When will it be done? (optional)',
      value: forecastOn,
      error: at('forecastOn'),
    }),
    takenOut:
      update.evidence.length === 0
        ? null
        : checkboxes({
            name: 'takenOut',
            legend: 'Evidence that does not belong here (optional)',
            hint: 'What you tick is removed. Add the right evidence on the page of the action.',
            items: update.evidence.map(({ id, title }) => ({ value: String(id), text: title })),
            values: form.takenOut,
            error: null,
          }),
    reason: textArea({
      name: 'reason',
      label: 'Why it is corrected',
      value: form.reason,
      rows: 3,
      error: at('reason'),
    }),
  };
}

function placeInside(action: ActionRow, update: UpdateRow): CorrectionPlace {
  const cancel = actionPath(action);
  const back = `Action ${action.reference}`;
  return { action: updatePath(action, update, 'corrections/new'), cancel, back, formKey: null };
}

/** The address of something that is done to an update. */
export function updatePath(
  action: Pick<ActionRow, 'year' | 'number'>,
  { id }: Pick<UpdateRow, 'id'>,
  below: string,
): string {
  return actionPath(action, `/updates/${id}/${below}`);
}
