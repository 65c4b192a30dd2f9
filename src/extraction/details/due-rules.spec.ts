import { describe, expect, it } from '@jest/globals';
import { readDue } from './due-date.js';
import { DUE_RULES } from './due-rules.js';

/** Rule, words, what they say of when. */
const CASES: [string, string, string | null][] = [
  ['paper of a month', 'that the January report say how many came back', 'the January report'],
  ['day without its year', 'be sent by Friday 1 December', 'by Friday 1 December'],
  ['day without its year', 'be sent before 5 pm on 1 December', 'before 5 pm on 1 December'],
  ['day without its year', 'be sent by 1/12', 'by 1/12'],
  ['day without its year', 'be sent by 1 December 2024', null],
  ['by a month', 'be sent by the end of March', 'by the end of March'],
  ['by a month', 'be sent by early September 2024', 'by early September 2024'],
  ['in time for', 'be painted in time for the regatta.', 'in time for the regatta'],
  ['end of a term', 'report before the end of the municipal year', 'before the end of the municipal year'],
  ['end of a term', 'reply by close of play on Friday', 'by close of play on Friday'],
  ['every so many meetings', 'report to every second meeting of the Board', 'to every second meeting'],
  ['at a meeting', 'adjourned to the next meet-ing', 'to the next meet-ing'],
  ['at a meeting', 'put to the Panel’s June meeting', 'to the Panel’s June meeting'],
  ['at a meeting', 'the meeting was long', null],
  ['at a meeting', 'report by the next Full Council Meeting', 'by the next Full Council Meeting'],
  ['at a meeting', 'at the next training session in May', 'at the next training session in May'],
  ['after this meeting', 'circulate it after the meeting to say more', 'after the meeting'],
  ['after this meeting', 'told after the meeting of the Board', null],
  ['in a span', 'report in 6/8 months', 'in 6/8 months'],
  ['meeting of a day', 'report to the meeting of 29 January', 'to the meeting of 29 January'],
  ['weekday', 'send it to members by Friday.', 'by Friday'],
  ['in a span', 'report after twelve months', 'after twelve months'],
  ['in a span', 'report back in a year', 'in a year'],
  ['in a span', 'sites with more than ten incidents in a year be considered for sale', null],
  ['in a span', 'homes with two or more reports of damp in a year have a survey', null],
  ['in a span', 'it meets twice in a month', null],
  ['in a span', 'the clerk, who retired after 41 years, be thanked', null],
  ['in a span', 'thanked for the first survey in over thirty years', null],
  ['numbered meeting', 'bring a draft to meeting 4', 'to meeting 4'],
  ['in a month', 'starting with the September 2022 round', 'starting with the September 2022'],
  ['week or quarter', 'begin in the week commencing 5 June', 'in the week commencing 5 June'],
  ['week or quarter', 'be finished in Q3 2024/25', 'in Q3 2024/25'],
  ['within a span', 'reply within a fortnight', 'within a fortnight'],
  ['within a span', 'reply within 28 days of the meeting.', 'within 28 days of the meeting'],
  ['within a span', 'reply within the month', 'within the month'],
  ['over the coming', 'over the next three months', 'over the next three months'],
  ['in a span', 'come back in six months’ time', 'in six months’ time'],
  ['in haste', 'tell members ASAP', 'ASAP'],
  ['in haste', 'at the earliest opportunity', 'at the earliest opportunity'],
  ['season', 'before the summer holidays', 'before the summer holidays'],
  ['year', 'from the 2024/25 budget round', 'from the 2024/25 budget round'],
  ['this or next', 'later this year', 'later this year'],
  ['next agenda or paper', 'put the rents on the next agenda', 'on the next agenda'],
  ['before a deed', 'be reworded before signature', 'before signature'],
  ['before a deed', 'a note before Cabinet meets', 'before Cabinet meets'],
  ['when something happens', 'once the survey is done, report', 'once the survey is done'],
];

describe('each rule for when', () => {
  it.each(CASES)('%s: %s', (name, words, when) => {
    const found = DUE_RULES.find((rule) => rule.name === name)?.pattern.exec(words);
    expect(found?.[0].trim() ?? null).toBe(when);
  });

  it('has a case', () => {
    expect(DUE_RULES.map(({ name }) => name).filter((name) => !CASES.some(([of]) => of === name))).toEqual(
      [],
    );
  });

  it.each([
    'the minutes of the meeting held in May',
    'the report published in 2021',
    'the accounts agreed in March',
  ])('tells nothing of when from what has been: %s', (words) => {
    expect(readDue(words)).toEqual({ dueOn: null, duePhrase: null });
  });
});
