import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';
import { TASK_RULES } from './bare-tasks.js';

const CASES: [string, string, string | null][] = [
  ['somebody to do', 'Clerk to write again, copied to the MP.', 'Clerk'],
  ['somebody to do', 'Cllr Oak to get a price for a new one.', 'Cllr Oak'],
  ['somebody to do', 'EN to find out what the neighbours do.', 'EN'],
  ['somebody to do', 'All to let the Clerk have reports by the end of April.', 'All'],
  ['somebody to do', 'Scrutiny officer to arrange a visit.', 'Scrutiny officer'],
  ['somebody to do', 'To receive the report of the Clerk.', null],
  ['somebody to do', 'The Committee to note the report.', null],
  ['somebody to do', 'Director of Piers to report', null],
  ['was asked to', 'The Clerk was instructed to book the band.', 'The Clerk'],
  ['was asked to', 'The Director was asked to explain the delay.', null],
  ['was asked to', 'The Committee was asked to agree the plan.', null],
  ['was asked to', 'Residents were invited to ask questions during the talk.', null],
  ['was asked to', 'Members were asked to give their views and any further comments.', null],
  ['was asked to', 'Members were asked to give the Clerk three dates in May.', 'Members'],
  ['behind what was told', 'The warden was away, but Clerk to send the map to all.', 'Clerk'],
  ['behind what was told', 'The lamp is out, A Oak to ring the county.', 'A Oak'],
  ['behind what was told', 'He meant to appoint, by letter, Cllr Ash to fill the office.', null],
  ['was asked to', 'The ballot was counted and the clerk was instructed to tell both.', 'the clerk'],
  ['first names', 'Piers to ask Nadia for the list.', 'Piers'],
  ['first names', 'Not to make the order.', null],
  ['first names', 'Access to book stock was good.', null],
  ['first names', 'Where to find help.', null],
  ['first names', 'Cash to purchase a bench was raised.', null],
  ['first names', 'Ability to monitor the tide is needed.', null],
  ['first names', 'Somebody to inform the police.', null],
  ['was asked to', 'Members were asked to take their seats.', null],
  ['was asked to', 'Residents were asked to keep quiet.', null],
  ['was asked to', 'Members were invited to ask questions throughout.', null],
  ['initials and action behind', 'The farmer will be asked. (CLERK)', 'CLERK'],
  ['initials and action behind', 'The farmer had gone. (DP)', null],
  ['initials and colon', 'BH: book trainer, by end of November.', 'BH'],
  ['initials and colon', 'TW: contractor starts on 11 November.', null],
  ['behind what was told', 'Not done: key for the sluice - DI still to ask the farm.', 'DI'],
  ['behind what was told', 'A long road - nobody could say why.', null],
  ['first names', 'Yusuf to join the group in place of Martin.', 'Yusuf'],
  ['first names', 'Yusuf to be thanked for it.', null],
  ['first names', 'Zara to join the group in place of Martin.', null],
];

/** First names of those who spoke. */
const NAMES = new Set(['Yusuf']);

describe('each rule for tasks without a keyword', () => {
  it.each(CASES)('%s: %s', (name, sentence, owner) => {
    const rule = TASK_RULES.find((one) => one.name === name);
    expect(rule?.find(sentence, NAMES)?.owner ?? null).toBe(owner);
  });

  it.each([
    ['Ms Gale to be invited to the next meeting.', true],
    ['Lamp at the crossroads - owner of the post to be researched', true],
    ['Addresses to be set up by each member.', true],
    ['School to be asked if pupils would make a poster.', true],
    ['They wish to be kept informed of it.', false],
    ['Matters to be discussed with the county.', false],
    ['A member continues to be concerned about the road.', false],
    ['The tenants were to be asked again.', false],
    ['Four homes to be opened by March had been named.', false],
  ])('somebody or something to be dealt with: %s', (sentence, isTask) => {
    const rule = TASK_RULES.find(({ name }) => name === 'somebody or something to be dealt with');
    expect(rule?.find(sentence, NAMES) !== null).toBe(isTask);
  });
});

describe('what was asked at an earlier meeting', () => {
  it.each([
    ['PREVIOUS ACTIONS', 0],
    ['UPDATE ON OUTSTANDING ACTIONS', 0],
    ['NEW ACTIONS', 1],
  ])('under %s', (heading, count) => {
    const { items } = propose(
      `Minutes of the Pier Panel held on 4 June 2025\n\nPresent: Councillor A Ash\n\n5. ${heading}\n\nClerk to ring the diver - done in part.\n`,
    );
    expect(items.filter(({ type }) => type === 'action')).toHaveLength(count);
  });
});
