import { spokenDay } from '../../calendar/spoken-day.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { SelectArguments } from '../../web/govuk/select.js';
import type { TextareaArguments } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ActionRow } from '../action-row.queries.js';
import { dueText } from '../due-dates/due-words.js';
import { ownerSelect, questionField } from '../making/new-action.view.js';
import { actionPath } from '../views/action-words.js';
import type { TypedAmendment } from './action-amendment-fields.form.js';

export type ActionAmendmentFormView = PageView & {
  readonly frame: FormFrame;
  readonly text: string;
  /** Who the document says is to do it. */
  readonly ownerAsWritten: string | null;
  readonly owner: SelectArguments;
  readonly question: TextareaArguments;
  /** Null where there is a due date: that is extended instead. */
  readonly dueOn: DateInputArguments | null;
  readonly dueWords: string | null;
  /** Null where there is no date to extend. */
  readonly extensionHref: string | null;
  readonly termsHref: string;
};

export function actionAmendmentFormView(
  row: ActionRow,
  owners: readonly OwnerOnDay[],
  { form, dueOn }: TypedAmendment,
  faults: readonly FieldError[] = [],
): ActionAmendmentFormView {
  const at = messagesOf(faults);
  const isOnDay = row.cadence === null && row.dueBodyId === null;
  const path = actionPath(row);
  const due = dateInput({
    name: 'dueOn',
    legend: 'Due date (optional)',
    hint: 'Without one nobody is reminded.',
    value: dueOn,
    error: at('dueOn'),
  });
  return {
    title: `Change ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    frame: formFrame({ action: actionPath(row, '/edit'), submit: 'Save', cancel: path }, { seen: form.seen }),
    text: row.text,

    ownerAsWritten: row.ownerAsWritten,
    owner: ownerSelect(owners, form.owner, at('owner')),
    question: questionField(form.question, at('question')),
    dueOn: row.dueOn || !isOnDay ? null : due,
    dueWords: row.dueOn ? spokenDay(row.dueOn) : isOnDay ? null : dueText(row),
    extensionHref: row.dueOn ? actionPath(row, '/extensions/new') : null,
    termsHref: actionPath(row, '/due'),
  };
}
