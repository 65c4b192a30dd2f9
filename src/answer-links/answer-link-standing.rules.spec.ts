import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { type LinkFacts, linkStanding } from './answer-link-standing.rules.js';

const FACTS: LinkFacts = {
  expiresOn: parseDay('2022-07-13'),
  isReplaced: false,
  delegation: null,
  answeredFor: 2,
};
const delegation = (untilOn: string, isEnded = false) => ({
  delegation: { untilOn: parseDay(untilOn), isEnded },
});

describe('a link in an email', () => {
  it.each<[string, string, Partial<LinkFacts>, string]>([
    ['opens on its last day', '2022-07-13', {}, 'open'],
    ['does not open on the day after', '2022-07-14', {}, 'expired'],
    ['is replaced by a younger one', '2022-06-20', { isReplaced: true }, 'replaced'],
    ['is dead once its reader answers for nothing in it', '2022-06-20', { answeredFor: 0 }, 'passed-on'],
    ['that is old as well leads to nobody who lost the items', '2022-08-01', { answeredFor: 0 }, 'passed-on'],
    ['opens on the last day of a delegation', '2022-06-20', delegation('2022-06-20'), 'open'],
    ['is dead on the day after', '2022-06-21', delegation('2022-06-20'), 'delegation-over'],
    ['is dead once somebody ended it', '2022-06-19', delegation('2022-06-20', true), 'delegation-over'],
  ])('%s', (_, today, changed, standing) => {
    expect(linkStanding({ ...FACTS, ...changed }, parseDay(today))).toBe(standing);
  });
});
