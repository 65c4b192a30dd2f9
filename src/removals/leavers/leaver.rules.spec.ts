import { describe, expect, it } from '@jest/globals';
import { initialsOf, type Leaver, obstacleOf, swapsOf } from './leaver.rules.js';

describe('initials', () => {
  it.each([
    ['Ada Brand', 'A. B.'],
    ['Councillor Jo O’Hare', 'J. O.'],
    ['Dr. Éloïse  van der Berg', 'É. V. D. B.'],
    ['Anne-Marie Lee', 'A. L.'],
    ['Sir', 'S.'],
    ['(Ada)', 'A.'],
    ['7', '–'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

const left: Leaver = {
  accounts: [
    { id: 4, name: 'Ada Brand', email: 'ada@thornmere.example', closedAt: new Date(0), nameReducedAt: null },
  ],
  person: { id: 9, name: 'A. Brand', email: 'ada@thornmere.example', nameReducedAt: null },
  ...{ holdsPosts: false, hasSeats: false, hasMailbox: false, shared: [] },
};

describe('somebody who left', () => {
  it.each<[Partial<Leaver>, string | null]>([
    [{}, null],
    [{ accounts: [] }, null],
    [{ person: null }, null],
    [{ holdsPosts: true }, 'hold a post'],
    [{ hasSeats: true }, 'have a seat'],
    [{ hasMailbox: true }, 'Emails to a team'],
    [{ accounts: left.accounts.map((account) => ({ ...account, closedAt: null })) }, 'open account'],
    [
      {
        person: null,
        accounts: left.accounts.map((account) => ({ ...account, nameReducedAt: new Date(0) })),
      },
      'already',
    ],
  ])('with %j: %s', (facts, reason) => {
    const obstacle = obstacleOf({ ...left, ...facts });
    if (reason === null) expect(obstacle).toBeNull();
    else expect(obstacle).toContain(reason);
  });

  it('is swapped by the account’s number, and not where others are called so', () => {
    expect(swapsOf({ ...left, shared: ['A. Brand'] })).toEqual({
      'Ada Brand': 'A. B.',
      'ada@thornmere.example': 'account-4@removed.invalid',
    });
  });
});
