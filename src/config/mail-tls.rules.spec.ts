import { describe, expect, it } from '@jest/globals';
import { insistsOnTls } from './mail-tls.rules.js';

describe('TLS to a mail server', () => {
  it.each([
    ['mail.example', 'required', false, true],
    ['mail.example', 'offered', false, false],
    ['mail.example', 'offered', true, true],
    ['mail.example', 'none', true, false],
    ['10.0.0.5', 'required', false, true],
    ['127.0.0.1', 'required', true, false],
    ['[::1]', 'required', false, false],
    ['localhost', 'required', false, false],
    ['localhost.example', 'required', false, true],
  ] as const)('%s, %s, with a password: %s. Insisted upon: %s', (host, tls, hasPassword, insists) => {
    expect(insistsOnTls(host, tls, hasPassword)).toBe(insists);
  });
});
