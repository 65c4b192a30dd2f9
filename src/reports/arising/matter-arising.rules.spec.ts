import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { matterArising } from './matter-arising.rules.js';

const HELD_ON = parseDay('2022-07-13');
const AGREED = {
  reference: 'A2022/014',
  text: 'Publish the number of foster carers\nby ward',
  origin: 'resolution',
  madeOn: parseDay('2022-05-11'),
  meetingOn: parseDay('2022-05-11'),
  meetingBodyName: 'The Children’s Panel',
  recommendationReference: null,
  ownerName: 'Director of Children’s Services',
  ownerAsWritten: null,
  dueOn: parseDay('2022-07-10'),
  originalDueOn: parseDay('2022-07-10'),
  extensions: 0,
  state: 'overdue',
  decidedOn: null,
  cadence: null,
} as const;
const TODAY = parseDay('2022-07-12');
const ACCOUNT = {
  writtenOn: parseDay('2022-07-01'),
  claim: 'complete',
  words: 'The figures are on the website',
  onBehalfOf: null,
} as const;

describe('a matter arising', () => {
  it('says what was asked, of whom, by when, and that nothing came', () => {
    expect(matterArising(AGREED, null, HELD_ON, TODAY)).toBe(
      'It was agreed on 11 May 2022 by the Children’s Panel: “Publish the number of foster carers by ward.” ' +
        'Owner: Director of Children’s Services; due on 10 July 2022. Nothing has been reported. It is late.',
    );
  });

  it.each([
    [
      { state: 'claimed-complete' },
      ACCOUNT,
      /Reported on 1 July 2022 \(complete\): “The figures are on the website\.” Members are asked to agree/,
    ],
    [{ origin: 'commitment' }, null, /^It was promised at the meeting of 11 May 2022/],
    [
      { recommendationReference: 'R2022/003' },
      null,
      /^In answer to recommendation R2022\/003 it was undertaken/,
    ],
    [{ dueOn: TODAY }, null, /It falls due before this meeting\.$/],
    [{ origin: 'by-hand', meetingOn: null }, null, /^It was entered in the register on 11 May 2022: /],
    [{ cadence: 'monthly' }, null, /it recurs, and is due again on 10 July 2022\./],
    [{ dueOn: null }, null, /no date is set\..*Members may wish to set a date\.$/],
    [{ dueOn: HELD_ON }, null, /It is due at this meeting\.$/],
    [
      { extensions: 2, originalDueOn: parseDay('2022-04-01') },
      null,
      /\(second extension; first agreed for 1 April 2022\)/,
    ],
    [{ state: 'sent-back', decidedOn: parseDay('2022-06-08') }, null, /Members did not agree on 8 June 2022/],
    [{ ownerName: null, ownerAsWritten: 'the team' }, null, /Owner: the team;/],
    [{}, { ...ACCOUNT, onBehalfOf: 'Fostering Team' }, /Reported for the Fostering Team on/],
  ] as const)('tells %j', (facts, account, words) => {
    expect(matterArising({ ...AGREED, ...facts }, account, HELD_ON, TODAY)).toMatch(words);
  });
});
