import { setImmediate as aTurn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { collectGarbage } from '../memory.js';
import { leftByFirst } from './two-examples.js';

it('finds of the file before what outlives it, and none of its variables', async () => {
  await aTurn();
  collectGarbage();
  expect(leftByFirst.size).toBe(6);
  const variables = [...leftByFirst].filter((one) => one instanceof WeakRef);
  expect(variables.map((one) => one.deref())).toEqual([undefined, undefined]);
});
