import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import { ROLE_NAMES, ROLES, type Role } from '../../web/permissions.rules.js';
import { BODIES_HINTS } from '../account-scope.rules.js';
import type { AccountHolder } from '../accounts.queries.js';
import { LINK_LASTS } from '../links/account-link.rules.js';
import type { NamedBody } from '../viewers.service.js';

export type TypedAccount = {
  readonly name: string;
  readonly email: string;
  readonly role: Role | '';
  readonly person: string;
  readonly entry: string;
  readonly bodies: readonly string[];
};

export type AccountFormView = PageView & {
  readonly frame: FormFrame;
  readonly name: InputArguments;
  readonly email: InputArguments;
  readonly role: RadiosArguments;
  readonly entry: RadiosArguments;
  readonly person: SelectArguments;
  readonly bodies: CheckboxesArguments;
};

const MAY: Record<Role, string> = {
  administrator: 'all that democratic services may do, and accounts',
  'democratic-services': 'runs the register: papers, items, people, reminders, reports',
  chair: 'reads exempt items of their bodies, and records verdicts there',
  member: 'reads exempt items of their bodies, and records verdicts where they chair one',
  officer: 'writes updates on what their posts, team or email address owe',
  auditor: 'reads everything and changes nothing',
  'public-reader': 'reads the public register',
};

/** The form of a new account. */
export function accountFormView(
  typed: TypedAccount,
  people: readonly AccountHolder[],
  bodies: readonly NamedBody[],
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
      label: 'Email address',
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
    entry: radios({
      name: 'entry',
      legend: 'How they get in',
      items: [
        {
          value: 'invitation',
          text: 'Send them an invitation by email',
          hint: `They choose a password themselves, by a link that works for ${LINK_LASTS.invitation.words}`,
        },
        {
          value: 'password',
          text: 'Show me a password to hand over',
          hint: 'It is made up for you and shown once',
        },
      ],
      value: typed.entry,
      error: errorAt('entry'),
    }),
    bodies: bodiesField(bodies, typed.bodies, errorAt('bodies')),
    person: select({
      name: 'person',
      label: 'Person (optional)',
      hint: 'Which person’s posts and seats are theirs. If you leave this, it is the person with the email address above',
      items: people.map(({ id, name, email }) => ({
        value: String(id),
        text: email ? `${name} (${email})` : name,
      })),
      value: typed.person,
      empty: 'The person with the email address',
      error: errorAt('person'),
    }),
  };
}

/** For which bodies an account is. What it means depends on the role, which the hint says. */
export function bodiesField(
  bodies: readonly NamedBody[],
  ticked: readonly string[],
  error: string | null | undefined,
): CheckboxesArguments {
  return checkboxes({
    name: 'bodies',
    legend: 'For which bodies (optional)',
    hint: Object.entries(BODIES_HINTS)
      .map(([role, hint]) => `${ROLE_NAMES[role as Role]}: ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`)
      .join('. '),
    items: bodies.map(({ id, name }) => ({ value: String(id), text: name })),
    values: ticked,
    error: error ?? undefined,
  });
}
