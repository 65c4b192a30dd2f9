import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { delegationFault } from './answer-delegation.rules.js';

const TODAY = parseDay('2022-06-15');

describe('somebody who answers in another’s place', () => {
  it.each([
    ['may do so today', 'sam@thornmere.example', '2022-06-15', 0, null],
    ['may do so for a year', 'sam@thornmere.example', '2023-06-16', 0, null],
    ['does not do so for longer', 'sam@thornmere.example', '2023-06-17', 0, 'untilOn'],
    ['does not do so in the past', 'sam@thornmere.example', '2022-06-14', 0, 'untilOn'],
    ['is somebody else', 'dana@thornmere.example', '2022-07-01', 0, 'toAddress'],
    ['is not the sixth of a day', 'sam@thornmere.example', '2022-07-01', 5, 'toAddress'],
  ])('%s', (_, toAddress, untilOn, madeToday, field) => {
    const wanted = { toName: 'Sam Poole', toAddress, untilOn: parseDay(untilOn) };
    const fault = delegationFault(wanted, 'dana@thornmere.example', TODAY, madeToday);
    expect(fault?.field ?? null).toBe(field);
  });
});
