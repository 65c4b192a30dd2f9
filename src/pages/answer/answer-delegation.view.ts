import { spokenDay } from '../../calendar/spoken-day.js';
import { messagesOf } from '../../web/form-faults.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import { dateWithSuffix, withSuffix } from '../../web/govuk/field-suffix.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { TypedDelegation } from './answer-delegation-fields.form.js';
import { type AnswerFormFrame, senderField } from './answer-fields.view.js';
import type { AnswerPageFrame } from './answer-page-frame.js';
import type { AnswerVisit } from './answer-visit.js';
import type { SentBack } from './typed-on-page.js';

/** Names somebody else who answers, for one or all of the items. */
export type AnswerDelegationView = AnswerFormFrame & {
  /** Null where there is one item. */
  readonly items: CheckboxesArguments | null;
  readonly toName: InputArguments;
  readonly toAddress: InputArguments;
  readonly untilOn: DateInputArguments;
  /** Who answers already. */
  readonly current: readonly {
    readonly words: string;
    readonly who: string;
    readonly action: string;
    readonly formKey: string;
  }[];
};

export const DELEGATION_SUFFIX = '_delegation';

export function answerDelegationView(
  { reader, delegations }: AnswerVisit,
  { path, formKey }: AnswerPageFrame,
  items: readonly { readonly anchor: string; readonly reference: string }[],
  typed: SentBack<TypedDelegation> | null,
): AnswerDelegationView | null {
  if (reader.inPlaceOf !== null) return null;
  const faults = typed?.faults ?? [];
  const at = messagesOf(faults);
  const chosen = checkboxes({
    name: 'items',
    legend: 'For what?',
    items: items.map(({ anchor, reference }) => ({ value: anchor, text: reference })),
    values: typed?.items ?? items.map(({ anchor }) => anchor),
    error: at('items'),
  });
  const untilOn = dateInput({
    name: 'untilOn',
    legend: 'Until when?',
    hint: 'The last day on which they answer.',
    value: typed?.untilOn ?? null,
    error: at('untilOn'),
  });
  return {
    action: `${path}/delegations`,
    formKey,
    button: 'Send them a link',
    isOpen: typed !== null,
    sender: senderField(reader, DELEGATION_SUFFIX, typed?.sender ?? reader.givenName, faults),
    items: items.length > 1 ? withSuffix(chosen, DELEGATION_SUFFIX) : null,
    toName: withSuffix(
      textInput({ name: 'toName', label: 'Their name', value: typed?.toName ?? null, error: at('toName') }),
      DELEGATION_SUFFIX,
    ),
    toAddress: withSuffix(
      textInput({
        name: 'toAddress',
        label: 'Their email address',
        type: 'email',
        value: typed?.toAddress ?? null,
        error: at('toAddress') ?? (items.length === 1 ? at('items') : null),
      }),
      DELEGATION_SUFFIX,
    ),
    untilOn: dateWithSuffix(untilOn, DELEGATION_SUFFIX),
    current: delegations.map(({ id, toName, toAddress, untilOn: lastDay, items: theirs }) => ({
      words: `${toName} (${toAddress}) answers until ${spokenDay(lastDay)} on ${theirs.map(({ reference }) => reference).join(', ')}.`,
      who: toName,
      action: `${path}/delegations/${id}/end`,
      formKey,
    })),
  };
}
