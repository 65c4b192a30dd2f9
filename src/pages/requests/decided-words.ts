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

function counted(count: number): string {
  return count === 1 ? '1 request is' : `${count} requests are`;
}
