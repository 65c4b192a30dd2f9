import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { TypedMeetingMove } from '../forms/meeting-move-fields.form.js';

export type MeetingMoveFormView = PageView & {
  readonly frame: FormFrame;
  readonly meeting: string;
  readonly kind: RadiosArguments;
  readonly heldOn: DateInputArguments;
  readonly reason: TextareaArguments;
};

/** The form that moves a meeting or calls it off. */
export function meetingMoveFormView(
  meeting: MeetingRow,
  { form, heldOn }: TypedMeetingMove,
  faults: readonly FieldError[] = [],
): MeetingMoveFormView {
  const errorAt = messagesOf(faults);
  const path = meetingPath(meeting);
  return {
    title: 'Move or cancel the meeting',
    faults,
    backLink: { text: `Meeting of ${spokenDay(meeting.heldOn)}`, href: path },
    frame: formFrame({ action: `${path}/move`, submit: 'Save', cancel: path }, { seen: form.seen }),
    meeting: `${meeting.bodyName}, ${spokenDayWithWeekday(meeting.heldOn)}`,

    kind: radios({
      name: 'kind',
      legend: 'What happened to the meeting?',
      items: [
        { value: 'moved', text: 'It will be held on another day' },
        {
          value: 'corrected',
          text: 'It was held on a different day from the one entered here',
          hint: 'For a meeting that was wrongly dated',
        },
        {
          value: 'called-off',
          text: 'It is cancelled',
          hint: 'What is due at this meeting is then due at the next one. Leave the new day empty.',
        },
      ],
      value: form.kind,
      error: errorAt('kind'),
    }),
    heldOn: dateInput({ name: 'heldOn', legend: 'New day', value: heldOn, error: errorAt('heldOn') }),
    reason: textArea({ name: 'reason', label: 'Why', value: form.reason, error: errorAt('reason') }),
  };
}
