import type { BodyRow } from '../../bodies/bodies.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import type { TypedMeeting } from '../forms/meeting-fields.form.js';
import { type PlaceFields, placeFields } from './meeting-place-form.view.js';

export type MeetingFormView = PageView & {
  readonly frame: FormFrame;
  readonly body: SelectArguments;
  readonly heldOn: DateInputArguments;
  readonly where: PlaceFields;
};

/** The form of a new meeting. */
export function meetingFormView(
  bodies: readonly BodyRow[],
  typed: TypedMeeting,
  faults: readonly FieldError[] = [],
): MeetingFormView {
  const errorAt = messagesOf(faults);
  return {
    title: 'Add a meeting',
    faults,
    backLink: { text: 'Meetings', href: '/meetings' },
    frame: formFrame({ action: '/meetings/new', submit: 'Add', cancel: '/meetings' }),
    body: select({
      name: 'body',
      label: 'Body',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: typed.body,
      empty: 'Select a body',
      error: errorAt('body'),
    }),
    heldOn: dateInput({
      name: 'heldOn',
      legend: 'Day of the meeting',
      value: typed.heldOn,
      error: errorAt('heldOn'),
    }),
    where: placeFields(typed.where, errorAt),
  };
}
