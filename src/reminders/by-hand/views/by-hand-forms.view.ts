import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { TypedCall } from '../forms/call-fields.form.js';
import type { NudgeForm } from '../forms/nudge.form.js';
import { isReached, type PlannedNudge } from '../nudge-planning.service.js';
import type { RemindedItem } from '../reminded-item.queries.js';

export type NudgeFormView = PageView & {
  readonly frame: FormFrame;
  /** Whom it goes to, or why it cannot. */
  readonly who: string;
  /** Which of the bodies that owe an answer are asked; null where there is no choice. */
  readonly to: CheckboxesArguments | null;
  readonly words: TextareaArguments;
};

export function nudgeFormView(
  item: RemindedItem,
  nudges: readonly PlannedNudge[],
  form: NudgeForm,
  faults: readonly FieldError[] = [],
): NudgeFormView {
  const path = item.remindersPath;
  const reached = nudges.filter(isReached);
  return {
    title: `Ask about ${item.reference} now`,
    faults,
    backLink: { text: `Reminders of ${item.reference}`, href: path },
    frame: formFrame(
      { action: `${path}/nudges/new`, submit: 'Send it now', cancel: path },
      { caption: item.reference },
    ),
    who: whoWords(nudges),
    to:
      nudges.length > 1 && reached.length > 0
        ? checkboxes({
            name: 'to',
            legend: 'Who do you want to ask?',
            hint: 'Each gets an email of its own.',
            items: reached.map(({ key, owedBy, name, to }) => ({
              value: key,
              text: owedBy ?? name,
              hint: `${name}, ${to}`,
            })),
            values: form.to,
            error: messagesOf(faults)('to'),
          })
        : null,
    words: textArea({
      name: 'words',
      label: 'What you ask',
      hint: 'In your own words. Your name is shown below them. The email is sent exactly as you write it',
      rows: 6,
      value: form.words,
      error: messagesOf(faults)('words'),
    }),
  };
}

function whoWords(nudges: readonly PlannedNudge[]): string {
  const [only] = nudges;
  const reached = nudges.filter(isReached);
  const silent = nudges.flatMap((each) => (each.to === null ? each.reason : []));
  if (reached.length === 0) return `Nobody can be asked: ${silent.join('. ')}`;
  if (nudges.length === 1 && only?.to)
    return `It goes to ${only.name}, ${only.to}, with the item, its dates and a link to answer with.`;
  const left = silent.length > 0 ? ` Cannot be asked: ${silent.join('. ')}.` : '';
  return `${nudges.length} bodies owe an answer. It goes to the bodies that you choose, with the item, its dates and a link to answer with.${left}`;
}

export type CallFormView = PageView & {
  readonly frame: FormFrame;
  readonly on: DateInputArguments;
  readonly with: InputArguments;
  readonly words: TextareaArguments;
};

export function callFormView(
  item: RemindedItem,
  { form, on }: TypedCall,
  faults: readonly FieldError[] = [],
): CallFormView {
  const errorAt = messagesOf(faults);
  const path = item.remindersPath;
  return {
    title: `Record a call about ${item.reference}`,
    faults,
    backLink: { text: `Reminders of ${item.reference}`, href: path },
    frame: formFrame(
      { action: `${path}/calls/new`, submit: 'Save', cancel: path },
      { caption: item.reference },
    ),
    on: dateInput({ name: 'on', legend: 'Day of the call', value: on, error: errorAt('on') }),
    with: textInput({ name: 'with', label: 'Who you spoke with', value: form.with, error: errorAt('with') }),
    words: textArea({
      name: 'words',
      label: 'What was said',
      rows: 4,
      value: form.words,
      error: errorAt('words'),
    }),
  };
}
