import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import { OWNER_KIND_NAMES, OWNER_KINDS, type OwnerKind, ownerPath } from '../owner.rules.js';
import type { OwnerOnDay } from '../owners.queries.js';

/** The facts of an owner as they stand or were typed. */
export type TypedOwner = {
  readonly kind: OwnerKind | '';
  readonly name: string;
  readonly directorate: string;
  readonly organisation: string;
  readonly email: string;
  /** The id of who stands in; empty for nobody. */
  readonly fallback: string;
  /** The id of the owner to whom it reports; empty for nobody. */
  readonly reportsTo: string;
};

export type OwnerFormView = PageView & {
  readonly frame: FormFrame;
  /** Null where the owner exists: a post does not become a team. */
  readonly kind: RadiosArguments | null;
  readonly inputs: readonly InputArguments[];
  readonly fallback: SelectArguments;
  readonly reportsTo: SelectArguments;
};

/** The form of a new owner, or of one that exists. */
export function ownerFormView(
  typed: TypedOwner,
  standIns: readonly Pick<OwnerOnDay, 'id' | 'name'>[],
  existing: { readonly id: number; readonly seen: string } | null,
  faults: readonly FieldError[] = [],
): OwnerFormView {
  const place = existing ? ownerPath(existing.id) : '/people';
  return {
    title: existing ? `Change ${typed.name || 'this owner'}` : 'Add a post, team or contact',
    faults,
    backLink: existing ? { text: 'Back', href: place } : { text: 'People', href: place },
    frame: formFrame(
      {
        action: existing ? `${place}/edit` : '/people/owners/new',
        submit: existing ? 'Save' : 'Add',
        cancel: place,
      },
      { seen: existing?.seen ?? '' },
    ),
    kind: existing ? null : kindRadios(typed, faults),
    inputs: inputsOf(typed, faults),
    fallback: select({
      name: 'fallback',
      label: 'Who stands in (optional)',
      hint: 'Written to while a post is vacant or nobody can be reached: the post of the line manager, or a team’s mailbox',
      empty: 'Nobody',
      items: standIns.map(({ id, name }) => ({ value: String(id), text: name })),
      value: typed.fallback,
      error: messagesOf(faults)('fallback'),
    }),
    reportsTo: select({
      name: 'reportsTo',
      label: 'Reports to (optional)',
      hint: 'Gets a copy when what is owed here is late: for a head of service the post of the director',
      empty: 'Nobody',
      items: standIns.map(({ id, name }) => ({ value: String(id), text: name })),
      value: typed.reportsTo,
      error: messagesOf(faults)('reportsTo'),
    }),
  };
}

function kindRadios({ kind }: TypedOwner, faults: readonly FieldError[]): RadiosArguments {
  const hints: Record<OwnerKind, string> = {
    post: 'held by one person after another',
    team: 'with a mailbox of its own',
    contact: 'somebody at another body, such as an NHS trust',
  };
  return radios({
    name: 'kind',
    legend: 'What it is',
    items: OWNER_KINDS.map((value) => ({ value, text: OWNER_KIND_NAMES[value], hint: hints[value] })),
    value: kind,
    error: messagesOf(faults)('kind'),
  });
}

function inputsOf(typed: TypedOwner, faults: readonly FieldError[]): InputArguments[] {
  const field = (name: 'name' | 'directorate' | 'organisation', label: string, hint: string | null = null) =>
    textInput({ name, label, hint, value: typed[name], error: messagesOf(faults)(name) });
  const email = textInput({
    name: 'email',
    label: 'Email address',
    hint: 'A team’s mailbox or a contact’s address. Leave it empty for a post: its holder is written to',
    value: typed.email,
    type: 'email',
    error: messagesOf(faults)('email'),
  });
  const all = {
    name: field('name', 'Name'),
    directorate: field('directorate', 'Directorate (optional)'),
    organisation: field('organisation', 'Organisation (optional)', 'For an outside contact'),
  };
  if (typed.kind === 'contact') return [all.name, all.organisation, email];
  return [all.name, all.directorate, all.organisation, email];
}
