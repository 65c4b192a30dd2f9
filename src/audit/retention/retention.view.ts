import { spokenDay } from '../../calendar/spoken-day.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';
import { RETENTION_KINDS, type RetentionSetting } from './retention.rules.js';
import type { RetentionPreview } from './retention.service.js';
import type { TypedRetention } from './retention-fields.form.js';

/** What goes by itself, whatever the council decides: it is of use for a short while and no part of the record. */
const ALWAYS = [
  'Sessions, once they have run out',
  'What was typed into a form that could not be sent: after an hour, choices of a review after twelve',
  'Files of a form that was shown again for its faults: after two hours',
  'Numbers of forms that were sent: after one week',
  'Reports made in the background that nobody published: after seven days',
  'Links to answer by: one year after their last day, unless they were used to answer',
];

export type RetentionView = PageView & {
  readonly frame: FormFrame;
  readonly runOut: readonly { readonly name: string; readonly what: string; readonly words: string }[];
  /** The button that takes out what has run out; null where nothing has. */
  readonly takeOut: { readonly text: string; readonly seenOn: string } | null;
  readonly always: readonly string[];
  readonly later: readonly string[];
  readonly sentMails: InputArguments;
  readonly receivedMails: InputArguments;
  readonly accessEvents: InputArguments;
  readonly closedAccounts: InputArguments;
  readonly fromOn: DateInputArguments;
  readonly daily: CheckboxesArguments;
};

export function retentionView(
  { on, runOut }: RetentionPreview,
  settings: readonly RetentionSetting[],
  typed: TypedRetention,
  faults: readonly FieldError[] = [],
): RetentionView {
  const error = messagesOf(faults);
  const total = runOut.reduce((sum, { count }) => sum + count, 0);
  const months = (name: 'sentMails' | 'receivedMails' | 'accessEvents' | 'closedAccounts', label: string) =>
    textInput({
      name,
      label,
      hint: 'In months, from 1 to 240. Leave it empty to keep them for good.',
      value: typed[name],
      width: 3,
      error: error(name),
    });
  return {
    title: 'How long things are kept',
    faults,
    frame: formFrame({ action: '/retention', submit: 'Save how long things are kept', cancel: null }),
    runOut: runOut.map(({ kind, before, count }) => ({
      name: RETENTION_KINDS[kind].name,
      what: RETENTION_KINDS[kind].what,
      words:
        before === null
          ? 'Kept for good.'
          : `${count} from before ${spokenDay(before)} ${count === 1 ? 'has' : 'have'} run out.`,
    })),
    takeOut: total > 0 ? { text: `Take out ${total} for good`, seenOn: on } : null,
    always: ALWAYS,
    later: settings
      .filter(({ fromOn }) => fromOn > on)
      .map(({ fromOn, periods }) => {
        const words = Object.entries(periods).map(([kind, number]) => {
          const { name } = RETENTION_KINDS[kind as keyof typeof RETENTION_KINDS];
          return `${name}: ${number === null ? 'for good' : `${number} months`}`;
        });
        return `From ${spokenDay(fromOn)}: ${words.join('; ')}`;
      }),
    sentMails: months('sentMails', 'Emails that were sent'),
    receivedMails: months('receivedMails', 'Emails that were received'),
    accessEvents: months('accessEvents', 'Record of access: sign-ins, refusals and exempt items read'),
    closedAccounts: months(
      'closedAccounts',
      'Names and addresses of people whose account was closed, counted from the day it was closed',
    ),
    fromOn: dateInput({
      name: 'fromOn',
      legend: 'From',
      hint: null,
      value: typed.fromOn,
      error: error('fromOn'),
    }),
    daily: checkboxes({
      name: 'daily',
      legend: 'Remove automatically',
      items: [{ value: 'yes', text: 'Remove what has run out automatically every day' }],
      values: [typed.daily],
      error: error('daily'),
    }),
  };
}
