import { spokenDay } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import type { Owner } from '../../people/owner.entity.js';
import { ownerPath } from '../../people/owner.rules.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ReassignmentForm } from '../forms/reassignment.form.js';
import type { OpenMatter } from '../open-matters.queries.js';

const READABLE = 120;

export type ReassignmentView = PageView & {
  readonly frame: FormFrame;
  readonly items: CheckboxesArguments;
  readonly to: SelectArguments;
  readonly why: TextareaArguments;
};

/** The page where nothing is open that could pass on. */
export function nothingOpenView({ id, name }: Owner): PageView {
  return { title: `Pass on the open actions of ${name}`, backLink: { text: name, href: ownerPath(id) } };
}

/** The form by which open actions pass from one owner to another. */
export function reassignmentView(
  facts: {
    readonly owner: Owner;
    readonly others: readonly OwnerOnDay[];
    readonly open: readonly OpenMatter[];
  },
  typed: ReassignmentForm,
  faults: readonly FieldError[] = [],
): ReassignmentView {
  const { owner, others, open } = facts;
  const place = ownerPath(owner.id);
  const errorAt = messagesOf(faults);
  return {
    ...nothingOpenView(owner),
    faults,
    frame: formFrame({ action: `${place}/pass-on`, submit: 'Pass on', cancel: place }),
    items: checkboxes({
      name: 'items',
      legend: 'Open actions to pass on',
      items: open.map(({ action }) => ({
        value: String(action.id),
        text: `${action.reference}: ${firstWords(action.text, READABLE)}`,
        hint: action.dueOn ? `due ${spokenDay(action.dueOn)}` : 'no due date',
      })),
      values: typed.items,
      error: errorAt('items'),
    }),
    to: select({
      name: 'to',
      label: 'Who takes them over',
      empty: 'Select one',
      items: others.map(({ id, name }) => ({ value: String(id), text: name })),
      value: typed.to,
      error: errorAt('to'),
    }),
    why: textArea({
      name: 'why',
      label: 'Why (optional)',
      value: typed.why,
      rows: 3,
      error: errorAt('why'),
    }),
  };
}
