import { expect, it } from '@jest/globals';
import { restartDelay } from './restart-delay.rules.js';

it.each([
  [0, 1_000],
  [1, 2_000],
  [4, 16_000],
  [5, 30_000],
  [2_000, 30_000],
])('after %i workers that never served, the next comes after %i ms', (failures, ms) => {
  expect(restartDelay(failures)).toBe(ms);
});
