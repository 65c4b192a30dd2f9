import { keptFact } from './kept-fact.sql.js';

/**
 * Joins to an action, by its id, what is kept of how it stands, as `s`: its latest claim and verdict of all, where it has any. They hold
 * for a day unless {@link isActionKeptAhead}.
 */
export const joinActionStanding = (action: string) =>
  `left join action_standings s on s.action_id = ${action}`;

/** Whether what is kept lies ahead of a day, so that the facts themselves must be asked; every time where an earlier day is seen. */
export const isActionKeptAhead = (day: string) => `s.since > ${day}`;

/** Whether the claim that is kept was made after the verdict that is kept. */
export const KEPT_CLAIM_IS_LATER =
  '(s.written_on, s.claim_recorded_at) > (s.decided_on, s.verdict_recorded_at)';

/** The latest claim (claim, written_on, recorded_at) as at a day, as a subquery beside the kept one. @param asked the same of the facts */
export const keptClaim = (day: string, asked: string) =>
  keptFact(
    { claim: 's.claim', written_on: 's.written_on', recorded_at: 's.claim_recorded_at' },
    isActionKeptAhead(day),
    asked,
  );

/** The same of the latest verdict (verdict, decided_on, recorded_at). */
export const keptVerdict = (day: string, asked: string) =>
  keptFact(
    { verdict: 's.verdict', decided_on: 's.decided_on', recorded_at: 's.verdict_recorded_at' },
    isActionKeptAhead(day),
    asked,
  );
