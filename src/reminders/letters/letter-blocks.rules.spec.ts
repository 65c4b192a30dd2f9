import { describe, expect, it } from '@jest/globals';
import { letterBlocks } from './letter-blocks.rules.js';

describe('the words of a letter', () => {
  it('are paragraphs apart by empty lines, whose lines stay lines', () => {
    expect(letterBlocks('Dear Ms Okafor,\n\nOne\ntwo\n \nThree')).toEqual([
      { text: 'Dear Ms Okafor,', points: null },
      { text: 'One\ntwo', points: null },
      { text: 'Three', points: null },
    ]);
  });

  it('hold a list where lines begin with a hyphen, also below a line that opens it', () => {
    expect(letterBlocks('We wrote on:\n- 1 June\n- 8 June\nand by telephone')).toEqual([
      { text: 'We wrote on:', points: null },
      { text: null, points: ['1 June', '8 June'] },
      { text: 'and by telephone', points: null },
    ]);
    expect(letterBlocks('')).toEqual([]);
    expect(letterBlocks('-5 degrees')).toEqual([{ text: '-5 degrees', points: null }]);
  });
});
