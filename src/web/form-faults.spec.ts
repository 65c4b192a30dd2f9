import { expect, it } from '@jest/globals';
import { inPageOrder } from './form-faults.js';

it('lists faults as their fields stand on the page, those of the whole form first and of other fields last', () => {
  const faults = ['title', 'unknown', 'file', null].map((field) => ({ field, message: 'Wrong' }));
  expect(inPageOrder(faults, ['file', 'title']).map(({ field }) => field)).toEqual([
    null,
    'file',
    'title',
    'unknown',
  ]);
});
