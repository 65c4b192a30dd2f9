import type { TrailEntry } from './trail.queries.js';

type Subject = Pick<TrailEntry, 'subjectId' | 'reference'>;

const PATHS: Readonly<Record<string, (subject: Subject) => string | null>> = {
  recommendation: ({ reference }) => reference && `/recommendations/${reference.replace('/', '-')}`,
  action: ({ reference }) => reference && `/actions/${reference.replace('/', '-')}`,
  document: ({ subjectId }) => subjectId && `/documents/${subjectId}`,
  owner: ({ subjectId }) => subjectId && `/people/owners/${subjectId}`,
  account: ({ subjectId }) => subjectId && `/accounts/${subjectId}`,
  body: ({ reference }) => reference && `/bodies/${reference}`,
  meeting: ({ reference }) => reference && `/meetings/${reference.replace(' ', '/')}`,
} as Record<string, (subject: Subject) => string | null>;

/** Where the thing that an entry is about can be seen; null where it has no page. */
export function subjectHref({ subjectKind, ...subject }: TrailEntry): string | null {
  return PATHS[subjectKind]?.(subject) || null;
}
