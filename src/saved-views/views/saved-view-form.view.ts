import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';
import { type Asker, may } from '../../web/permissions.rules.js';

export type TypedView = {
  readonly name: string;
  readonly address: string;
  readonly shared: string;
  readonly seen: string;
};

export type SavedViewFormView = PageView & {
  readonly frame: FormFrame;
  readonly name: InputArguments;
  readonly address: string;
  readonly shared: CheckboxesArguments;
};

const KEEPERS_HINT =
  'Everybody who works with the register can then see its name and its address, with the words, tags and wards that you filtered by. Do not share a view that names exempt matters.';

/** The form that gives a list a name. Those who keep the register may filter by words that others must not read. */
export function savedViewFormView(
  typed: TypedView,
  asker: Asker,
  faults: readonly FieldError[] = [],
): SavedViewFormView {
  return {
    title: 'Save this view',
    faults,
    backLink: { text: 'Back to the list', href: typed.address },
    frame: formFrame({ action: '/saved-views/new', submit: 'Save the view', cancel: typed.address }),
    ...fieldsOf(typed, asker, faults),
  };
}

/** The form that gives a view another name, or lets others see it or no longer. */
export function savedViewEditView(
  id: number,
  typed: TypedView,
  asker: Asker,
  faults: readonly FieldError[] = [],
): SavedViewFormView {
  return {
    title: 'Change this view',
    faults,
    backLink: { text: 'Saved views', href: '/saved-views' },
    frame: formFrame(
      { action: `/saved-views/${id}/edit`, submit: 'Save the view', cancel: '/saved-views' },
      { seen: typed.seen },
    ),
    ...fieldsOf(typed, asker, faults),
  };
}

function fieldsOf(typed: TypedView, asker: Asker, faults: readonly FieldError[]) {
  const hint = may(asker, 'keep-register') ? { hint: KEEPERS_HINT } : {};
  return {
    address: typed.address,
    name: textInput({
      name: 'name',
      label: 'Name of the view',
      hint: 'For example, “Overdue at the children’s panel”',
      value: typed.name,
      error: messagesOf(faults)('name'),
    }),
    shared: checkboxes({
      name: 'shared',
      legend: 'Who can see it',
      items: [{ value: 'yes', text: 'Share it with everybody who works with the register', ...hint }],
      values: typed.shared ? [typed.shared] : [],
    }),
  };
}
