/** What an action comes from. */
export const ACTION_ORIGINS = ['recommendation', 'resolution', 'commitment', 'duty', 'by-hand'] as const;
export type ActionOrigin = (typeof ACTION_ORIGINS)[number];

export const ACTION_ORIGIN_NAMES: Record<ActionOrigin, string> = {
  recommendation: 'Action plan of a recommendation',
  resolution: 'Resolution of a meeting',
  commitment: 'Commitment made at a meeting',
  duty: 'Recurring duty',
  'by-hand': 'Entered by hand',
};
