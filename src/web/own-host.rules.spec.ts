import { describe, expect, it } from '@jest/globals';
import { isOwnHost } from './own-host.rules.js';

const HOSTS = { publicUrl: 'https://matters.thornmere.example', allowedHosts: ['app'] };

describe('a request for this service', () => {
  it.each([
    ['matters.thornmere.example', true],
    ['Matters.Thornmere.Example:443', true],
    ['localhost:3000', true],
    ['127.0.0.1:3000', true],
    ['[::1]:3000', true],
    ['app:3000', true],
    ['10.0.0.7', true],
    ['10.0.0.8', false],
    ['thornmere.example', false],
    ['evil.example', false],
    ['matters.thornmere.example.evil.example', false],
    ['evil.example/matters.thornmere.example', false],
    ['matters.thornmere.example@evil.example', false],
    ['localhost.evil.example', false],
    ['matters.thornmere.example evil.example', false],
    ['', false],
  ])('is one for %j: %s', (host, isOwn) => {
    expect(isOwnHost(host, '::ffff:10.0.0.7', HOSTS)).toBe(isOwn);
  });
});
