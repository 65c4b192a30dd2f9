import { ROLE_NAMES, ROLES, type Role } from '../../web/access.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import type { AccountHolder } from '../accounts.queries.js';

export type TypedAccount = {
  readonly name: string;
  readonly email: string;
  readonly role: Role | '';
  readonly person: string;
};

export type AccountFormView = PageView & {
  readonly frame: FormFrame;
  readonly name: InputArguments;
  readonly email: InputArguments;
  readonly role: RadiosArguments;
  readonly person: SelectArguments;
};

const MAY: Record<Role, string> = {
  administrator: 'all that democratic services may do, and accounts',
  'democratic-services': 'keeps the register: papers, items, people, reminders, reports',
  officer: 'writes updates on what their posts, team or address owe',
  member: 'reads what is not exempt; chairs record verdicts',
  'public-reader': 'reads the public register',
};

/** The form of a new account. */
export function accountFormView(
  typed: TypedAccount,
  people: readonly AccountHolder[],
  faults: readonly FieldError[] = [],
): AccountFormView {
  const errorAt = messagesOf(faults);
  return {
    title: 'Open an account',
    faults,
    backLink: { text: 'Accounts', href: '/accounts' },
    frame: formFrame({ action: '/accounts/new', submit: 'Open the account', cancel: '/accounts' }),
    name: textInput({ name: 'name', label: 'Name', value: typed.name, error: errorAt('name') }),
    email: textInput({
      name: 'email',
      label: 'E-mail address',
      hint: 'They sign in with it',
      value: typed.email,
      type: 'email',
      error: errorAt('email'),
    }),
    role: radios({
      name: 'role',
      legend: 'What they are',
      items: ROLES.map((value) => ({ value, text: ROLE_NAMES[value], hint: MAY[value] })),
      value: typed.role,
      error: errorAt('role'),
    }),
    person: select({
      name: 'person',
      label: 'Person (optional)',
      hint: 'Whose posts and seats are theirs. Left open, it is whoever is known by the e-mail address',
      items: people.map(({ id, name, email }) => ({
        value: String(id),
        text: email ? `${name} (${email})` : name,
      })),
      value: typed.person,
      empty: 'Whoever has the e-mail address',
      error: errorAt('person'),
    }),
  };
}
