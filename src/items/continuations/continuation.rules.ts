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
