import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../calendar/calendar-day.js';
import { parsePeriod } from '../calendar/period.js';
import { statutoryDeadline } from './statutory-clock.rules.js';
import {
  type ClockDate,
  type ClockFacts,
  type ClockRule,
  clockRule,
  localRule,
  STATUTORY_RULES,
} from './statutory-clock-law.rules.js';

const { executive, health, 'crime-and-disorder': crimeAndDisorder, partner } = STATUTORY_RULES;
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(parseDay('2000-01-01'), days));

type Dates = Partial<Record<ClockDate, string>>;

function facts(dates: Dates): ClockFacts {
  return Object.fromEntries(Object.entries(dates).map(([date, day]) => [date, parseDay(day)]));
}

describe('when an answer is due', () => {
  it.each<[string, string, ClockRule, Dates]>([
    ['a Sunday, and it stays', '2022-07-10', executive, { receivedOn: '2022-05-11', noticeOn: '2022-05-11' }],
    ['received; notice not recorded', '2022-07-10', executive, { receivedOn: '2022-05-11' }],
    ['notice; receipt not recorded', '2025-12-14', executive, { noticeOn: '2025-10-15' }],
    ['notice came later', '2022-07-19', executive, { receivedOn: '2022-05-11', noticeOn: '2022-05-20' }],
    ['receipt came later', '2022-07-19', executive, { receivedOn: '2022-05-20', noticeOn: '2022-05-11' }],
    ['no 31 February', '2026-02-28', executive, { receivedOn: '2025-12-31' }],
    ['a leap year', '2024-02-29', executive, { receivedOn: '2023-12-31' }],
    ['health, the first day counted', '2025-03-30', health, { requestedOn: '2025-03-03' }],
    ['crime, the first day counted', '2025-03-30', crimeAndDisorder, { reportedOn: '2025-03-03' }],
    ['eight weeks', '2025-10-26', localRule(parsePeriod('8w')), { fromOn: '2025-09-01' }],
    ['a month', '2025-02-28', localRule(parsePeriod('1m')), { fromOn: '2025-01-31' }],
    ['twenty days', '2025-02-19', localRule(parsePeriod('20d')), { fromOn: '2025-01-31' }],
  ])('%s: %s', (_why, dueOn, rule, dates) => {
    const deadline = statutoryDeadline(rule, facts(dates));
    expect(deadline).toMatchObject({ rule: rule.name, clock: 'started', dueOn, source: rule.source });
  });

  it.each<[string, ClockRule, Dates]>([
    ['neither the day of receipt nor the day of the notice in writing is recorded', executive, {}],
    ['neither the day of receipt nor the day of the notice', executive, { requestedOn: '2022-05-11' }],
    ['the day on which the response was requested is not recorded', health, { receivedOn: '2022-05-11' }],
    ['the day of the report is not recorded', crimeAndDisorder, {}],
    ['the day from which the council’s rule counts is not recorded', localRule(parsePeriod('8w')), {}],
  ])('is open where %s', (missing, rule, dates) => {
    const deadline = statutoryDeadline(rule, facts(dates));
    expect(deadline).toMatchObject({ clock: 'not-started', startsOn: null, dueOn: null });
    expect(deadline.explanation.join(' ')).toContain(missing);
  });

  it('is never for a partner, who must only have regard', () => {
    const deadline = statutoryDeadline(partner, facts({ noticeOn: '2022-05-11' }));
    expect(deadline).toMatchObject({ clock: 'none', dueOn: null, source: 'Local Government Act 2000 s.9FF' });
    expect(deadline.explanation.join(' ')).toContain('sets no date');
  });
});

describe('the explanation', () => {
  it('says each step to a Sunday in July', () => {
    const dates = facts({ receivedOn: '2022-05-11', noticeOn: '2022-05-09' });
    expect(statutoryDeadline(executive, dates).explanation).toEqual([
      expect.stringContaining('two months beginning with the day'),
      'The day of receipt is 11 May 2022.',
      'The day of the notice in writing is 9 May 2022.',
      'The later of the two starts the clock: 11 May 2022.',
      '2 months beginning with 11 May 2022 end on 10 July 2022, the day before the corresponding date, 11 July 2022.',
      'A last day at a weekend or on a bank holiday is not moved to a working day.',
    ]);
  });

  it('owns up to a notice that is not recorded', () => {
    const { explanation } = statutoryDeadline(executive, facts({ receivedOn: '2022-05-11' }));
    expect(explanation).toContain(
      'The day of the notice in writing is not recorded and is taken as 11 May 2022; if it was later, recording it moves the due date.',
    );
  });

  it('says why a short month ends a period', () => {
    const { explanation } = statutoryDeadline(executive, facts({ receivedOn: '2025-12-31' }));
    expect(explanation.join(' ')).toContain(
      '28 February 2026, the last day of February 2026, which has no day 31.',
    );
  });

  it('grants a late answer on crime and disorder what the Regulations grant it', () => {
    const { explanation } = statutoryDeadline(crimeAndDisorder, facts({ reportedOn: '2025-03-03' }));
    expect(explanation.at(-1)).toContain('as soon as reasonably possible');
  });
});

describe('a rule by its name', () => {
  it('takes a length where it is local, and only there', () => {
    const eightWeeks = parsePeriod('8w');
    expect(clockRule('local', eightWeeks)).toEqual(localRule(eightWeeks));
    expect(clockRule('health', eightWeeks)).toBe(health);
    expect(clockRule('local', null)).toMatchObject({ name: 'local', length: null });
  });
});

describe('the executive’s clock', () => {
  it('never ends earlier for a date that is recorded later on', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (receivedOn, noticeOn) => {
        const both = statutoryDeadline(executive, { receivedOn, noticeOn }).dueOn ?? '';
        const one = statutoryDeadline(executive, { receivedOn, noticeOn: null }).dueOn ?? '';
        expect(both >= one).toBe(true);
        expect(statutoryDeadline(executive, { receivedOn: noticeOn, noticeOn: receivedOn }).dueOn).toBe(both);
      }),
    );
  });
});
