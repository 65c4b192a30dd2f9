import { beforeAll, describe, expect, it } from '@jest/globals';
import { leftByFirst } from './two-examples.js';

/** Makes what outlives it, as the program does what it keeps: a promise, made while a hook or a test of this file runs. */
describe.each(['one', 'another'])('%s block', (name) => {
  let big: { readonly name: string };

  beforeAll(() => {
    big = { name };
    leftByFirst.add(new WeakRef(big));
    leftByFirst.add(Promise.resolve('by a hook'));
  });

  it('keeps a promise', () => {
    leftByFirst.add(Promise.resolve('by a test'));
    expect(big.name).toBe(name);
  });
});
