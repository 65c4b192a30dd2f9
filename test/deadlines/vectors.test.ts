import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { bankHolidaysBetween } from '../../src/calendar/bank-holidays.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ruleOf } from '../../src/deadlines/clock-event.rules.js';
import { deadlineCommand } from '../../src/deadlines/deadline.command.js';
import { statutoryDeadline } from '../../src/deadlines/statutory-clock.rules.js';
import { CLOCK_RULE_NAMES, type ClockRuleName } from '../../src/deadlines/statutory-clock-law.rules.js';

const DATES = ['received', 'notice', 'requested', 'reported', 'from'] as const;

/** A line of the table: what is recorded under which rule, the day that follows, how the clock stands, and the law. */
type Vector = Readonly<Record<(typeof DATES)[number] | 'length' | 'due' | 'standing' | 'law', string>> & {
  readonly rule: ClockRuleName;
};

const VECTORS: Vector[] = parse(readFileSync('test/deadlines/vectors.csv', 'utf8'), {
  columns: true,
  delimiter: ';',
});

const given = (vector: Vector) => DATES.filter((date) => vector[date] !== '');

/** The command line refuses a day at which its rule does not look. */
const ASKABLE = VECTORS.filter(
  (vector) => !(vector.received && (vector.rule === 'health' || vector.rule === 'request')),
);

it('is a table of every rule with at least eighty lines', () => {
  expect(new Set(VECTORS.map(({ rule }) => rule))).toEqual(new Set(CLOCK_RULE_NAMES));
  expect(VECTORS.length).toBeGreaterThanOrEqual(80);
});

describe('the rules have it so', () => {
  const holidays = bankHolidaysBetween(2000, 2030);
  it.each(VECTORS)('$rule $length $law', (vector) => {
    const facts = Object.fromEntries(given(vector).map((date) => [`${date}On`, parseDay(vector[date])]));
    const item = { clockRule: vector.rule, clockLength: vector.length || null };
    expect(statutoryDeadline(ruleOf(item), facts, holidays)).toMatchObject({
      clock: vector.standing,
      dueOn: vector.due || null,
    });
  });
});

describe('the command line has it so', () => {
  it.each(ASKABLE)('$rule $length $law', (vector) => {
    const [length, after] = vector.length.split(' ');
    const dates = given(vector).flatMap((date) => [after ? '--after' : `--${date}`, vector[date]]);
    let printed = '';
    const command = deadlineCommand((text) => {
      printed += text;
    });
    const line = ['--rule', vector.rule, ...(length ? ['--length', length] : []), ...dates, '--json'];
    command.parse(line, { from: 'user' });
    expect(JSON.parse(printed)).toMatchObject({
      dueOn: vector.due || null,
      presumed: vector.standing === 'presumed',
    });
  });
});
