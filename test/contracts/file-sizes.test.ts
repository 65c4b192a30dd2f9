import { describe, expect, it } from '@jest/globals';
import { sourceFiles } from './source-files.js';

const LONGEST = 250;
/** A migration is one piece, however many tables it makes. */
const files = [...sourceFiles('src'), ...sourceFiles('test')];

describe('files', () => {
  it(`have at most ${LONGEST} lines`, () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > LONGEST);
    expect(long).toEqual([]);
  });

  it('hold no test that is switched off', () => {
    const off = files.filter(({ text }) => /\b(it|test|describe)\.(only|todo)\b|\bxit\(/.test(text));
    expect(off.map(({ path }) => path)).toEqual([]);
  });
});
