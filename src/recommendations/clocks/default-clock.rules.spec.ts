import { describe, expect, it } from '@jest/globals';
import { type CouncilLaw, ENGLISH_EXECUTIVE } from '../../deadlines/council-law.rules.js';
import { type AnsweringBody, defaultClock } from './default-clock.rules.js';

describe('the clock of a recommendation, where nothing else is said', () => {
  const trust: AnsweringBody = { kind: 'partner', clockRule: null, clockLength: null };
  it.each<[string, Partial<AnsweringBody>, string, string | null]>([
    ['the executive', { kind: 'executive' }, 'executive', null],
    ['a scrutiny board', { kind: 'board' }, 'local', null],
    ['a panel', { kind: 'panel' }, 'local', null],
    ['a committee', { kind: 'committee' }, 'local', null],
    ['anybody else', {}, 'request', null],
    ['a partner on the statutory list', { clockRule: 'partner' }, 'partner', null],
    ['an NHS body', { clockRule: 'health' }, 'health', null],
    ['the police', { clockRule: 'crime-and-disorder' }, 'crime-and-disorder', null],
    [
      'a body under the constitution',
      { kind: 'committee', clockRule: 'local', clockLength: '8w' },
      'local',
      '8w',
    ],
    ['a rule that is none', { clockRule: 'sometime' }, 'request', null],
  ])('of %s', (_, body, clockRule, clockLength) => {
    expect(defaultClock({ ...trust, ...body }, ENGLISH_EXECUTIVE)).toMatchObject({ clockRule, clockLength });
  });

  it.each<[string, Partial<CouncilLaw>]>([
    ['in Wales', { nation: 'wales' }],
    ['under the committee system', { government: 'committee' }],
    ['in a combined authority', { government: 'combined-authority' }],
  ])('of the council itself %s is what the council says and cites', (_, law) => {
    const says = { responseLength: '2m', responseCitation: 'Standing order 12' };
    const council = { ...trust, kind: 'executive' } as const;
    expect(defaultClock(council, { ...ENGLISH_EXECUTIVE, ...says, ...law })).toEqual({
      clockRule: 'local',
      clockLength: '2m',
      clockCitation: 'Standing order 12',
    });
    expect(defaultClock(council, { ...ENGLISH_EXECUTIVE, ...law })).toMatchObject({ clockLength: null });
  });
});
