import { type DateInputArguments, dateInput, type TypedDate } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type FieldsetArguments, fieldset } from '../../web/govuk/fieldset.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ActionRow } from '../action-row.queries.js';
import { CLAIM_LABELS, CLAIMS, type Claim } from '../claim.rules.js';
import type { ActionUpdateForm } from '../forms/action-update.form.js';
import { messagesOf } from '../forms/form-faults.js';
import { actionPath, ownerWords } from './action-words.js';

export type ActionUpdateFormView = PageView & {
  readonly action: string;
  readonly itemPath: string;
  readonly text: string;
  /** The owner for whom it is entered; null where the owner writes. */
  readonly enteredFor: string | null;
  readonly claim: RadiosArguments;
  readonly words: TextareaArguments;
  readonly forecastOn: DateInputArguments;
  readonly evidence: FieldsetArguments;
  readonly evidenceTitle: InputArguments;
  readonly evidenceAddress: InputArguments;
};

const HINTS: Partial<Record<Claim, string>> = {
  'at-risk': 'It may not be done by its due date',
  delayed: 'It will not be done by its due date',
  complete: 'Scrutiny will be asked to agree at a meeting',
};

export function actionUpdateFormView(
  row: ActionRow,
  how: 'as-owner' | 'for-owner',
  form: ActionUpdateForm,
  forecastOn: TypedDate | null,
  faults: readonly FieldError[] = [],
): ActionUpdateFormView {
  const at = messagesOf(faults);
  const path = actionPath(row);
  return {
    title: how === 'as-owner' ? `Update on ${row.reference}` : `Enter an update on ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    action: actionPath(row, '/updates/new'),
    itemPath: path,
    text: row.text,
    enteredFor: how === 'for-owner' ? ownerWords(row) : null,
    claim: radios({
      name: 'claim',
      legend: 'How does it stand?',
      items: CLAIMS.map((value) => ({ value, text: CLAIM_LABELS[value], hint: HINTS[value] })),
      value: form.claim,
      error: at('claim'),
    }),
    words: textArea({
      name: 'words',
      label: 'What was done',
      hint: 'Scrutiny reads this, and it may be published.',
      value: form.words,
      error: at('words'),
    }),
    forecastOn: dateInput({
      name: 'forecastOn',
      legend: 'When will it be done? (optional)',
      hint: 'A forecast does not move the due date. Ask scrutiny for more time in what you write above.',
      value: forecastOn,
      error: at('forecastOn'),
    }),
    evidence: fieldset('Evidence (optional)'),
    evidenceTitle: textInput({
      name: 'evidenceTitle',
      label: 'What the link shows',
      value: form.evidenceTitle,
      error: at('evidenceTitle'),
    }),
    evidenceAddress: textInput({
      name: 'evidenceAddress',
      label: 'Web address',
      hint: 'It begins with https:// or http://',
      value: form.evidenceAddress,
      error: at('evidenceAddress'),
      type: 'url',
    }),
  };
}
