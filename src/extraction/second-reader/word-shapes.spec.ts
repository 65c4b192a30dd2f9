import { expect, it } from '@jest/globals';
import { shapesOf, stemOf } from './word-shapes.js';

it.each([
  ['That the Director of Housing write by 3 June 2024', 'that the director of X write by 0 X 0'],
  ['Councillor Ada Ash would visit Tollgate Park', 'councillor X would visit X'],
  ['RESOLVED: The minutes be signed.', 'resolved : the minutes be signed .'],
])('%j is seen as %j', (text, shapes) => {
  expect(shapesOf(text).join(' ')).toBe(shapes);
});

it('sees one verb in its forms', () => {
  expect(['circulate', 'circulated', 'circulates', 'circulating'].map(stemOf)).toEqual(
    Array.from({ length: 4 }, () => 'circulat'),
  );
});
