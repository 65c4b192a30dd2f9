import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';

export type TypedView = { readonly name: string; readonly address: string; readonly shared: string };

export type SavedViewFormView = PageView & {
  readonly name: InputArguments;
  readonly address: string;
  readonly shared: CheckboxesArguments;
};

/** The form that gives a list a name. */
export function savedViewFormView(typed: TypedView, faults: readonly FieldError[] = []): SavedViewFormView {
  return {
    title: 'Save this view',
    faults,
    backLink: { text: 'Back to the list', href: typed.address },
    address: typed.address,
    name: textInput({
      name: 'name',
      label: 'Name of the view',
      hint: 'For example, “Overdue at the children’s panel”',
      value: typed.name,
      error: faults.find(({ field }) => field === 'name')?.message ?? null,
    }),
    shared: checkboxes({
      name: 'shared',
      legend: 'Who sees it',
      items: [{ value: 'yes', text: 'Share it with everybody who works with the register' }],
      values: typed.shared ? [typed.shared] : [],
    }),
  };
}
