import { bodyPath } from '../../bodies/body-path.js';
import type { TrailEntry } from './trail.queries.js';

type Subject = Pick<TrailEntry, 'subjectId' | 'reference' | 'bodyCode'>;

const PATHS: Readonly<Record<string, (subject: Subject) => string | null>> = {
  recommendation: ({ reference }) => reference && `/recommendations/${reference.replace('/', '-')}`,
  action: ({ reference }) => reference && `/actions/${reference.replace('/', '-')}`,
  document: ({ subjectId }) => numbered('/documents', subjectId),
  owner: ({ subjectId }) => numbered('/people/owners', subjectId),
  person: ({ subjectId }) => numbered('/people/person', subjectId),
  account: ({ subjectId }) => numbered('/accounts', subjectId),
  'published-report': ({ subjectId }) => numbered('/reports/published', subjectId),
  body: ({ bodyCode }) => bodyCode && bodyPath(bodyCode),
  meeting: ({ reference }) => reference && `/meetings/${reference.replace(' ', '/')}`,
};

/** Where the thing that an entry is about can be seen; null where it has no page. */
export function subjectHref({ subjectKind, ...subject }: TrailEntry): string | null {
  return PATHS[subjectKind]?.(subject) || null;
}

function numbered(path: string, id: number | null): string | null {
  return id === null ? null : `${path}/${id}`;
}
