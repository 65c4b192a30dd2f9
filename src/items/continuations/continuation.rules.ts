import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** What becomes of an open action when its recommendation is rejected or ends. */
export const CONTINUATION_OUTCOMES = ['stopped', 'kept'] as const;
export type ContinuationOutcome = (typeof CONTINUATION_OUTCOMES)[number];

/** Why it had to be decided. */
export type ContinuationCause = 'rejected' | 'withdrawn' | 'split' | 'merged';

/** What was decided of one action; what goes on says why. */
export type Continuation = {
  readonly actionId: number;
  readonly outcome: ContinuationOutcome;
  readonly reason: string | null;
};

/** The same as it was recorded. */
export type RecordedContinuation = Omit<Continuation, 'actionId'> & {
  readonly cause: ContinuationCause;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDay;
};

const CAUSE_WORDS: Record<ContinuationCause, string> = {
  rejected: 'its recommendation was rejected',
  withdrawn: 'its recommendation was withdrawn',
  split: 'its recommendation was split',
  merged: 'its recommendation was merged with another',
};

/**
 * Why an action was stopped, which is no verdict: “27 November 2026: its recommendation was rejected”.
 * @param cause null where the reader may not know
 */
export function stopWords(on: CalendarDay, cause: ContinuationCause | null): string {
  return `${spokenDay(on)}: ${cause ? CAUSE_WORDS[cause] : 'it is no longer needed'}`;
}

/** The same of an action that goes on: “27 November 2026 by Executive, though its recommendation was rejected: paid for already”. */
export function continuationWords({
  decidedOn,
  decidedBy,
  cause,
  outcome,
  reason,
}: RecordedContinuation): string {
  const because = `${outcome === 'kept' ? 'though' : 'because'} ${CAUSE_WORDS[cause]}`;
  return `${spokenDay(decidedOn)} by ${decidedBy}, ${because}${reason ? `: ${reason}` : ''}`;
}
