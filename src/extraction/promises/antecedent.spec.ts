import { describe, expect, it } from '@jest/globals';
import { ANTECEDENT_RULES, antecedentOf } from './antecedent.js';

describe('each rule for whom a pronoun goes back to', () => {
  it.each([
    ['speaker and colon', 'Harbour Master: Two had been mended.', 'Harbour Master'],
    ['speaker and colon', 'The Harbour Master replied: Two of nine.', 'The Harbour Master'],
    ['speaker and colon', 'Three reasons: Cost, time and tide.', null],
    ['subject of the sentence', 'The Museum Manager (Miss L. Gale) was not sure.', 'The Museum Manager'],
    [
      'subject of the sentence',
      'In reply to a question the Warden and the Chief Ranger said:',
      'the Warden and the Chief Ranger',
    ],
    ['subject of the sentence', 'Councillor Oak asked who paid for the lamps.', null],
    ['subject of the sentence', 'The Committee heard of the storm.', null],
    ['subject of the sentence', 'The Local Plan gave no figure.', null],
  ])('%s: %s', (name, sentence, who) => {
    expect(ANTECEDENT_RULES.find((rule) => rule.name === name)?.find(sentence)).toBe(who);
  });
});

describe('antecedentOf', () => {
  it.each<[string, string[], string | null]>([
    ['He', ['Mr. Vale explained the delay.', 'Mrs. Penn thanked him.'], 'Mr. Vale'],
    [
      'She',
      ['The Head of Parks spoke.', 'Councillor Oak asked how many trees had died.'],
      'The Head of Parks',
    ],
    ['They', ['It had rained.'], null],
  ])('%s after %j', (pronoun, sentences, who) => {
    expect(antecedentOf(pronoun, sentences)).toBe(who);
  });
});
