import { describe, expect, it } from '@jest/globals';
import { keyUri, newSeed, spokenSeed, stepOf } from './one-time-code.js';

/** The seed of RFC 6238, appendix B, “12345678901234567890”; the codes are the last six of its eight digits. */
const SEED = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a one-time code', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('at %i is %s, of step %i', (seconds, code, step) => {
    expect(stepOf(SEED, code, at(seconds))).toBe(step);
  });

  it('is taken a step before and after its own, and no more', () => {
    for (const drift of [-30, 30]) expect(stepOf(SEED, '287082', at(59 + drift))).toBe(1);
    expect(stepOf(SEED, '287082', at(59 + 60))).toBeNull();
  });

  it.each(['', '28708', '2870822', 'abcdef', '000000'])('is not %j', (code) => {
    expect(stepOf(SEED, code, at(59))).toBeNull();
  });
});

it('gives an app its seed by a square or by hand', () => {
  expect(newSeed()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSeed()).not.toBe(newSeed());
  expect(spokenSeed(SEED)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  const { protocol, searchParams } = new URL(keyUri(SEED, 'Thornmere', 'ada@council.example'));
  expect([protocol, searchParams.get('secret'), searchParams.get('issuer')]).toEqual([
    'otpauth:',
    SEED,
    'Thornmere',
  ]);
});
