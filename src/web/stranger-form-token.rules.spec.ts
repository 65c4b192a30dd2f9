import { describe, expect, it } from '@jest/globals';
import { isFromOwnPage, isStrangerFormToken, strangerFormToken } from './stranger-form-token.rules.js';

const KEY = 'a secret of the service';
const MADE = new Date('2026-11-30T09:00:00Z');
const token = strangerFormToken(KEY, MADE);

describe('the form of somebody who has not signed in', () => {
  it.each([
    ['at once', '2026-11-30T09:00:00Z', true],
    ['after half a day', '2026-11-30T20:59:59Z', true],
    ['after longer', '2026-11-30T21:00:00Z', false],
    ['before it was made', '2026-11-30T08:59:59Z', false],
  ])('is taken %s: %s %s', (_, at, isTaken) => {
    expect(isStrangerFormToken(KEY, token, new Date(at))).toBe(isTaken);
  });

  it.each([
    undefined,
    '',
    'x',
    ['a', 'b'],
    token.slice(0, -1),
    `zzzzzzzz.${token.split('.')[1]}`,
    strangerFormToken('another', MADE),
  ])('is not taken with %j', (wrong) => {
    expect(isStrangerFormToken(KEY, wrong, MADE)).toBe(false);
  });
});

describe('a request that changes something', () => {
  const hosts = ['scrutiny.example', 'inside:3000'];
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://scrutiny.example' }, false],
    [{ origin: 'https://scrutiny.example' }, true],
    [{ origin: 'http://inside:3000' }, true],
    [{ origin: 'http://inside' }, false],
    [{ origin: 'https://elsewhere.example' }, false],
    [{ origin: 'null' }, false],
    [{}, true],
  ])('with %j is our own: %s', (headers, isOwn) => {
    expect(isFromOwnPage(headers, hosts)).toBe(isOwn);
  });
});
