import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../calendar/calendar-day.js';
import { parseLocalLength } from './local-length.rules.js';
import { owedOn, statutoryDeadline } from './statutory-clock.rules.js';
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

const deadline = (rule: ClockRule, dates: ClockFacts) => statutoryDeadline(rule, dates, new Set());

type Dates = Partial<Record<ClockDate, string>>;

function facts(dates: Dates): ClockFacts {
  return Object.fromEntries(Object.entries(dates).map(([date, day]) => [date, parseDay(day)]));
}

describe('when an answer is due', () => {
  it('is never owed for want of a notice, which the Act makes the duty begin with', () => {
    const said = deadline(executive, facts({ receivedOn: '2022-05-11' }));
    expect(said).toMatchObject({ clock: 'presumed', dueOn: '2022-07-10' });
    expect(owedOn(said)).toBeNull();
    expect(owedOn(deadline(executive, facts({ noticeOn: '2022-05-11' })))).toBe('2022-07-10');
  });

  it('cites what the council cites for a rule of its own', () => {
    const rule = localRule(parseLocalLength('8w'), 'Constitution, part 4, rule 16');
    expect(deadline(rule, facts({ fromOn: '2025-09-01' })).source).toBe('Constitution, part 4, rule 16');
  });

  it.each<[string, ClockRule, Dates]>([
    [
      'neither the day of receipt of the recommendations nor the day of receipt of the notice in writing is recorded',
      executive,
      {},
    ],
    ['neither the day of receipt of the recommendations nor', executive, { requestedOn: '2022-05-11' }],
    ['the day on which the response was requested is not recorded', health, { receivedOn: '2022-05-11' }],
    ['the day of the report or recommendations is not recorded', crimeAndDisorder, {}],
    ['the day from which the council’s rule counts is not recorded', localRule(parseLocalLength('8w')), {}],
  ])('is open where %s', (missing, rule, dates) => {
    const said = deadline(rule, facts(dates));
    expect(said).toMatchObject({ clock: 'not-started', startsOn: null, dueOn: null });
    expect(said.explanation.join(' ')).toContain(missing);
  });

  it('says what of its law was not read in full', () => {
    const said = deadline(health, facts({ requestedOn: '2025-03-03' }));
    expect(said.source).toBe('SI 2013/218 reg. 22 (the wording of reg. 22 was not read in full)');
  });

  it('is never for a partner, who must only have regard', () => {
    const said = deadline(partner, facts({ noticeOn: '2022-05-11' }));
    expect(said).toMatchObject({ clock: 'none', dueOn: null, source: 'Local Government Act 2000 s.9FF' });
    expect(said.explanation.join(' ')).toContain('sets no date');
  });
});

describe('the explanation', () => {
  it('says each step to a Sunday in July', () => {
    const dates = facts({ receivedOn: '2022-05-11', noticeOn: '2022-05-09' });
    expect(deadline(executive, dates).explanation).toEqual([
      expect.stringContaining('two months beginning with the day'),
      'The day of receipt of the recommendations is 11 May 2022.',
      'The day of receipt of the notice in writing is 9 May 2022.',
      'The later of the two starts the clock: 11 May 2022.',
      '2 months beginning with 11 May 2022 end on 10 July 2022, the day before the corresponding date, 11 July 2022.',
      'A last day at a weekend or on a bank holiday is not moved to a working day.',
    ]);
  });

  it('owns up to a notice that is not recorded', () => {
    const { explanation } = deadline(executive, facts({ receivedOn: '2022-05-11' }));
    expect(explanation).toContain('No notice is recorded. Without a notice in writing, no answer is owed.');
    expect(explanation.at(-1)).toContain('10 July 2022 is presumed');
  });

  it('says why a short month ends a period', () => {
    const { explanation } = deadline(executive, facts({ receivedOn: '2025-12-31' }));
    expect(explanation.join(' ')).toContain(
      '28 February 2026, the last day of February 2026, which has no day 31.',
    );
  });

  it('grants a late answer on crime and disorder what the Regulations grant it', () => {
    const { explanation } = deadline(crimeAndDisorder, facts({ reportedOn: '2025-03-03' }));
    expect(explanation.at(-1)).toContain('as soon as reasonably possible');
  });
});

describe('a rule by its name', () => {
  it('takes a length where it is local, and only there', () => {
    const eightWeeks = parseLocalLength('8w');
    expect(clockRule('local', eightWeeks)).toEqual(localRule(eightWeeks));
    expect(clockRule('health', eightWeeks)).toBe(health);
    expect(clockRule('local', null)).toMatchObject({ name: 'local', length: null });
  });
});

describe('the executive’s clock', () => {
  it('never ends earlier for a date that is recorded later on', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (receivedOn, noticeOn) => {
        const both = deadline(executive, { receivedOn, noticeOn }).dueOn ?? '';
        const one = deadline(executive, { receivedOn, noticeOn: null }).dueOn ?? '';
        expect(both >= one).toBe(true);
        expect(deadline(executive, { receivedOn: noticeOn, noticeOn: receivedOn }).dueOn).toBe(both);
      }),
    );
  });
});
