import { describe, expect, it } from '@jest/globals';
import { secondFactorLimits, signInLimits } from './sign-in-limits.rules.js';

const TRY = { email: ' Ada@council.example', address: '203.0.113.7' };

describe.each([
  ['passwords', signInLimits],
  ['second factors', secondFactorLimits],
])('tries of %s', (_, limitsOf) => {
  it('count for the account from anywhere, also where a browser that it knows was copied', () => {
    for (const isKnownBrowser of [false, true]) {
      const [here = [], there = []] = ['203.0.113.7', '198.51.100.9'].map((address) =>
        limitsOf({ ...TRY, address, isKnownBrowser }).map(({ key }) => key),
      );
      const shared = here.filter((key) => there.includes(key));
      expect(shared.some((key) => key.includes('ada@council.example'))).toBe(true);
    }
  });

  it('elsewhere keep nobody out of a browser that the account knows', () => {
    const [known = [], strange = []] = [true, false].map((isKnownBrowser) =>
      limitsOf({ ...TRY, isKnownBrowser }).map(({ key }) => key),
    );
    expect(known.filter((key) => strange.includes(key))).toEqual([]);
  });
});
