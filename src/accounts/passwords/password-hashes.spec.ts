import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../config/environment.js';
import { hashPassword, isPassword } from './password-hashes.js';

const PASSWORD = 'three random words';

describe('the hash of a password', () => {
  it.each(['production', 'development', ''])('costs what OWASP asks for with NODE_ENV=%s', async (kind) => {
    const { passwordCost } = readEnvironment({
      NODE_ENV: kind,
      SESSION_SECRET: 'x'.repeat(32),
      PUBLIC_URL: 'https://matters.example',
    });
    expect(await hashPassword(PASSWORD, passwordCost)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('costs as little as can be in tests', async () => {
    const { passwordCost } = readEnvironment({ NODE_ENV: 'test' });
    expect(await hashPassword(PASSWORD, passwordCost)).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/);
  });

  it.each(['full', 'least'] as const)('fits its password and no other, at cost %s', async (cost) => {
    const hash = await hashPassword(PASSWORD, cost);
    expect(await isPassword(hash, PASSWORD)).toBe(true);
    expect(await isPassword(hash, 'three random world')).toBe(false);
  });
});
