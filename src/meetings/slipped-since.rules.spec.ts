import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { slippedWords } from './slipped-since.rules.js';

const DAY = parseDay('2022-06-01');
const ON_TIME = {
  id: 1,
  dueOn: parseDay('2022-07-01'),
  forecastOn: null,
  extensions: 0,
  claim: null,
} as const;

describe('what slipped since the last meeting', () => {
  it.each([
    [{}, null],
    [{ dueOn: DAY }, null],
    [{ dueOn: parseDay('2022-05-30') }, '2 days late'],
    [{ forecastOn: parseDay('2022-08-01') }, 'expected on 1 August 2022'],
    [{ forecastOn: parseDay('2022-06-20') }, null],
    [{ claim: 'delayed' }, 'its owner says it is delayed'],
    [{ extensions: 2 }, null],
    [{ id: 7, extensions: 2 }, 'put off twice'],
    [{ dueOn: parseDay('2022-05-31'), extensions: 3 }, '1 day late; put off 3 times'],
    [{ dueOn: null }, null],
  ] as const)('is told of %j: %j', (facts, words) => {
    expect(slippedWords({ ...ON_TIME, ...facts }, { day: DAY, putOff: new Set([7]) })).toBe(words);
  });
});
