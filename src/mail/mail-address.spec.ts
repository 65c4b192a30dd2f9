import { describe, expect, it } from '@jest/globals';
import { isMailAddress, NotAnAddress, requireAddresses } from './mail-address.js';

describe('an address', () => {
  it.each(['ann.reid@thornmere.example', 'o’neill@thornmere.example', 'scrutiny+cyp@localhost'])(
    'may be %s',
    (address) => expect(isMailAddress(address)).toBe(true),
  );

  it.each([
    ['nothing', ''],
    ['a name', 'Ann Reid'],
    ['a name and an address', 'Ann Reid <ann@thornmere.example>'],
    ['two addresses', 'ann@thornmere.example, bob@thornmere.example'],
    ['a line break and another header', 'ann@thornmere.example\r\nBcc: all@thornmere.example'],
    ['a line break in quotes', '"ann\nreid"@thornmere.example'],
    ['a space within', 'ann reid@thornmere.example'],
  ])('is not %s', (_what, address) => expect(isMailAddress(address)).toBe(false));

  it('is required of everyone who is written to', () => {
    expect(() => requireAddresses(['ann@thornmere.example', 'nobody'])).toThrow(new NotAnAddress('nobody'));
  });
});
