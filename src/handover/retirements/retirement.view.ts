import type { Obligations } from '../../people/obligations.service.js';
import type { Owner } from '../../people/owner.entity.js';
import { ownerPath } from '../../people/owner.rules.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import type { TypedRetirement } from './retirement-fields.form.js';

export type RetirementView = PageView & {
  readonly frame: FormFrame;
  readonly on: DateInputArguments;
  /** What is owed, and where its mail goes once it is no more. */
  readonly obligations: Obligations;
};

/** The form that ends an owner. */
export function retirementView(
  owner: Owner,
  obligations: Obligations,
  typed: TypedRetirement,
  faults: readonly FieldError[] = [],
): RetirementView {
  const place = ownerPath(owner.id);
  return {
    ...headOf(owner, faults),
    obligations,
    frame: formFrame(
      { action: `${place}/retirement`, submit: 'Retire', cancel: place },
      { seen: typed.seen, warning: true },
    ),
    on: dateInput({
      name: 'on',
      legend: 'Day it ends',
      hint: 'The first day on which it no longer exists. Whoever holds the post leaves it the day before',
      value: typed.on,
      error: messagesOf(faults)('on'),
    }),
  };
}

export type OwedView = PageView & {
  /** What is still owed. */
  readonly words: string;
  readonly listHref: string;
  readonly passOnHref: string;
  readonly obligations: Obligations;
};

/** Why an owner cannot end yet, and where what it owes is passed on. */
export function owedView(
  owner: Owner,
  openActions: number,
  obligations: Obligations,
  faults: readonly FieldError[] = [],
): OwedView {
  const actions = openActions === 1 ? 'action is' : 'actions are';
  return {
    ...headOf(owner, faults),
    obligations,
    words: `${openActions} ${actions} still open. Pass them on to another owner first.`,
    listHref: `/actions?owner=${owner.id}&state=outstanding`,
    passOnHref: `${ownerPath(owner.id)}/pass-on`,
  };
}

function headOf({ id, name }: Owner, faults: readonly FieldError[]): PageView {
  return { title: `Retire ${name}`, faults, backLink: { text: name, href: ownerPath(id) } };
}
