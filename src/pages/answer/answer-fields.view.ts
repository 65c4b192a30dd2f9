import { messagesOf } from '../../web/form-faults.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { withSuffix } from '../../web/govuk/field-suffix.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { AnswerReader } from './answer-visit.js';

/** What every form on the page carries. */
export type AnswerFormFrame = {
  readonly action: string;
  /** Proof that the form is ours. */
  readonly formKey: string;
  /** Whether it is shown unfolded: it came back with faults. */
  readonly isOpen: boolean;
  /** The words of its button, which names the item: several forms stand on the page. */
  readonly button: string;
  /** Who answers; null where the link went to a person. */
  readonly sender: InputArguments | null;
};

/** The field for the name of somebody behind a mailbox or a team. */
export function senderField(
  { isPerson, name, address }: AnswerReader,
  suffix: string,
  typed: string | null,
  faults: readonly FieldError[],
): InputArguments | null {
  if (isPerson) return null;
  const field = textInput({
    name: 'sender',
    label: 'Your name',
    hint: `The email went to ${name} (${address}). Scrutiny reads who answered.`,
    value: typed,
    autocomplete: 'name',
    error: messagesOf(faults)('sender'),
  });
  return withSuffix(field, suffix);
}

export function receiptField(address: string, suffix: string, isWanted: boolean): CheckboxesArguments {
  const field = checkboxes({
    name: 'receipt',
    legend: 'Receipt',
    items: [{ value: 'yes', text: `Send a receipt to ${address}` }],
    values: isWanted ? ['yes'] : [],
  });
  return withSuffix({ ...field, fieldset: undefined }, suffix);
}
