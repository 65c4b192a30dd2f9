import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownAddress } from './own-address.rules.js';

describe('the address of a page of this service', () => {
  it.each([
    ['/actions?state=all#top', '/actions?state=all#top'],
    ['/', '/'],
    ['/actions/../people', '/people'],
  ])('%j is %j', (given, own) => {
    expect(ownAddress(given)).toBe(own);
  });

  it.each([
    '//elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example/page',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    'https://elsewhere.example/',
    'javascript:alert(1)',
    'actions',
    '',
  ])('%j is none', (given) => {
    expect(ownAddress(given)).toBeNull();
  });

  it('leads to this host, whatever it is made from', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '\t',
      '\n',
      '\r',
      '.',
      '..',
      '@',
      ':',
      'x',
      '%09',
      '%2f',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const own = ownAddress(`/${parts.join('')}`);
        expect(new URL(own ?? '/', 'https://council.example/page').host).toBe('council.example');
      }),
    );
  });
});
