import { describe, expect, it } from '@jest/globals';
import { directorateOf } from './directorate.rules.js';

describe('the directorate of a recommendation', () => {
  it.each([
    ['that whose owners carry it out', 'Place', ['Children', null, 'Children'], 'Children'],
    ['said to be several where several carry it out', 'Place', ['Children', 'Adults'], '*'],
    ['that of the team which answers, where no action names one', 'Place', [null], 'Place'],
    ['that of the team which answers, where there is no action', 'Place', [], 'Place'],
    ['not known where nobody names one', null, [null], ''],
  ])('is %s', (_, answeringDirectorate, directorates, expected) => {
    const actions = directorates.map((directorate) => ({ directorate }));
    expect(directorateOf({ answeringDirectorate }, actions)).toBe(expected);
  });
});
