import { describe, expect, it } from '@jest/globals';
import { newRecoveryCodes, readCode } from './recovery-codes.rules.js';

describe('recovery codes', () => {
  it('are ten, each another', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
  });

  it.each([
    ['123 456', { kind: 'one-time', code: '123456' }],
    ['K7M2P-9XQ4T', { kind: 'recovery', code: 'k7m2p9xq4t' }],
    [' k7m2p 9xq4t ', { kind: 'recovery', code: 'k7m2p9xq4t' }],
    ['12345', null],
    ['1234567', null],
    ['k7m2p-9xq4', null],
    ['k7m2p-9xq4é', null],
  ])('are told from one-time codes: %j', (typed, read) => {
    expect(readCode(typed)).toEqual(read);
  });
});
