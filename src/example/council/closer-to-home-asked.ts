import type { MeetingPoint } from './days-from-today.js';

/** The meeting of the executive that answered the report. */
export const ANSWERED_AT: MeetingPoint = ['EXEC', -14];

/** What all eight recommendations of “Closer to Home” have in common; one letter gave notice of them. */
export const FROM_THE_REPORT = {
  body: 'CYP',
  to: 'EXEC',
  madeAt: ['CYP', -7],
  paper: 'closer-to-home',
  tags: ['placements'],
  started: [{ kind: 'receipt', after: 9 }],
} as const;
