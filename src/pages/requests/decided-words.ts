import { spokenDay } from '../../calendar/spoken-day.js';
import type { DecisionOrLaying } from './request-decision-fields.form.js';

/** What was just done to requests, in a sentence. */
export function doneInWords(read: DecisionOrLaying): string {
  if ('laying' in read) {
    const { requests, meeting } = read.laying;
    return `${counted(requests.length)} referred to ${meeting.bodyName} on ${spokenDay(meeting.heldOn)}`;
  }
  return `${counted(read.decision.requests.length)} ${read.decision.outcome}`;
}

/** Where what was just done to requests is undone. */
export function undoOfRequests(read: DecisionOrLaying): string {
  const { requests } = 'laying' in read ? read.laying : read.decision;
  return requestUndoPath(requests[0]?.id ?? 0);
}

/** Where what was last done with a request is undone, with all that was done in the same go. */
export function requestUndoPath(id: number): string {
  return `/requests/${id}/undo`;
}

function counted(count: number): string {
  return count === 1 ? '1 request is' : `${count} requests are`;
}
