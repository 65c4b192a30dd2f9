import type { ActionRow } from '../../actions/action-row.queries.js';
import { actionPath } from '../../actions/views/action-words.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { TypedRequest } from '../../requests/request.form.js';
import { REASON_HINT, untilWhenField } from '../../requests/request-fields.view.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import { ActionRequestForm } from './action-request.form.js';

/** The form by which somebody who signed in asks something about an action, or notes what its owner asked. */
export type ActionRequestFormView = PageView & {
  readonly frame: FormFrame;
  readonly text: string;
  readonly due: string;
  /** With what is asked further of each. */
  readonly kind: RadiosArguments;
  readonly reason: TextareaArguments;
  /** Null where the owner asks. */
  readonly askedBy: InputArguments | null;
};

export function actionRequestFormView(
  row: ActionRow,
  isNoted: boolean,
  typed: TypedRequest<ActionRequestForm> | null,
  faults: readonly FieldError[] = [],
): ActionRequestFormView {
  const at = messagesOf(faults);
  const form = typed?.form ?? new ActionRequestForm();
  const path = actionPath(row);
  const untilOn = untilWhenField(typed?.untilOn ?? null, at('untilOn'));
  const whose = textInput({
    name: 'whose',
    label: 'Whose is it? (optional)',
    value: form.whose,
    error: at('whose'),
  });
  return {
    title: isNoted ? `Record a request on ${row.reference}` : `Ask about ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    frame: formFrame({
      action: actionPath(row, '/requests/new'),
      submit: isNoted ? 'Record the request' : 'Ask',
      cancel: path,
    }),
    text: row.text,
    due: row.dueOn ? `Due on ${spokenDay(row.dueOn)}` : 'It has no due date',
    kind: {
      ...radios({
        name: 'kind',
        legend: 'What is asked?',
        items: [
          ...(row.dueOn
            ? [{ value: 'more-time', text: 'More time', conditional: { dateInput: untilOn } }]
            : []),
          {
            value: 'not-mine',
            text: isNoted ? 'It is not theirs' : 'This is not mine',
            conditional: { input: whose },
          },
        ],
        value: form.kind,
        error: at('kind'),
      }),
      classes: 'app-radios-folding',
    },
    reason: textArea({
      name: 'reason',
      label: 'Why?',
      hint: REASON_HINT,
      value: form.reason,
      rows: 3,
      error: at('reason'),
    }),
    askedBy: isNoted
      ? textInput({ name: 'askedBy', label: 'Who asked?', value: form.askedBy, error: at('askedBy') })
      : null,
  };
}
