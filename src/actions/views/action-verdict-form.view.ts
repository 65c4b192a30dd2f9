import { spokenDay } from '../../calendar/spoken-day.js';
import { VERDICTS, type Verdict } from '../../recommendations/verdict.rules.js';
import { type DateInputArguments, dateInput, type TypedDate } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type FieldsetArguments, fieldset } from '../../web/govuk/fieldset.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ActionRow } from '../action-row.queries.js';
import type { UpdateRow } from '../action-story.queries.js';
import type { ActionVerdictForm } from '../forms/action-verdict.form.js';
import { messagesOf } from '../forms/form-faults.js';
import { type Judges, meetingValue } from '../forms/meeting-choice.js';
import { actionPath } from './action-words.js';
import { type ShownUpdate, shownUpdate } from './update.view.js';

export type ActionVerdictFormView = PageView & {
  readonly action: string;
  readonly itemPath: string;
  readonly text: string;
  readonly seen: string;
  /** What the owner says; null where there is no update. */
  readonly update: ShownUpdate | null;
  readonly verdict: RadiosArguments;
  readonly supersededBy: InputArguments;
  readonly words: TextareaArguments;
  /** Null where no meeting is known. */
  readonly meeting: SelectArguments | null;
  readonly otherMeeting: FieldsetArguments;
  readonly body: SelectArguments;
  readonly heldOn: DateInputArguments;
};

const QUESTIONS: Record<Verdict, { text: string; hint?: string }> = {
  'agreed-complete': { text: 'Agreed complete' },
  'not-agreed': { text: 'Not agreed', hint: 'It goes back to its owner. Say below what is still missing' },
  'no-longer-needed': { text: 'No longer needed' },
  superseded: { text: 'Superseded by another item' },
  reopened: { text: 'Reopened', hint: 'It was closed before, and is owed again' },
};

export function actionVerdictFormView(
  row: ActionRow,
  latest: UpdateRow | null,
  { bodies, meetings }: Judges,
  form: ActionVerdictForm,
  heldOn: TypedDate | null,
  faults: readonly FieldError[] = [],
): ActionVerdictFormView {
  const at = messagesOf(faults);
  const path = actionPath(row);
  return {
    title: `Verdict on ${row.reference}`,
    faults,
    backLink: { text: `Action ${row.reference}`, href: path },
    action: actionPath(row, '/verdicts/new'),
    itemPath: path,
    text: row.text,
    seen: form.seen,
    update: latest && shownUpdate(latest),
    verdict: radios({
      name: 'verdict',
      legend: 'What did the meeting decide?',
      items: VERDICTS.map((value) => ({ value, ...QUESTIONS[value] })),
      value: form.verdict,
      error: at('verdict'),
    }),
    supersededBy: textInput({
      name: 'supersededBy',
      label: 'Superseded by',
      hint: 'The reference of the other item, for example A2023/051. Only where it is superseded.',
      value: form.supersededBy,
      error: at('supersededBy'),
      width: 10,
    }),
    words: textArea({
      name: 'words',
      label: 'Words of the meeting',
      hint: 'Needed where it is not agreed.',
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
      empty: 'Choose a body',
      error: at('body'),
    }),
    heldOn: dateInput({ name: 'heldOn', legend: 'Day of the meeting', value: heldOn, error: at('heldOn') }),
  };
}

function meetingSelect(meetings: Judges['meetings'], value: string, error: string | null): SelectArguments {
  const items = meetings.map((each) => ({
    value: meetingValue(each),
    text: `${spokenDay(each.heldOn)}, ${each.bodyName}`,
  }));
  const empty = 'Another meeting, given below';
  return select({ name: 'meeting', label: 'At which meeting?', items, value, empty, error });
}
