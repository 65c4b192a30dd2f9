import { SHOWN } from './home.queries.js';
import { type HomeMatter, homeMatter } from './home.view.js';
import { unreachableCells, vacancyCells } from './home-rows.js';
import type { KeepersMatters } from './keepers-home.service.js';

const PEOPLE = '/people';

export function vacantPosts({ reachability: { vacancies } }: KeepersMatters): HomeMatter {
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

export function ownersOutOfReach({ reachability: { unreachable } }: KeepersMatters): HomeMatter {
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
