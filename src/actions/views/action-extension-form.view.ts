import { spokenDay } from '../../calendar/spoken-day.js';
import { type DateInputArguments, dateInput, type TypedDate } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ActionRow } from '../action-row.queries.js';
import type { ActionExtensionForm } from '../forms/action-extension.form.js';
import { messagesOf } from '../forms/form-faults.js';
import { actionPath } from './action-words.js';

export type ActionExtensionFormView = PageView & {
  readonly action: string;
  readonly itemPath: string;
  readonly text: string;
  readonly dueOn: string;
  readonly seen: string;
  readonly newDueOn: DateInputArguments;
  readonly askedBy: InputArguments;
  readonly agreedBy: InputArguments;
  readonly agreedOn: DateInputArguments;
  readonly reason: TextareaArguments;
};

export type TypedExtension = {
  readonly form: ActionExtensionForm;
  readonly newDueOn: TypedDate | null;
  readonly agreedOn: TypedDate | null;
};

export function actionExtensionFormView(
  row: ActionRow,
  { form, newDueOn, agreedOn }: TypedExtension,
  faults: readonly FieldError[] = [],
): ActionExtensionFormView {
  const at = messagesOf(faults);
  const path = actionPath(row);
  return {
    title: `Extend the due date of ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    action: actionPath(row, '/extensions/new'),
    itemPath: path,
    text: row.text,
    dueOn: row.dueOn ? spokenDay(row.dueOn) : 'not set',
    seen: form.seen,
    newDueOn: dateInput({
      name: 'newDueOn',
      legend: 'New due date',
      value: newDueOn,
      error: at('newDueOn'),
    }),
    askedBy: textInput({ name: 'askedBy', label: 'Asked by', value: form.askedBy, error: at('askedBy') }),
    agreedBy: textInput({
      name: 'agreedBy',
      label: 'Agreed by',
      hint: 'The chair, the panel, or who else may agree',
      value: form.agreedBy,
      error: at('agreedBy'),
    }),
    agreedOn: dateInput({
      name: 'agreedOn',
      legend: 'Agreed on',
      value: agreedOn,
      error: at('agreedOn'),
    }),
    reason: textArea({ name: 'reason', label: 'Reason', value: form.reason, error: at('reason') }),
  };
}
