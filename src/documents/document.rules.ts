import type { PaperKind } from '../extraction/extraction.js';

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

/** How a paper of a kind is read: a report to the executive resolves, recommends and promises like any other paper. */
export function readAs(kind: DocumentKind): PaperKind {
  return kind === 'executive-report' ? 'other' : kind;
}

export const DOCUMENT_KIND_NAMES: Record<DocumentKind, string> = {
  minutes: 'Minutes',
  'final-report': 'Final report',
  'executive-report': 'Executive report',
  response: 'Response',
  tracker: 'Action tracker',
  other: 'Other paper',
};
