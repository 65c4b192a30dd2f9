import { describe, expect, it } from '@jest/globals';
import { isKnownBrowser, withKnownAccount } from './known-browser.rules.js';

const KEY = 'a secret of the service';

describe('a browser in which somebody signed in before', () => {
  it('is known for that account, however its address is typed, and for no other', () => {
    const cookie = withKnownAccount(KEY, undefined, 'Ada@council.example');
    expect(isKnownBrowser(KEY, cookie, ' ada@COUNCIL.example')).toBe(true);
    expect(isKnownBrowser(KEY, cookie, 'bo@council.example')).toBe(false);
    expect(isKnownBrowser('another secret', cookie, 'ada@council.example')).toBe(false);
    expect(cookie).not.toContain('ada');
  });

  it('is known for the last ten', () => {
    const accounts = Array.from({ length: 11 }, (_, n) => `${n}@council.example`);
    const cookie = accounts.reduce<string | undefined>(
      (held, each) => withKnownAccount(KEY, held, each),
      undefined,
    );
    const known = accounts.map((each) => isKnownBrowser(KEY, cookie, each));
    expect(known).toEqual([false, ...Array.from({ length: 10 }, () => true)]);
  });

  it.each([undefined, '', '...', 'forged', 'a'.repeat(10_000)])('is not known by %j', (cookie) => {
    expect(isKnownBrowser(KEY, cookie, 'ada@council.example')).toBe(false);
  });
});
