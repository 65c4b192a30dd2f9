import { describe, expect, it } from '@jest/globals';
import { bankHolidaysBetween } from '../../src/calendar/bank-holidays.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ruleOf } from '../../src/deadlines/clock-event.rules.js';
import { deadlineCommand } from '../../src/deadlines/deadline.command.js';
import { statutoryDeadline } from '../../src/deadlines/statutory-clock.rules.js';
import type { ClockRuleName } from '../../src/deadlines/statutory-clock-law.rules.js';
import { VECTORS } from './deadline-vectors.js';

const OPTIONS: Record<string, string> = {
  receivedOn: 'received',
  noticeOn: 'notice',
  requestedOn: 'requested',
  reportedOn: 'reported',
  fromOn: 'from',
};

/** The same question put to the command line. */
function commanded(rule: string, dates: Readonly<Record<string, string>>) {
  const [name = '', length, after] = rule.split(' ');
  const given = Object.entries(dates).flatMap(([date, day]) => [
    `--${date === 'fromOn' && after ? 'after' : OPTIONS[date]}`,
    day,
  ]);
  let printed = '';
  const command = deadlineCommand((text) => {
    printed += text;
  });
  command.parse(['--rule', name, ...(length ? ['--length', length] : []), ...given, '--json'], {
    from: 'user',
  });
  return JSON.parse(printed) as { dueOn: string | null; presumed: boolean };
}

it('covers every rule with at least eighty', () => {
  const rules = new Set(VECTORS.map(([rule]) => rule.split(' ')[0]));
  expect(rules).toEqual(
    new Set(['executive', 'health', 'crime-and-disorder', 'partner', 'request', 'local']),
  );
  expect(VECTORS.length).toBeGreaterThanOrEqual(80);
});

describe.each(VECTORS)('%s %j: %s, %s (%s)', (rule, dates, dueOn, clock) => {
  const [name, ...length] = rule.split(' ');

  it('as the rules have it', () => {
    const item = { clockRule: name as ClockRuleName, clockLength: length.join(' ') || null };
    const facts = Object.fromEntries(Object.entries(dates).map(([date, day]) => [date, parseDay(day)]));
    const holidays = bankHolidaysBetween(2000, 2030);
    expect(statutoryDeadline(ruleOf(item), facts, holidays)).toMatchObject({ clock, dueOn });
  });

  // The command line refuses a day that the rule does not look at.
  const isRefused = 'receivedOn' in dates && (name === 'health' || name === 'request');
  (isRefused ? it.skip : it)('as the command has it', () => {
    expect(commanded(rule, dates)).toMatchObject({ dueOn, presumed: clock === 'presumed' });
  });
});
