import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { TypedHandOverOwner } from '../forms/hand-over-fields.form.js';
import type { HandOverFacts } from '../hand-over-finder.service.js';
import type { HeldNow } from '../leaver.queries.js';

/** The questions about one post, team or contact. Of a post the successor is asked for, of the others the next address. */
export type HandOverOwnerFields = {
  readonly successor: SelectArguments | null;
  readonly newName: InputArguments | null;
  readonly newEmail: InputArguments | null;
  readonly interim: CheckboxesArguments | null;
  readonly fallback: SelectArguments | null;
  readonly mailbox: InputArguments | null;
  readonly items: SelectArguments;
};

const NO_POST = { successor: null, newName: null, newEmail: null, interim: null, fallback: null };

type ErrorAt = (field: string) => string | null;

export function handOverOwnerFields(
  { ownerId, kind, name }: HeldNow,
  typed: TypedHandOverOwner | undefined,
  facts: HandOverFacts,
  errorAt: ErrorAt,
): HandOverOwnerFields {
  const others = facts.choices.owners
    .filter(({ id }) => id !== ownerId)
    .map((owner) => ({ value: String(owner.id), text: owner.name }));
  const items = select({
    name: `items-${ownerId}`,
    label: `Open actions of ${name}`,
    empty: kind === 'post' ? 'Stay with the post' : 'Stay where they are',
    items: others.map(({ value, text }) => ({ value, text: `Pass to ${text}` })),
    value: typed?.items ?? '',
    error: errorAt(`items-${ownerId}`),
  });
  if (kind === 'post') return { ...postFields(ownerId, typed, facts, others, errorAt), mailbox: null, items };
  const mailbox = textInput({
    name: `mailbox-${ownerId}`,
    label: 'Email address from then on',
    hint: `${facts.person.name} reads ${facts.person.email ?? 'the present one'}`,
    value: typed?.mailbox ?? '',
    type: 'email',
    error: errorAt(`mailbox-${ownerId}`),
  });
  return { ...NO_POST, mailbox, items };
}

function postFields(
  ownerId: number,
  typed: TypedHandOverOwner | undefined,
  { person, choices }: HandOverFacts,
  others: readonly { value: string; text: string }[],
  errorAt: ErrorAt,
): Omit<HandOverOwnerFields, 'mailbox' | 'items'> {
  const known = choices.people.filter(({ id }) => id !== person.id);
  return {
    successor: select({
      name: `successor-${ownerId}`,
      label: 'Who takes over',
      empty: 'Select one',
      items: [
        { value: 'vacant', text: 'Nobody: vacant for now' },
        { value: 'new', text: 'Somebody new, named below' },
        ...known.map(({ id, name }) => ({ value: String(id), text: name })),
      ],
      value: typed?.successor ?? '',
      error: errorAt(`successor-${ownerId}`),
    }),
    newName: textInput({
      name: `name-${ownerId}`,
      label: 'Name of somebody new',
      value: typed?.newName ?? '',
      error: errorAt(`name-${ownerId}`),
    }),
    newEmail: textInput({
      name: `email-${ownerId}`,
      label: 'Email address of somebody new',
      value: typed?.newEmail ?? '',
      type: 'email',
      error: errorAt(`email-${ownerId}`),
    }),
    interim: checkboxes({
      name: `interim-${ownerId}`,
      legend: 'Interim',
      items: [{ value: 'yes', text: 'They are the interim post holder' }],
      values: typed?.interim ? ['yes'] : [],
    }),
    fallback: select({
      name: `fallback-${ownerId}`,
      label: 'Who stands in while it is vacant',
      hint: 'They get the emails instead. Used only if nobody takes over',
      empty: 'Nobody',
      items: others,
      value: typed?.fallback ?? '',
      error: errorAt(`fallback-${ownerId}`),
    }),
  };
}
