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

export function isReportKind(text: string): text is ReportKind {
  return (REPORT_KINDS as readonly string[]).includes(text);
}

/**
 * A brief puts questions into a chair’s mouth, and a form to be answered is a letter to one body: neither is for the public, whatever
 * it tells.
 */
export const NEVER_PUBLIC: readonly ReportKind[] = ['brief', 'response-form'];

export function mayBePublic(kind: string): boolean {
  return !NEVER_PUBLIC.some((each) => each === kind);
}
