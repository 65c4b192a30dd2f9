import { describe, expect, it } from '@jest/globals';
import { isEmail } from 'class-validator';
import { PLAIN_ADDRESS } from '../web/plain-address.rules.js';
import { isMailAddress, NotAnAddress, requireAddresses } from './mail-address.js';

describe('an address', () => {
  it.each(['ann.reid@thornmere.example', 'o’neill@thornmere.example', 'scrutiny+cyp@localhost'])(
    'may be %s',
    (address) => expect(isMailAddress(address)).toBe(true),
  );

  it.each([
    'a@b.cd',
    'ann.reid@thornmere.example',
    'ann_b-c.reid9@mail.thornmere-council.gov.example',
    '2nd@3-counties.example',
    `${'a'.repeat(41)}@${'b'.repeat(9)}.example`,
    `a@${'b'.repeat(50)}.example`,
  ])('is taken without further looking only where %s would be anyhow', (address) => {
    expect(isMailAddress(address)).toBe(true);
    expect(isEmail(address, { ...PLAIN_ADDRESS, allow_ip_domain: false })).toBe(true);
  });

  it.each([
    'a..b@thornmere.example',
    '.a@thornmere.example',
    'a@-b.example',
    'a@b-.example',
    'a@b..example',
    'a@10.0.0.1',
  ])('is not %s', (address) => expect(isMailAddress(address)).toBe(false));

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
