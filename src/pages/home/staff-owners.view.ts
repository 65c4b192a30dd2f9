import { SHOWN } from './home.queries.js';
import { type HomeMatter, homeMatter } from './home.view.js';
import { unreachableCells, vacancyCells } from './home-rows.js';
import type { StaffMatters } from './staff-home.service.js';

const PEOPLE = '/people';

export function vacantPosts({ reachability: { vacancies } }: StaffMatters): HomeMatter {
  return homeMatter(
    { total: vacancies.length },
    {
      href: PEOPLE,
      words: ['vacant post with open actions', 'vacant posts with open actions'],
      tone: 'soon',
    },
    {
      heading: 'Vacant posts with open actions',
      columns: ['Post', 'Open actions', 'Written to instead'],
      rows: vacancies.slice(0, SHOWN).map(vacancyCells),
      empty: 'Every post with open actions has a holder.',
    },
  );
}

export function ownersOutOfReach({ reachability: { unreachable } }: StaffMatters): HomeMatter {
  return homeMatter(
    { total: unreachable.length },
    { href: PEOPLE, words: ['owner out of reach', 'owners out of reach'], tone: 'late' },
    {
      heading: 'Cannot be reached',
      columns: ['Owner', 'Owed', 'Why'],
      rows: unreachable.slice(0, SHOWN).map(unreachableCells),
      empty: 'Everybody who owes something can be written to.',
    },
  );
}
