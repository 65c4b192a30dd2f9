import { describe, expect, it } from '@jest/globals';
import { plural } from './plural.helper.js';

describe('a number with its word', () => {
  it.each([
    [0, '0 actions'],
    [1, '1 action'],
    [2, '2 actions'],
    [1204, '1,204 actions'],
  ])('%d', (count, words) => {
    expect(plural(count, 'action', 'actions')).toBe(words);
  });
});
