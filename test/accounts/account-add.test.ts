import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accountCommand } from '../../src/accounts/account-add.command.js';
import type { OpenApplication } from '../../src/config/open-application.js';
import { UsageError } from '../../src/config/usage-error.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const NEW = { email: 'Ann.Reid@council.example', name: 'Ann Reid', role: 'democratic-services' };

describe('matters account add', () => {
  let app: TestApp;
  let printed = '';
  beforeAll(async () => {
    app = await openTestApp();
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    printed = '';
    delete process.env.MATTERS_PASSWORD;
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  const run = async (options: Record<string, string>) => {
    const open: OpenApplication = (work) => work(app.nest);
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    await accountCommand(open).parseAsync(['add', ...args], { from: 'user' });
  };
  const signIn = (email: string, password: string) => app.stranger().submit('/sign-in', { email, password });

  it('opens an account with the password of the environment, which it does not print', async () => {
    process.env.MATTERS_PASSWORD = 'quiet river stones';
    await run(NEW);
    expect(printed).toBe('Ann Reid may sign in as ann.reid@council.example\n');
    expect((await signIn('ann.reid@council.example', 'quiet river stones')).status).toBe(303);
    const entries = await app.database.rows(
      `select action from audit_entries where subject_reference = 'ann.reid@council.example'`,
    );
    expect(entries).toEqual([{ action: 'opened the account' }]);
  });

  it('makes up a password where none is given, and prints it once', async () => {
    await run({ ...NEW, email: 'bo@council.example' });
    const password = /password (\S+) /.exec(printed)?.[1] ?? '';
    expect(password.length).toBeGreaterThanOrEqual(20);
    expect((await signIn('bo@council.example', password)).status).toBe(303);
  });

  it.each([
    [
      'a role there is not',
      { ...NEW, role: 'king' },
      /“king” is not a role: give --role as one of administrator/,
    ],
    ['an address that is none', { ...NEW, email: 'ann' }, /“ann” is not an email address: give --email like/],
    ['an empty name', { ...NEW, name: ' ' }, /--name is empty/],
    [
      'an address that is taken',
      { ...NEW, email: 'ann.reid@council.example' },
      /already an account.*another --email/,
    ],
  ])('refuses %s as the mistake of whoever typed it', async (_, options, message) => {
    const failed = run(options);
    await expect(failed).rejects.toThrow(UsageError);
    await expect(run(options)).rejects.toThrow(message);
  });

  it.each([
    ['short', /12 characters or more/],
    ['passwordpassword', /too easy to guess/],
    ['ann reid is in', /must not contain “reid”/],
  ])('refuses the password “%s”', async (password, message) => {
    process.env.MATTERS_PASSWORD = password;
    await expect(run({ ...NEW, email: 'cy@council.example' })).rejects.toThrow(message);
  });
});
