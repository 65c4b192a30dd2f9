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
    ['In Progress', 'on-track'],
    ['GREEN', 'on-track'],
    ['Partly complete', 'on-track'],
    ['Amber', 'at-risk'],
    ['At risk', 'at-risk'],
    ['Red', 'delayed'],
    ['Delayed', 'delayed'],
    ['Not complete', 'delayed'],
    ['Overdue', 'delayed'],
    ['Complete', 'complete'],
    ['Implemented', 'complete'],
    ['Blue - completed', 'complete'],
    ['Closed', 'agreed-complete'],
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
