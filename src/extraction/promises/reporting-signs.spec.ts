import { describe, expect, it } from '@jest/globals';
import { REPORTING_SIGNS, reportingSignOf } from './reporting-signs.js';

const CASES: [string, string][] = [
  ['The pier strategy states that lamps', 'a paper says'],
  ['Each diver', 'each of many'],
  ['The warden would normally', 'in the ordinary run of things'],
  ['Members were advised that a visit', 'the meeting was told'],
  ['It was confirmed that the chart', 'it was said'],
];

describe('the signs by which a reported promise is judged', () => {
  it.each(CASES)('%s …: %s', (head, name) => expect(reportingSignOf(head)?.name).toBe(name));

  it('have a case each, and plain words have none', () => {
    expect(REPORTING_SIGNS.map(({ name }) => name)).toEqual(CASES.map(([, name]) => name));
    expect(reportingSignOf('The Harbour Master')).toBeNull();
  });
});
