import {
  ALL_REACHED,
  NO_VACANCY,
  OUT_OF_REACH_PATH,
  UNREACHABLE_COLUMNS,
  unreachableCells,
  VACANCY_COLUMNS,
  VACANT_POSTS_PATH,
  vacancyCells,
} from '../people/reachability.view.js';
import { SHOWN } from './home.queries.js';
import { type HomeMatter, homeMatter } from './home.view.js';
import type { StaffMatters } from './staff-home.service.js';

export function vacantPosts({ reachability: { vacancies } }: StaffMatters): HomeMatter {
  return homeMatter(
    { total: vacancies.length },
    {
      href: VACANT_POSTS_PATH,
      words: ['vacant post with open actions', 'vacant posts with open actions'],
      tone: 'soon',
    },
    {
      heading: 'Vacant posts with open actions',
      columns: VACANCY_COLUMNS,
      rows: vacancies.slice(0, SHOWN).map(vacancyCells),
      empty: NO_VACANCY,
    },
  );
}

export function ownersOutOfReach({ reachability: { unreachable } }: StaffMatters): HomeMatter {
  return homeMatter(
    { total: unreachable.length },
    {
      href: OUT_OF_REACH_PATH,
      words: ['owner who cannot be reached', 'owners who cannot be reached'],
      tone: 'late',
    },
    {
      heading: 'Cannot be reached',
      columns: UNREACHABLE_COLUMNS,
      rows: unreachable.slice(0, SHOWN).map(unreachableCells),
      empty: ALL_REACHED,
    },
  );
}
