import { describe, expect, it } from '@jest/globals';
import { type AnsweringBody, defaultClock } from './default-clock.rules.js';

describe('the clock of a recommendation, where nothing else is said', () => {
  const trust: AnsweringBody = { kind: 'partner', clockRule: null, clockLength: null };
  it.each<[string, Partial<AnsweringBody>, string, string | null]>([
    ['the executive', { kind: 'executive' }, 'executive', null],
    ['a scrutiny board', { kind: 'board' }, 'local', null],
    ['a panel', { kind: 'panel' }, 'local', null],
    ['a committee', { kind: 'committee' }, 'local', null],
    ['a partner', {}, 'partner', null],
    ['an NHS body', { clockRule: 'health' }, 'health', null],
    ['the police', { clockRule: 'crime-and-disorder' }, 'crime-and-disorder', null],
    [
      'a body under the constitution',
      { kind: 'committee', clockRule: 'local', clockLength: '8w' },
      'local',
      '8w',
    ],
    ['a rule that is none', { clockRule: 'sometime' }, 'partner', null],
  ])('of %s', (_, body, clockRule, clockLength) => {
    expect(defaultClock({ ...trust, ...body })).toMatchObject({ clockRule, clockLength });
  });
});
