import { describe, expect, it } from '@jest/globals';
import { NotFound } from './errors.js';
import { IdPipe } from './id.pipe.js';

describe('an id in an address', () => {
  const pipe = new IdPipe('Owner');

  it('is a positive whole number that the database can hold', () => {
    expect(pipe.transform('1')).toBe(1);
    expect(pipe.transform('2147483647')).toBe(2_147_483_647);
  });

  it.each(['', '0', '-1', '1.5', '01', 'abc', '1e3', ' 1', '2147483648', '99999999999'])(
    'names nothing where it is “%s”',
    (text) => {
      expect(() => pipe.transform(text)).toThrow(NotFound);
    },
  );
});
