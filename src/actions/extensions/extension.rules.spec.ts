import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { extensionFault } from './extension.rules.js';

const BEFORE = {
  dueOn: '2022-07-10',
  madeOn: '2022-05-11',
  lastAgreedOn: null as string | null,
  today: '2022-06-01',
};

const dayOrNull = (text: string | null) => (text === null ? null : parseDay(text));

describe('why an extension cannot be', () => {
  it.each([
    ['one day later, agreed today', '2022-07-11', '2022-06-01', {}, null],
    ['agreed on the day the action was made', '2022-08-01', '2022-05-11', {}, null],
    ['the same day', '2022-07-10', '2022-06-01', {}, 'newDueOn'],
    ['an earlier day', '2022-07-09', '2022-06-01', {}, 'newDueOn'],
    ['agreed tomorrow', '2022-08-01', '2022-06-02', {}, 'agreedOn'],
    ['agreed before the action was made', '2022-08-01', '2022-05-10', {}, 'agreedOn'],
    ['agreed on the day of the last one', '2022-08-01', '2022-05-20', { lastAgreedOn: '2022-05-20' }, null],
    ['agreed before the last one', '2022-08-01', '2022-05-19', { lastAgreedOn: '2022-05-20' }, 'agreedOn'],
    ['nothing to extend', '2022-08-01', '2022-06-01', { dueOn: null }, 'newDueOn'],
  ])('%s', (_, newDueOn, agreedOn, changed, field) => {
    const { dueOn, madeOn, lastAgreedOn, today } = { ...BEFORE, ...changed };
    const before = {
      dueOn: dayOrNull(dueOn),
      madeOn: parseDay(madeOn),
      lastAgreedOn: dayOrNull(lastAgreedOn),
      today: parseDay(today),
    };
    const fault = extensionFault(parseDay(newDueOn), parseDay(agreedOn), before);
    expect(fault?.field ?? null).toBe(field);
  });
});
