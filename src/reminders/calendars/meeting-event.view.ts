import { meetingPath } from '../../bodies/meeting-path.js';
import type { MeetingInCalendar } from './due-events.queries.js';
import type { DueEvent } from './icalendar.rules.js';

/** A meeting as an event of a calendar. @param publicUrl without a slash at its end */
export function meetingEvent(meeting: MeetingInCalendar, publicUrl: string): DueEvent {
  const { id, bodyName, heldOn, startTime, place } = meeting;
  return {
    uid: `meeting-${id}@${new URL(publicUrl).hostname}`,
    on: heldOn,
    startTime,
    place,
    summary: `Meeting: ${bodyName}`,
    description: bodyName,
    url: `${publicUrl}${meetingPath(meeting)}`,
  };
}
