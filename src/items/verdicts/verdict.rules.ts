import type { Dated } from '../../calendar/latest-as-at.js';

/** Scrutiny's own judgement of a claim, made at a meeting. */
export const VERDICTS = [
  'agreed-complete',
  'not-agreed',
  'no-longer-needed',
  'superseded',
  'reopened',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  'agreed-complete': 'Agreed complete',
  'not-agreed': 'Not agreed',
  'no-longer-needed': 'No longer needed',
  superseded: 'Superseded',
  reopened: 'Reopened',
};

/** The verdicts that end a matter; the others send it back. */
export const CLOSING_VERDICTS = ['agreed-complete', 'no-longer-needed', 'superseded'] as const;
export type ClosingVerdict = (typeof CLOSING_VERDICTS)[number];

/** A verdict as it was recorded. */
export interface DatedVerdict extends Dated {
  readonly verdict: Verdict;
}

/** Whether `verdict` ends the matter. */
export function isClosing(verdict: Verdict): verdict is ClosingVerdict {
  return (CLOSING_VERDICTS as readonly Verdict[]).includes(verdict);
}
