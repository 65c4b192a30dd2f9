import { describe, expect, it } from '@jest/globals';
import { servesOwnMachineAlone } from './own-machine.rules.js';

describe('a service that its own machine alone reaches', () => {
  it.each([
    ['localhost', 'http://localhost:3000', true],
    ['127.0.0.1', 'http://127.0.0.1:3000', true],
    ['::1', 'http://[::1]:3000', true],
    ['127.8.9.1', 'https://matters.localhost', true],
    ['0.0.0.0', 'http://localhost:3000', false],
    ['::', 'http://localhost:3000', false],
    ['localhost', 'https://scrutiny.example', false],
    ['10.0.0.7', 'http://localhost:3000', false],
    ['localhost.example', 'http://localhost:3000', false],
  ])('listening on %s, found at %s: %s', (host, publicUrl, alone) => {
    expect(servesOwnMachineAlone(host, publicUrl)).toBe(alone);
  });
});
