/** What an owner says of an action in an update. */
export const CLAIMS = ['on-track', 'at-risk', 'delayed', 'complete'] as const;
export type Claim = (typeof CLAIMS)[number];

export const CLAIM_LABELS: Readonly<Record<Claim, string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  delayed: 'Delayed',
  complete: 'Complete',
};
