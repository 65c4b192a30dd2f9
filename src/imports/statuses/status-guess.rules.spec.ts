import { describe, expect, it } from '@jest/globals';
import { guessMeaning } from './status-guess.rules.js';

describe('what a status probably means', () => {
  it.each([
    ['Accepted', 'accepted'],
    ['Agreed', 'accepted'],
    ['Partially accepted', 'accepted-in-part'],
    ['Accepted in part', 'accepted-in-part'],
    ['Not accepted', 'rejected'],
    ['Rejected', 'rejected'],
    ['On track', 'on-track'],
    ['In Progress', 'nothing'],
    ['Open', 'nothing'],
    ['Ongoing', 'nothing'],
    ['Started', 'nothing'],
    ['GREEN', 'on-track'],
    ['Partly complete', 'nothing'],
    ['Amber', 'at-risk'],
    ['At risk', 'at-risk'],
    ['Red', 'delayed'],
    ['Delayed', 'delayed'],
    ['Not complete', 'delayed'],
    ['Overdue', 'nothing'],
    ['Complete', 'complete'],
    ['Implemented', 'complete'],
    ['Blue - completed', 'complete'],
    ['Closed', 'nothing'],
    ['Closed by the panel', 'agreed-complete'],
    ['Signed off', 'agreed-complete'],
    ['Agreed complete', 'agreed-complete'],
    ['No longer required', 'no-longer-needed'],
    ['Superseded by A12', 'superseded'],
    ['Not started', 'nothing'],
    ['N/A', 'nothing'],
    ['Blah', 'nothing'],
  ])('%s: %s', (status, meaning) => {
    expect(guessMeaning(status, new Map())).toBe(meaning);
  });

  it('is what was chosen before', () => {
    expect(guessMeaning(' CLOSED ', new Map([['closed', 'complete']]))).toBe('complete');
  });
});
