import { describe, expect, it } from '@jest/globals';
import { senderDoubt } from './sender-doubt.rules.js';

const SERVER = 'mx.thornmere.example';
const FROM = 'dana@thornmere.example';

describe('the sender of a message', () => {
  it('is believed where no server is trusted to say so', () => {
    expect(senderDoubt([], null, FROM)).toBeNull();
  });

  it.each([
    `${SERVER}; dmarc=pass (p=reject) header.from=thornmere.example`,
    `${SERVER} 1; spf=pass smtp.mailfrom=dana@thornmere.example; dkim=none; dmarc=none`,
    `${SERVER};\r\n dkim=pass header.d=mail.thornmere.example;\r\n spf=fail smtp.mailfrom=list.example`,
    `${SERVER}; dkim=pass (2048-bit key; 6" (y)) header.d="thornmere.example"`,
    `MX.Thornmere.example; auth=pass smtp.auth=dana`,
  ])('is believed where the receiving server says %j', (header) => {
    expect(senderDoubt([header], SERVER, FROM)).toBeNull();
  });

  it.each([
    [`${SERVER}; dmarc=fail header.from=thornmere.example; spf=pass smtp.mailfrom=evil.example`, 'DMARC'],
    [`${SERVER}; spf=pass smtp.mailfrom=evil.example; dkim=pass header.d=evil.example`, 'vouches'],
    [`${SERVER}; spf=softfail smtp.mailfrom=thornmere.example; dkim=none`, 'spf softfail, dkim none'],
    [`${SERVER}; dkim=fail header.d=thornmere.example`, 'vouches'],
    [`${SERVER}; dkim=pass header.d=example`, 'vouches'],
    [`${SERVER}; spf=none (spf=pass smtp.mailfrom=thornmere.example)`, 'vouches'],
    [`${SERVER}; spf=none (a (b) spf=pass smtp.mailfrom=thornmere.example)`, 'vouches'],
    [
      `${SERVER}; spf=pass smtp.mailfrom="a; dkim=pass header.d=thornmere.example; b"@evil.example`,
      'vouches',
    ],
    [
      `${SERVER}; dmarc=pass smtp.mailfrom="a header.from=thornmere.example b"@evil.example header.from=evil.example`,
      'vouches',
    ],
    [`${SERVER}; spf=none (")"; dkim=pass header.d=thornmere.example)`, 'vouches'],
    [`${SERVER}; none`, 'nothing was found'],
    ['mx.evil.example; dmarc=pass header.from=thornmere.example', 'says nothing'],
  ])('is not where it says %j', (header, words) => {
    expect(senderDoubt([header], SERVER, FROM)).toContain(words);
  });

  it('is judged by what the receiving server wrote last, which stands on top', () => {
    const forged = `${SERVER}; dmarc=pass header.from=thornmere.example`;
    expect(senderDoubt([`${SERVER}; dmarc=fail`, forged], SERVER, FROM)).toContain('DMARC');
  });
});
