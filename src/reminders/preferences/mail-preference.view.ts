import type { Person } from '../../people/person.entity.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import type { TypedPreference } from './mail-preference-fields.form.js';

export type MailPreferenceView = PageView & {
  readonly frame: FormFrame;
  readonly rhythm: RadiosArguments;
  readonly beforeMeetings: CheckboxesArguments;
  readonly awayFrom: DateInputArguments;
  readonly awayUntil: DateInputArguments;
  readonly delegate: SelectArguments;
};

export function mailPreferenceView(
  person: Person,
  {
    action,
    back,
    people,
  }: { readonly action: string; readonly back: string; readonly people: readonly Person[] },
  { form, awayFrom, awayUntil }: TypedPreference,
  faults: readonly FieldError[] = [],
): MailPreferenceView {
  const errorAt = messagesOf(faults);
  return {
    title: 'How we email you',
    faults,
    backLink: { text: 'Back', href: back },
    frame: formFrame({ action, submit: 'Save', cancel: back }, { caption: person.name }),
    rhythm: radios({
      name: 'rhythm',
      legend: 'How often',
      items: [
        { value: 'daily', text: 'On the day that something comes up' },
        {
          value: 'weekly',
          text: 'Once a week, on its first working day',
          hint: 'You still get emails about late items on the day. You cannot turn these off',
        },
      ],
      value: form.rhythm,
      error: errorAt('rhythm'),
    }),
    beforeMeetings: checkboxes({
      name: 'beforeMeetings',
      legend: 'Before meetings',
      items: [
        {
          value: 'yes',
          text: 'A summary of what is open, some days before each meeting that I chair or clerk',
        },
      ],
      values: [form.beforeMeetings],
    }),
    awayFrom: dateInput({
      name: 'awayFrom',
      legend: 'First day away (optional)',
      value: awayFrom,
      error: errorAt('awayFrom'),
    }),
    awayUntil: dateInput({
      name: 'awayUntil',
      legend: 'Last day away',
      value: awayUntil,
      error: errorAt('awayUntil'),
    }),
    delegate: select({
      name: 'delegate',
      label: 'Who gets the emails while you are away',
      empty: 'Nobody',
      items: people
        .filter(({ id, email }) => id !== person.id && email !== null)
        .map(({ id, name }) => ({ value: String(id), text: name })),
      value: form.delegate,
      error: errorAt('delegate'),
    }),
  };
}
