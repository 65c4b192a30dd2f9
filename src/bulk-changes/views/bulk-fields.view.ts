import { actionPublicityFields } from '../../actions/publicity/action-publicity-fields.view.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import type { PublicityFields } from '../../items/publicity/publicity-fields.view.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import { messagesOf } from '../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { TypedChange } from '../forms/wanted-change.form.js';
import { type BulkOffer, meetingOf } from '../plans/bulk-offer.js';
import type { DecidingMeeting } from '../plans/wanted-change.js';

/** A question of the form: one of these components, or who may read it. */
type Question = {
  readonly select: SelectArguments | null;
  readonly radios: RadiosArguments | null;
  readonly input: InputArguments | null;
  readonly dateInput: DateInputArguments | null;
  readonly textarea: TextareaArguments | null;
  readonly publicity: PublicityFields | null;
};

/** What is asked about a change, and what need seldom be said. */
export type BulkFields = {
  readonly questions: readonly Question[];
  readonly seldom: {
    readonly title: string;
    readonly isOpen: boolean;
    readonly questions: readonly Question[];
  } | null;
};

const NOTHING: Question = {
  select: null,
  radios: null,
  input: null,
  dateInput: null,
  textarea: null,
  publicity: null,
};
const asked = (question: Partial<Question>): Question => ({ ...NOTHING, ...question });

/** @param sent what was typed so far @param bodyNames of those that watch what was chosen */
export function bulkFields(
  kind: BulkKind,
  sent: TypedChange,
  offer: BulkOffer,
  faults: readonly FieldError[],
): BulkFields {
  const at = messagesOf(faults);
  const typed = sent.text;
  const day = (name: string, legend: string) =>
    dateInput({ name, legend, value: sent.day(name), error: at(name) });
  const reason = (label: string, hint: string | null = null) =>
    asked({
      textarea: textArea({
        name: 'reason',
        label,
        hint,
        value: typed('reason'),
        rows: 2,
        error: at('reason'),
      }),
    });
  const until = (name: string, legend: string, label: string) =>
    asked({
      radios: radios({
        name: 'until',
        legend,
        items: [
          { value: 'day', text: 'A day', conditional: { dateInput: day(name, label) } },
          {
            value: 'next-meeting',
            text: 'The next meeting of the body that watches each: the date follows it when it moves',
          },
        ],
        value: typed('until') || 'day',
        error: at('until'),
      }),
    });
  const meeting = (label: string, empty: string) =>
    asked({
      select: select({
        name: 'meeting',
        label,
        items: offer.meetings.map(meetingItem),
        empty,
        value: sent.isSent('meeting') ? typed('meeting') : defaultMeeting(offer),
        error: at('meeting'),
      }),
    });
  const another = asked({
    select: select({
      name: 'otherMeeting',
      label: 'Another meeting',
      items: offer.otherMeetings.map(meetingItem),
      empty: 'None: use the choice above',
      value: typed('otherMeeting'),
    }),
  });
  const others = offer.otherMeetings.length > 0 ? [another] : [];
  const withOthers = (questions: readonly Question[]): BulkFields => ({
    questions,
    seldom:
      others.length > 0
        ? { title: 'Another meeting', isOpen: typed('otherMeeting') !== '', questions: others }
        : null,
  });
  const input = (name: string, label: string, hint: string | null = null) =>
    asked({ input: textInput({ name, label, hint, value: typed(name), error: at(name) }) });
  switch (kind) {
    case 'owner':
      return alone([
        asked({
          select: select({
            name: 'owner',
            label: 'New owner',
            items: offer.owners.map(({ id, name }) => ({ value: String(id), text: name })),
            empty: 'Select an owner',
            value: typed('owner'),
            error: at('owner'),
          }),
        }),
      ]);
    case 'due':
      return alone([until('dueOn', 'When are they due?', 'Due date'), reason('Who decided it, or why')]);
    case 'extension':
      return {
        questions: [
          until('newDueOn', 'Until when?', 'New due date'),
          meeting('Agreed at', 'No meeting: it was agreed between meetings'),
          reason('Reason'),
        ],
        seldom: {
          title: 'If somebody else asked, or it was agreed at another meeting or between meetings',
          isOpen:
            typed('otherMeeting') !== '' ||
            ['askedBy', 'agreedBy', 'agreedOn'].some((name) => at(name) !== null),
          questions: [
            ...others,
            input('askedBy', 'Asked by', 'Leave it empty if their owners asked'),
            input(
              'agreedBy',
              'Agreed by',
              'If no meeting is chosen: the chair, or anyone else who may agree',
            ),
            asked({ dateInput: day('agreedOn', 'Agreed on') }),
          ],
        },
      };
    case 'tags':
      return alone([
        input('tags', 'Tags to add', 'Separate them with commas'),
        input('wards', 'Wards to add', 'Separate them with commas'),
        input('removed', 'Tags or wards to take away', 'Separate them with commas'),
      ]);
    case 'publicity':
      return alone([
        asked({ publicity: actionPublicityFields(sent.publicity, at, offer.nation) }),
        reason('Why', 'For the history of each; the public does not see it.'),
      ]);
    case 'hold':
      return alone([
        asked({ dateInput: day('untilOn', 'Last day on which nobody is reminded') }),
        reason('Reason'),
      ]);
    case 'verdict':
      return withOthers([
        asked({
          radios: radios({
            name: 'verdict',
            legend: 'What did the meeting decide?',
            items: (['agreed-complete', 'not-agreed', 'no-longer-needed'] as const).map((value) => ({
              value,
              text: VERDICT_LABELS[value],
            })),
            value: typed('verdict'),
            error: at('verdict'),
          }),
        }),
        meeting('Which meeting?', 'Select a meeting'),
        asked({
          textarea: textArea({
            name: 'words',
            label: 'What the meeting said',
            hint: 'Needed if it did not agree: say what is still missing.',
            value: typed('words'),
            rows: 2,
            error: at('words'),
          }),
        }),
      ]);
    case 'withdrawal':
      return withOthers([meeting('Which meeting decided it?', 'Select a meeting'), reason('Reason')]);
  }
}

function meetingItem(meeting: DecidingMeeting): { value: string; text: string } {
  return { value: meetingOf(meeting), text: `${meeting.bodyName}, ${spokenDay(meeting.heldOn)}` };
}

function alone(questions: readonly Question[]): BulkFields {
  return { questions, seldom: null };
}

function defaultMeeting({ likelyMeeting }: BulkOffer): string | null {
  return likelyMeeting && meetingOf(likelyMeeting);
}
