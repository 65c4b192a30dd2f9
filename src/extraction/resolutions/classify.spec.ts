import { describe, expect, it } from '@jest/globals';
import { classifyClause } from './classify.js';

describe('classifyClause', () => {
  it.each([
    ['the report be noted', 'noted'],
    ['the minutes be approved as a correct record', 'noted'],
    ['the officers be thanked for their work', 'noted'],
    ['the work programme be noted, subject to the addition of buses', 'decision'],
    ['the press and public be excluded', 'decision'],
    ['a task group be established', 'decision'],
    ['to endorse the strategy', 'decision'],
    ['the Director of Place be asked to write to residents', 'action'],
    ['the matter be referred to Cabinet', 'action'],
    ['the Executive be recommended to mend the pier', 'recommendation'],
    ['the Cabinet Member be requested to review the fees', 'recommendation'],
  ])('%s: %s', (words, type) => {
    expect(classifyClause(words, { keyword: 'resolved' })).toBe(type);
  });

  it('takes what an executive asks of its member for an action', () => {
    const words = 'the Cabinet Member be requested to review the fees';
    expect(classifyClause(words, { keyword: 'resolved', ofExecutive: true })).toBe('action');
  });
});
