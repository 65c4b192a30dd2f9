import { describe, expect, it } from '@jest/globals';
import { schemaFault } from './migration-check.rules.js';

const KNOWN = { First: 'a1', Second: 'b2' };

describe('a schema', () => {
  it.each([
    ['an empty database', []],
    ['one that lacks the latest', [{ name: 'First', digest: 'a1' }]],
    ['one that ran before digests were kept', [{ name: 'First', digest: null }]],
    [
      'the same',
      [
        { name: 'First', digest: 'a1' },
        { name: 'Second', digest: 'b2' },
      ],
    ],
  ])('is taken: %s', (_, ran) => expect(schemaFault(ran, KNOWN)).toBeNull());

  it('of a newer program is refused, by name and with the remedy', () =>
    expect(schemaFault([{ name: 'Third', digest: 'c3' }], KNOWN)).toMatch(
      /newer schema.*Third.*newer version.*backup/,
    ));

  it('that an edited migration made is refused, by name and with the remedy', () =>
    expect(schemaFault([{ name: 'Second', digest: 'b0' }], KNOWN)).toMatch(
      /Second was changed.*start the version that ran it/,
    ));

  it('is not taken for known because of what every object has', () =>
    expect(schemaFault([{ name: 'constructor', digest: null }], KNOWN)).toMatch(/newer/));
});
