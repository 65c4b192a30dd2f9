import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Verdict } from './verdict.rules.js';

/** What a meeting says of claims in one go; what takes the place of an item is said of one at a time. */
export const MEETING_VERDICTS = [
  'agreed-complete',
  'not-agreed',
  'no-longer-needed',
] as const satisfies readonly Verdict[];
export type MeetingVerdictKind = (typeof MEETING_VERDICTS)[number];

/** An action or a recommendation that a meeting judges, as the trail names it. */
export type ClaimedSubject = {
  readonly kind: 'action' | 'recommendation';
  readonly id: number;
  readonly reference: string;
  readonly madeOn: CalendarDay;
};

/** One of several verdicts of a meeting. */
export type ChosenVerdict = {
  readonly subject: ClaimedSubject;
  readonly verdict: MeetingVerdictKind;
  readonly words: string | null;
};

/** The field of the form in which an item is judged: `verdict-A2023-051`. */
export function verdictField(reference: string): string {
  return `verdict-${reference.replace('/', '-')}`;
}

/** The field with the meeting's words about it. */
export function wordsField(reference: string): string {
  return `words-${reference.replace('/', '-')}`;
}
