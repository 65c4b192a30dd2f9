import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';
import type { MeetingPlaceForm } from '../forms/meeting-place.form.js';

/** The fields of time and place. */
export type PlaceFields = { readonly startTime: InputArguments; readonly place: InputArguments };

export type MeetingPlaceFormView = PageView & { readonly frame: FormFrame; readonly where: PlaceFields };

export function placeFields(
  { startTime, place }: Pick<MeetingPlaceForm, 'startTime' | 'place'>,
  errorAt: (field: string) => string | null,
): PlaceFields {
  return {
    startTime: textInput({
      name: 'startTime',
      label: 'Start time (optional)',
      hint: 'For example, 10am or 2:30pm.',
      value: startTime,
      error: errorAt('startTime'),
      width: 10,
    }),
    place: textInput({
      name: 'place',
      label: 'Place (optional)',
      hint: 'For example, Committee Room 1, Town Hall, or a web address if it is held online.',
      value: place,
      error: errorAt('place'),
    }),
  };
}

/** The form that says when and where a meeting is. */
export function meetingPlaceFormView(
  meeting: MeetingRow,
  typed: MeetingPlaceForm,
  faults: readonly FieldError[] = [],
): MeetingPlaceFormView {
  const path = meetingPath(meeting);
  return {
    title: 'Time and place',
    faults,
    backLink: { text: `Meeting of ${spokenDay(meeting.heldOn)}`, href: path },
    frame: formFrame(
      { action: `${path}/place`, submit: 'Save', cancel: path },
      { seen: typed.seen, caption: `${meeting.bodyName}, ${spokenDayWithWeekday(meeting.heldOn)}` },
    ),
    where: placeFields(typed, messagesOf(faults)),
  };
}
