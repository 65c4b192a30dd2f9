/** What a paper may be. */
export const DOCUMENT_KINDS = [
  'minutes',
  'final-report',
  'executive-report',
  'response',
  'tracker',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_KIND_NAMES: Record<DocumentKind, string> = {
  minutes: 'Minutes',
  'final-report': 'Final report',
  'executive-report': 'Executive report',
  response: 'Response',
  tracker: 'Action tracker',
  other: 'Other paper',
};
