import { spokenDay } from '../../calendar/spoken-day.js';
import { messagesOf } from '../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type FieldsetArguments, fieldset } from '../../web/govuk/fieldset.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import { type Judges, meetingValue } from './meeting-choice.js';
import type { Verdict } from './verdict.rules.js';
import type { TypedVerdict } from './verdict-fields.form.js';

/** The fields of a verdict, as `app/verdict-fields` prints them. */
export type VerdictFields = {
  readonly seen: number;
  readonly verdict: RadiosArguments;
  /** Null where nothing can take its place. */
  readonly supersededBy: InputArguments | null;
  readonly words: TextareaArguments;
  /** Null where no meeting is known. */
  readonly meeting: SelectArguments | null;
  readonly otherMeeting: FieldsetArguments;
  readonly body: SelectArguments;
  readonly heldOn: DateInputArguments;
};

const CHOICES: Record<Verdict, { text: string; hint?: string }> = {
  'agreed-complete': { text: 'Agreed complete' },
  'not-agreed': { text: 'Not agreed', hint: 'It is sent back. Say below what is still missing' },
  'no-longer-needed': { text: 'No longer needed' },
  superseded: { text: 'Superseded by another item' },
  reopened: { text: 'Reopened', hint: 'It was closed, and is owed again' },
};

/** @param offered the verdicts that make sense in the state it is in */
export function verdictFields(
  offered: readonly Verdict[],
  { bodies, meetings }: Judges,
  { form, heldOn }: TypedVerdict,
  faults: readonly FieldError[],
): VerdictFields {
  const at = messagesOf(faults);
  return {
    seen: form.seen,
    verdict: radios({
      name: 'verdict',
      legend: 'What did the meeting decide?',
      items: offered.map((value) => ({ value, ...CHOICES[value] })),
      value: form.verdict,
      error: at('verdict'),
    }),
    supersededBy: offered.includes('superseded') ? supersededByInput(form.supersededBy, at) : null,
    words: textArea({
      name: 'words',
      label: 'What the meeting said',
      hint: offered.includes('not-agreed') ? 'Needed if it is not agreed.' : null,
      value: form.words,
      error: at('words'),
    }),
    meeting: meetings.length > 0 ? meetingSelect(meetings, form.meeting, at('meeting')) : null,
    otherMeeting: fieldset(meetings.length > 0 ? 'Another meeting' : 'At which meeting?'),
    body: select({
      name: 'body',
      label: 'Body that met',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: form.body,
      empty: 'Select a body',
      error: at('body'),
    }),
    heldOn: dateInput({ name: 'heldOn', legend: 'Day of the meeting', value: heldOn, error: at('heldOn') }),
  };
}

function supersededByInput(value: string, at: (field: string) => string | null): InputArguments {
  return textInput({
    name: 'supersededBy',
    label: 'Superseded by',
    hint: 'The reference of the other item, for example A2023/051. Only needed if it is superseded.',
    value,
    error: at('supersededBy'),
    width: 10,
  });
}

function meetingSelect(meetings: Judges['meetings'], value: string, error: string | null): SelectArguments {
  const items = meetings.map((each) => ({
    value: meetingValue(each),
    text: `${spokenDay(each.heldOn)}, ${each.bodyName}`,
  }));
  const empty = 'Another meeting, given below';
  return select({ name: 'meeting', label: 'At which meeting?', items, value, empty, error });
}
