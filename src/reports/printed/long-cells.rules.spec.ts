import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withRest } from './long-cells.rules.js';
import { column, textCell } from './printed-cells.js';

const COLUMNS = [column('Reference', 'reference'), column('Latest position', 'wide')];
const ACCOUNT = 'The service visited every home. '.repeat(300).trimEnd();

describe('a row of a report', () => {
  it('stays as it is where its cells can be read beside each other', () => {
    const row = [textCell('A2026/001'), textCell('All goes well', 'On track, 3 May 2026')];
    expect(withRest(row, COLUMNS)).toEqual({ row, rest: [] });
  });

  it('goes on below itself where an account is long, between two words', () => {
    const { row, rest } = withRest([textCell('A2026/001'), textCell(ACCOUNT, 'On track')], COLUMNS);
    expect(row[0]?.text).toBe('A2026/001');
    expect(row[1]).toMatchObject({ note: 'On track' });
    expect(row[1]?.text).toMatch(/^The service .{200,400}\w\.? …$/);
    expect(rest.map(({ lead }) => lead)).toEqual(['Latest position, continued:']);
    expect(`${row[1]?.text.slice(0, -2)} ${rest[0]?.words}`).toBe(ACCOUNT);
  });

  it('does the same with what is said smaller below', () => {
    const { row, rest } = withRest([textCell('A2026/001'), textCell('Put off', ACCOUNT)], COLUMNS);
    expect(row[1]?.text).toBe('Put off');
    expect(rest[0]?.lead).toBe('Latest position, note, continued:');
  });

  it('loses no letter, whatever was written, and cuts none in two', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 800, maxLength: 2_000 });
    fc.assert(
      fc.property(words, (said) => {
        const { row, rest } = withRest([textCell('A2026/001'), textCell(said)], COLUMNS);
        const all = rest.length > 0 ? `${row[1]?.text.slice(0, -2)}${rest[0]?.words}` : row[1]?.text;
        expect(all?.replaceAll(/\s/gu, '')).toBe(said.replaceAll(/\s/gu, ''));
        expect(/\p{Cs}/u.test(row[1]?.text ?? '')).toBe(/\p{Cs}/u.test(said));
      }),
    );
  });
});
