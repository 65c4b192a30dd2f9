import { describe, expect, it } from '@jest/globals';
import { browserWords } from './browser-words.rules.js';
import { shortenedAddress } from './shortened-address.rules.js';

describe('a browser in plain words', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
      'Firefox on Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      'Safari on an iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
      'Safari on a Mac',
    ],
    ['curl/8.5.0', 'Another browser'],
    ['<b>Windows</b>', 'Another browser on Windows'],
    [undefined, 'Another browser'],
  ])('%j is %s', (userAgent, words) => {
    expect(browserWords(userAgent)).toBe(words);
  });
});

describe('an address that is shown shortened', () => {
  it.each([
    ['192.0.2.77', '192.0.2.…'],
    ['::ffff:192.0.2.77', '192.0.2.…'],
    ['2001:db8:12:34::5', '2001:db8:12:…'],
    ['2001:db8::5', '2001:db8:…'],
    ['127.0.0.1', 'this machine'],
    ['::1', 'this machine'],
    ['nonsense', 'unknown'],
  ])('%s is %s', (address, shown) => {
    expect(shortenedAddress(address)).toBe(shown);
  });
});
