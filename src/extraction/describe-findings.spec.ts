import { describe, expect, it } from '@jest/globals';
import { propose } from './propose.js';

const MINUTES = (resolution: string) => `Housing Scrutiny Panel

REPAIRS

A Member asked how many repairs were overdue. The Head of Housing said that she would send the number of overdue repairs to Members.

RESOLVED that ${resolution}`;

const owners = (resolution: string) =>
  propose(MINUTES(resolution), 'minutes').items.map(({ type, owner }) => [type, owner]);

describe('a resolution that repeats a promise', () => {
  it('is owed by whom only the promise names', () => {
    expect(owners('the number of overdue repairs be sent to Members.')).toContainEqual([
      'action',
      'The Head of Housing',
    ]);
  });

  it('is owed by whom it names itself', () => {
    expect(
      owners('the Director of Place be asked to send the number of overdue repairs to Members.'),
    ).toContainEqual(['action', 'the Director of Place']);
  });
});
