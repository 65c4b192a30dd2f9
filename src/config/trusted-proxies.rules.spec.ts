import { describe, expect, it } from '@jest/globals';
import { readTrustedProxies } from './trusted-proxies.rules.js';

describe('the proxies in front', () => {
  it.each([
    ['no', false],
    ['1', 1],
    ['10', 10],
    ['10.0.0.5', ['10.0.0.5']],
    ['10.1.0.0/16, fd00::/8,::1', ['10.1.0.0/16', 'fd00::/8', '::1']],
  ])('%j is %j', (text, trusted) => {
    expect(readTrustedProxies(text)).toEqual(trusted);
  });

  it.each([
    'yes',
    'true',
    '0',
    '11',
    '-1',
    '10.0.0.256',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    'proxy.example',
    '1.5',
    '10.0.0.5,',
  ])('%j is refused: it would believe the caller, or nobody', (text) => {
    expect(readTrustedProxies(text)).toBeNull();
  });
});
