import { inRunningText } from '../../bodies/body-name.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ActionRow } from '../action-row.queries.js';
import { actionPath } from '../views/action-words.js';
import type { TypedExtension } from './action-extension-fields.form.js';

export type ActionExtensionFormView = PageView & {
  readonly frame: FormFrame;
  readonly text: string;
  readonly dueOn: string;
  /** What an extension does to what is due at a meeting or again and again; null for what is due on a day. */
  readonly effect: string | null;
  /** Until a day, or until the next meeting; null for a duty, which is put off to a day. */
  readonly until: RadiosArguments | null;
  readonly newDueOn: DateInputArguments;
  readonly askedBy: InputArguments;
  readonly agreedBy: InputArguments;
  readonly agreedOn: DateInputArguments;
  readonly reason: TextareaArguments;
};

export function actionExtensionFormView(
  row: ActionRow,
  { form, newDueOn, agreedOn }: TypedExtension,
  faults: readonly FieldError[] = [],
): ActionExtensionFormView {
  const at = messagesOf(faults);
  const path = actionPath(row);
  const day = dateInput({
    name: 'newDueOn',
    legend: 'New due date',
    value: newDueOn,
    error: at('newDueOn'),
  });
  return {
    title: `Extend the due date of ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    frame: formFrame(
      { action: actionPath(row, '/extensions/new'), submit: 'Extend the due date', cancel: path },
      { seen: form.seen },
    ),
    text: row.text,
    dueOn: row.dueOn ? spokenDay(row.dueOn) : 'not set',
    effect: effectOn(row),
    newDueOn: day,
    until:
      row.cadence === null
        ? radios({
            name: 'until',
            legend: 'Until when?',
            items: [
              { value: 'day', text: 'A day', conditional: { dateInput: day } },
              {
                value: 'next-meeting',
                text: `The next meeting of ${inRunningText(row.bodyName)}: the date follows it when it moves`,
              },
            ],
            value: form.until,
            error: at('until'),
          })
        : null,
    askedBy: textInput({ name: 'askedBy', label: 'Asked by', value: form.askedBy, error: at('askedBy') }),
    agreedBy: textInput({
      name: 'agreedBy',
      label: 'Agreed by',
      hint: 'The chair, the panel, or anyone else who may agree',
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

function effectOn({ cadence, dueBodyId }: ActionRow): string | null {
  if (cadence !== null) return 'This extends that occurrence, not the others.';
  return dueBodyId === null
    ? null
    : 'It will then be due on the new day, and will no longer follow the meeting.';
}
