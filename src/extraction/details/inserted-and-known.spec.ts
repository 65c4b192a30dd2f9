import { describe, expect, it } from '@jest/globals';
import { readDue } from './due-date.js';
import { readOwner } from './owner.js';

describe('who is to act', () => {
  it.each([
    ['That, in talks with the trust, the Pier Manager draw up a form', 'the Pier Manager'],
    ['the convener of the Beach Group be authorised to spend £200', 'the convener of the Beach Group'],
    ['secretary to seek a meeting with the county', 'secretary'],
    ['RB / GK to send the list of oaks to the county', 'RB / GK'],
  ])('%s', (clause, owner) => expect(readOwner(clause, false)).toBe(owner));
});

describe('when it is due', () => {
  it.each([
    ['the list to be circulated by end of June', 'by end of June'],
    ['the plan be sent with the May 2019 agenda pack', 'with the May 2019 agenda pack'],
    ['tell members when a delivery date was known', 'when a delivery date was known'],
    ['write to schools before half term', 'before half term'],
    ['show the figures in the Month 8 report', 'in the Month 8 report'],
  ])('%s', (clause, phrase) => expect(readDue(clause).duePhrase).toBe(phrase));

  it('is not when somebody takes up an office', () =>
    expect(readDue('Councillor Ash be elected Mayor, to take up office on 9 May 2012')).toEqual({
      dueOn: null,
      duePhrase: null,
    }));
});
