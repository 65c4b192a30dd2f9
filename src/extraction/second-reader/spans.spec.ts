import { expect, it } from '@jest/globals';
import { SaidBefore } from './repeats.js';
import { TakenSpans } from './spans.js';

it.each([
  [0, 10, false],
  [5, 11, true],
  [15, 18, true],
  [30, 40, false],
  [45, 60, true],
  [60, 70, false],
])('a stretch from %d to %d meets taken ones: %s', (start, end, meets) => {
  const taken = new TakenSpans([
    { start: 40, end: 50 },
    { start: 10, end: 20 },
    { start: 15, end: 30 },
  ]);
  expect(taken.meets({ start, end })).toBe(meets);
});

it('knows words again that stand in the paper already, though not those that recur by right', () => {
  const said = new SaidBefore();
  said.add('That the Harbour Master publish the summer timetable on the website by June; and');
  said.add('the report be noted');
  expect(said.has('the Harbour Master publish the summer timetable on the website')).toBe(true);
  expect(said.has('That the Harbour Master paint the lamps of the north pier by June')).toBe(false);
  expect(said.has('the report be noted')).toBe(false);
});
