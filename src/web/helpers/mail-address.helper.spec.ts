import { describe, expect, it } from '@jest/globals';
import { mailAddress } from './mail-address.helper.js';

describe('an email address', () => {
  it.each([
    ['ann.reid@thornmere.example', 'ann.<wbr>reid@<wbr>thornmere.<wbr>example'],
    ['ann@thornmere', 'ann@<wbr>thornmere'],
    ['“<b>”@x.example.', '“&lt;b&gt;”@<wbr>x.<wbr>example.'],
    ['', ''],
    [null, ''],
  ])('%s may break after its @ and dots', (address, printed) => {
    expect(mailAddress(address).toString()).toBe(printed);
  });
});
