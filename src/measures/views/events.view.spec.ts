import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import type { MeasuredItem } from '../measure-links.queries.js';
import { eventDays } from './events.view.js';

const TODAY = parseDay('2026-06-10');
const recommendation: MeasuredItem = {
  linkId: 1,
  kind: 'R',
  year: 2025,
  number: 7,
  text: 'That carers be asked',
  madeOn: parseDay('2025-09-16'),
  answeredOn: null,
  dueOn: null,
  agreedOn: null,
};
const action: MeasuredItem = { ...recommendation, linkId: 2, kind: 'A', dueOn: parseDay('2026-06-10') };

const told = (items: readonly MeasuredItem[]) =>
  eventDays(items, ({ kind }) => `/${kind}`, TODAY).map(({ number, day, happened }) => [
    number,
    day,
    happened.map(({ reference, what }) => `${reference} ${what}`),
  ]);

describe('the numbered days of a chart', () => {
  it('are those of the recommendation and the action, first to last', () => {
    const answered = {
      ...recommendation,
      answeredOn: parseDay('2025-11-05'),
      agreedOn: parseDay('2026-03-24'),
    };
    const late = { ...action, dueOn: parseDay('2026-01-31') };
    expect(told([answered, late])).toEqual([
      [1, '16 September 2025', ['R2025/007 was recommended']],
      [2, '5 November 2025', ['R2025/007 was answered']],
      [3, '31 January 2026', ['A2025/007 was due']],
      [4, '24 March 2026', ['R2025/007 was agreed complete']],
    ]);
  });

  it('say together what happened on one day', () => {
    expect(told([recommendation, { ...recommendation, number: 8 }])).toEqual([
      [1, '16 September 2025', ['R2025/007 was recommended', 'R2025/008 was recommended']],
    ]);
  });

  it('tell what is still to come', () => {
    expect(told([action])).toEqual([[1, '10 June 2026', ['A2025/007 is due']]]);
  });

  it('leave out what has no day', () => {
    expect(told([{ ...action, dueOn: null }])).toEqual([]);
  });
});
