import type { Owner } from '../../people/owner.entity.js';
import { ownerPath } from '../../people/owner.rules.js';
import type { TypedDay } from '../../web/british-day-field.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';

export type RetirementView = PageView & {
  readonly action: string;
  readonly cancel: string;
  readonly seen: string;
  readonly on: DateInputArguments;
  /** What is still owed, and where it is passed on; null where nothing is. */
  readonly owed: { readonly words: string; readonly listHref: string; readonly reassignHref: string } | null;
};

/** The form that ends an owner, or why it cannot end yet. */
export function retirementView(
  owner: Owner,
  openActions: number,
  typed: { readonly on: TypedDay | null; readonly seen: string },
  faults: readonly FieldError[] = [],
): RetirementView {
  const place = ownerPath(owner.id);
  const actions = openActions === 1 ? 'action is' : 'actions are';
  return {
    title: `Retire ${owner.name}`,
    faults,
    backLink: { text: owner.name, href: place },
    action: `${place}/retirement`,
    cancel: place,
    seen: typed.seen,
    on: dateInput({
      name: 'on',
      legend: 'Day it ends',
      hint: 'The first day on which it is no more. Whoever holds the post leaves it the day before',
      value: typed.on,
      error: faults.find(({ field }) => field === 'on')?.message ?? null,
    }),
    owed:
      openActions === 0
        ? null
        : {
            words: `${openActions} ${actions} still open. Pass what is owed to another owner first.`,
            listHref: `/actions?owner=${owner.id}&state=outstanding`,
            reassignHref: `${place}/pass-on`,
          },
  };
}
