import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import { type DateInputArguments, dateInput, type TypedDate } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import { messagesOf } from '../forms/form-faults.js';
import type { NewActionForm } from '../forms/new-action.form.js';
import { CADENCE_ITEMS } from './cadence-names.js';

export type NewActionView = PageView & {
  readonly text: TextareaArguments;
  readonly body: SelectArguments;
  readonly owner: SelectArguments;
  readonly dueOn: DateInputArguments;
  readonly origin: RadiosArguments;
  readonly cadence: SelectArguments;
};

/** Who may watch an action, and who may owe it. */
export type ActionParties = { readonly bodies: readonly BodyRow[]; readonly owners: readonly OwnerOnDay[] };

export function newActionView(
  { bodies, owners }: ActionParties,
  form: NewActionForm,
  dueOn: TypedDate | null,
  faults: readonly FieldError[] = [],
): NewActionView {
  const at = messagesOf(faults);
  return {
    title: 'New action',
    faults,
    backLink: { text: 'Actions', href: '/actions' },
    text: textArea({
      name: 'text',
      label: 'What is to be done',
      hint: 'It stays as it is written here.',
      value: form.text,
      error: at('text'),
    }),
    body: select({
      name: 'body',
      label: 'Watched by',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: form.body,
      empty: 'Choose a body',
      error: at('body'),
    }),
    owner: ownerSelect(owners, form.owner, at('owner')),
    dueOn: dateInput({
      name: 'dueOn',
      legend: 'Due date (optional)',
      hint: 'Without one nobody is reminded.',
      value: dueOn,
      error: at('dueOn'),
    }),
    origin: radios({
      name: 'origin',
      legend: 'Is it done once?',
      items: [
        { value: 'by-hand', text: 'Yes, once' },
        { value: 'duty', text: 'No, it is a duty that comes again' },
      ],
      value: form.origin,
      error: at('origin'),
    }),
    cadence: cadenceSelect(form.cadence, at('cadence'), 'It is done once'),
  };
}

export function ownerSelect(
  owners: readonly OwnerOnDay[],
  value: string,
  error: string | null,
): SelectArguments {
  return select({
    name: 'owner',
    label: 'Owner',
    hint: 'A post, a team or an outside contact',
    items: owners.map(({ id, name, holder }) => ({
      value: String(id),
      text: holder ? `${name} (${holder})` : name,
    })),
    value,
    empty: 'No owner yet',
    error,
  });
}

export function cadenceSelect(value: string, error: string | null, empty: string): SelectArguments {
  return select({ name: 'cadence', label: 'How often', items: CADENCE_ITEMS, value, empty, error });
}
