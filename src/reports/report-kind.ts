/** The reports that there are. */
export const REPORT_KINDS = [
  'progress',
  'brief',
  'tracker',
  'action-plan',
  'owner',
  'matters-arising',
  'performance',
  'response-form',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
