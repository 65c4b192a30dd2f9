import { describe, expect, it } from '@jest/globals';
import { GAP, headlineAsWritten, MARK_END, MARK_START } from './headline.rules.js';

const marked = (words: string) => words.replaceAll('[', MARK_START).replaceAll(']', MARK_END);

describe('a headline', () => {
  it.each([
    ['the [cafe] at noon', 'Open the café at noon.', 'the [café] at noon'],
    ['[Lodz] and a [zlobek]', 'Łódź: Łódź and a żłobek', '[Łódź] and a [żłobek]'],
    ["the [children]'s home", 'Open the children’s home.', 'the [children]’s home'],
    ['a plain [word]', 'A text with a plain word in it', 'a plain [word]'],
    ['what is [nowhere]', 'Another text', 'what is [nowhere]'],
  ])('%j of %j is %j', (headline, text, written) => {
    expect(headlineAsWritten(marked(headline), text)).toBe(marked(written));
  });

  it('says where something is left out', () => {
    expect(headlineAsWritten(`one${GAP}two`, 'one and two')).toBe('one … two');
  });
});
