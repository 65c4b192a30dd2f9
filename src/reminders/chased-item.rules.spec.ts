import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { type ChasedItem, recipientOf } from './chased-item.rules.js';
import type { ChasedOwner } from './chased-owner.rules.js';

const ON = parseDay('2022-06-15');

const VACANT: ChasedOwner = {
  id: 9,
  kind: 'post',
  name: 'Head of Lettings',
  retiredOn: null,
  holder: null,
  email: null,
  fallback: null,
  reportsToId: null,
};
const TEAM: ChasedOwner = {
  ...VACANT,
  id: 2,
  kind: 'team',
  name: 'Repairs Team',
  email: 'repairs@thornmere.example',
};
const DIRECTOR: ChasedOwner = {
  ...VACANT,
  id: 1,
  name: 'Director of Housing',
  holder: { id: 4, name: 'Dana Okafor', leftOn: null },
  email: 'dana@thornmere.example',
};

const owedBy = (owner: ChasedOwner): ChasedItem => ({
  kind: 'action',
  id: 1,
  reference: 'A2022/001',
  path: '/actions/A2022-001',
  text: 'Let the empty flats',
  topic: null,
  bodyId: 3,
  spokeOn: null,
  askedOn: null,
  addresseeId: null,
  passedOn: null,
  isStatutory: false,
  dueOn: parseDay('2022-06-14'),
  state: 'overdue',
  claimedOn: null,
  owner,
  owedBy: null,
});

describe('a vacant post', () => {
  it.each<[string, ChasedOwner, string]>([
    ['is answered for by the post of the line manager', DIRECTOR, 'dana@thornmere.example'],
    ['is answered for by a team', TEAM, 'repairs@thornmere.example'],
    [
      'is answered for by the next where the first is vacant too',
      { ...VACANT, id: 8, name: 'Housing Manager', fallback: TEAM },
      'repairs@thornmere.example',
    ],
  ])('%s', (_, fallback, to) => {
    const owner = { ...VACANT, fallback };
    expect(recipientOf(owedBy(owner), ON)).toMatchObject({
      to,
      absence: 'Head of Lettings is vacant',
    });
  });

  it.each<[string, ChasedOwner | null, string]>([
    ['has nobody to stand in', null, 'Nobody holds the post Head of Lettings'],
    [
      'has only somebody who cannot be reached either',
      { ...TEAM, email: null },
      'Nobody holds the post Head of Lettings, and Repairs Team, who stands in, cannot be reached',
    ],
    [
      'has only somebody who is no more',
      { ...TEAM, retiredOn: parseDay('2022-05-01') },
      'Nobody holds the post Head of Lettings, and Repairs Team, who stands in, cannot be reached',
    ],
  ])('%s', (_, fallback, reason) => {
    expect(recipientOf(owedBy({ ...VACANT, fallback }), ON)).toEqual({ to: null, reason });
  });
});

it.each<[string, string | null, string | null]>([
  ['has not left', null, 'dana@thornmere.example'],
  ['leaves tomorrow', '2022-06-16', 'dana@thornmere.example'],
  ['is there for the last day', '2022-06-15', 'dana@thornmere.example'],
  ['left yesterday', '2022-06-14', null],
])('writes to a holder who %s: %s', (_, leftOn, to) => {
  const holder = { id: 4, name: 'Dana Okafor', leftOn: leftOn === null ? null : parseDay(leftOn) };
  const item = owedBy({ ...DIRECTOR, holder });
  expect(recipientOf(item, parseDay('2022-06-15')).to).toBe(to);
});

it('leaves a post alone that somebody holds, whoever would stand in', () => {
  const held = { ...DIRECTOR, fallback: TEAM };
  expect(recipientOf(owedBy(held), ON)).toMatchObject({ to: 'dana@thornmere.example', absence: null });
});
