import { describe, expect, it } from '@jest/globals';
import { readClamdPlace } from './clamd-place.rules.js';

describe('where the virus scanner listens', () => {
  it.each([
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['clamav:3310', { host: 'clamav', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['clamav', null],
    ['clamav:0', null],
    ['clamav:99999', null],
    ['tcp://clamav:3310', null],
  ])('%j is %j', (text, place) => {
    expect(readClamdPlace(text)).toEqual(place);
  });
});
