import { describe, expect, it } from '@jest/globals';
import { readEnvironment, WrongEnvironment } from './environment.js';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readEnvironment(environment);
    return [];
  } catch (error) {
    if (error instanceof WrongEnvironment) return error.faults;
    throw error;
  }
}

describe('the environment', () => {
  it('may be empty for a first look', () => {
    const config = readEnvironment({});
    expect(config).toMatchObject({
      production: false,
      dataDir: './var',
      databaseUrl: null,
      smtpUrl: null,
      publicUrl: 'http://localhost:3000',
      port: 3000,
      loadExample: true,
      sessionSecret: null,
    });
  });

  it('takes an empty value as none', () => {
    expect(readEnvironment({ DATABASE_URL: '', SMTP_URL: ' ' })).toMatchObject({
      databaseUrl: null,
      smtpUrl: null,
    });
  });

  it('drops the slash at the end of the public address', () => {
    expect(readEnvironment({ PUBLIC_URL: 'https://scrutiny.example/' }).publicUrl).toBe(
      'https://scrutiny.example',
    );
  });

  it('names all faults at once', () => {
    const faults = faultsOf({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://here',
      SMTP_URL: 'mail.example',
      LOAD_EXAMPLE: 'true',
      LOG_LEVEL: 'loud',
      SMTP_TLS: 'no',
      IMAP_TLS: 'no',
      CLAMD: 'clamav',
      ALLOWED_HOSTS: 'app, https://matters.example',
      SESSION_SECRET: 'short',
      SECRETS_KEY: `${'x'.repeat(32)},short`,
      SESSION_MINUTES: '1.5',
    });
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'SMTP_URL',
      'LOAD_EXAMPLE',
      'LOG_LEVEL',
      'SMTP_TLS',
      'IMAP_TLS',
      'CLAMD',
      'ALLOWED_HOSTS',
      'SESSION_SECRET',
      'SECRETS_KEY',
      'SESSION_MINUTES',
    ]) {
      expect(faults.filter((fault) => fault.startsWith(name))).toHaveLength(1);
    }
  });

  it('repeats no value in a fault: some are secret', () => {
    expect(
      faultsOf({ SESSION_SECRET: 'hunter2', DATABASE_URL: 'mysql://u:hunter2@here' }).join(),
    ).not.toContain('hunter2');
  });

  it('demands the secret and the address once in production, and loads no example there', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringContaining('SESSION_SECRET'),
      expect.stringContaining('PUBLIC_URL'),
    ]);
    const config = readEnvironment({
      NODE_ENV: 'production',
      SESSION_SECRET: 'x'.repeat(32),
      PUBLIC_URL: 'https://scrutiny.example',
    });
    expect(config.loadExample).toBe(false);
  });

  it('may show another day, but not in production', () => {
    expect(readEnvironment({}).shownDay).toBeNull();
    expect(readEnvironment({ MATTERS_TODAY: '2026-11-30' }).shownDay).toBe('2026-11-30');
    expect(faultsOf({ MATTERS_TODAY: '30/11/2026' })).toEqual([expect.stringContaining('MATTERS_TODAY')]);
    const production = {
      NODE_ENV: 'production',
      SESSION_SECRET: 'x'.repeat(32),
      PUBLIC_URL: 'https://scrutiny.example',
    };
    expect(faultsOf({ ...production, MATTERS_TODAY: '2026-11-30' })).toEqual([
      expect.stringContaining('MATTERS_TODAY'),
    ]);
  });

  it.each([
    [{}, false],
    [{ SMTP_URL: 'smtp://mail.example' }, true],
    [{ SMTP_URL: 'smtp://mail.example', REMIND_DAILY: 'no' }, false],
    [{ REMIND_DAILY: 'yes' }, true],
  ])('reminds daily where there is a mail server, or as it is told: %j', (environment, reminds) => {
    expect(readEnvironment(environment).remindDaily).toBe(reminds);
  });
});
