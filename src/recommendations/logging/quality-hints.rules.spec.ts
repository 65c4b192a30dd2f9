import { describe, expect, it } from '@jest/globals';
import { qualityHints } from './quality-hints.rules.js';

describe('the hints beside the words of a recommendation', () => {
  it.each([
    ['nothing', '', []],
    ['one that says all', 'That the Executive publishes a plan for more foster homes by 31 March 2027.', []],
    [
      'one that recurs',
      'That the Director of Housing reports the number of empty homes to the Panel every quarter.',
      [],
    ],
    [
      'one that says all in the passive',
      'That a plan for more foster homes be published by the Executive by 31 March 2027.',
      [],
    ],
    [
      'one that asks somebody to be asked',
      'That the Executive be asked to publish its plan by 31 March 2027.',
      [],
    ],
    ['one that asks nobody', 'That a plan be published by 31 March 2027.', ['who']],
    ['one without a day', 'That the Executive publishes a plan for more foster homes.', ['when']],
    [
      'one that nobody can look at',
      'That the Executive does more for young carers by 31 March 2027.',
      ['measure'],
    ],
    [
      'one that asks two things',
      'That the Executive publishes its plan by 31 March 2027, and ensures that carers are heard.',
      ['one-ask'],
    ],
    [
      'one with a list',
      'That the Executive by 31 March 2027: (i) publishes its plan; (ii) opens a register.',
      ['one-ask'],
    ],
    [
      'one whose result is reported',
      'That the Executive publishes its plan by 31 March 2027 and reports back to the Panel.',
      [],
    ],
    ['one that says nothing of it', 'That more be done.', ['who', 'when', 'measure']],
  ])('of %s', (_, text, about) => {
    expect(qualityHints(text).map((hint) => hint.about)).toEqual(about);
  });
});
