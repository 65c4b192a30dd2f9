import { SHOWN } from './home.queries.js';
import { type HomeMatter, homeMatter } from './home.view.js';
import { unreachableCells, vacancyCells } from './home-rows.js';
import type { StaffMatters } from './staff-home.service.js';

const PEOPLE = '/people';

export function vacantPosts({ reachability: { vacancies } }: StaffMatters): HomeMatter {
  return homeMatter(
    { total: vacancies.length },
    { href: PEOPLE, words: ['vacant post that owes', 'vacant posts that owe'], tone: 'soon' },
    {
      heading: 'Vacant posts that owe something',
      columns: ['Post', 'Open actions', 'Written to instead'],
      rows: vacancies.slice(0, SHOWN).map(vacancyCells),
      empty: 'Somebody holds every post that owes something.',
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
