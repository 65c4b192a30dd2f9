import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { FirstAdministrator } from '../../src/accounts/first-administrator/first-administrator.service.js';
import { placesOf } from '../removals/places-of.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const ADA = { name: 'Ada Brand', email: 'Ada@Council.example', password: 'quiet river stones' };

describe('the first administrator', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
    await app.get(AccountsService).ofCommandLine();
  });
  afterAll(() => app.close());

  const offer = async () => {
    const token = await app.get(FirstAdministrator).offer();
    return token === null ? null : `/sign-in/first-administrator/${token}`;
  };

  it('is made by nobody who does not know the link', async () => {
    expect((await app.stranger().get(`/sign-in/first-administrator/${'A'.repeat(43)}`)).status).toBe(404);
  });

  it('is made by the latest link alone, within a day', async () => {
    const older = (await offer()) ?? '';
    const path = (await offer()) ?? '';
    expect((await app.stranger().get(older)).status).toBe(410);
    const visitor = app.stranger();
    const page = await visitor.get(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await placesOf(app, path.split('/').at(-1) ?? '')).toEqual([]);
    const [lasts] = await app.database.rows<{ hours: number }>(
      'select (extract(epoch from max(expires_at - issued_at)) / 3600)::int as hours from account_links',
    );
    expect(lasts?.hours).toBe(24);
    await app.database.rows(
      'with late as (update account_links set expires_at = now() returning id) select id from late',
    );
    expect((await visitor.submitOn(page, ADA)).status).toBe(410);
    expect((await visitor.get('/accounts')).status).toBe(303);
  });

  it.each([
    [{}, ['Enter your name', 'Enter your email address', 'Enter a new password']],
    [{ ...ADA, password: 'short' }, ['Password must be 12 characters or more']],
    [{ ...ADA, password: 'ada brand is in' }, [/must not contain “brand”/]],
  ])('is not made with %j, and the link still works', async (fields, errors) => {
    const path = (await offer()) ?? '';
    const page = await app.stranger().submit(path, fields);
    expect(page.status).toBe(422);
    expect(page.errors).toEqual(errors.map((each) => expect.stringMatching(each)));
    expect((await app.stranger().get(path)).status).toBe(200);
  });

  it('is the one of two browsers that come at once, and is signed in', async () => {
    const path = (await offer()) ?? '';
    const [one, other] = [app.stranger(), app.stranger()];
    const pages = [await one.get(path), await other.get(path)] as const;
    const answers = await Promise.all([
      one.submitOn(pages[0], ADA),
      other.submitOn(pages[1], { ...ADA, name: 'Eve Ning', email: 'eve@council.example' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410]);
    const winner = answers[0].status === 303 ? one : other;
    expect((await winner.get('/accounts')).status).toBe(200);
    const accounts = await app.database.rows(
      `select role from accounts where email <> 'command-line@localhost'`,
    );
    expect(accounts).toEqual([{ role: 'administrator' }]);
    const trail = await app.database.rows<{ action: string; actor: string }>(
      'select action, actor from audit_entries order by id desc limit 1',
    );
    expect(trail).toEqual([{ action: 'opened the account', actor: 'Whoever started the service' }]);
  });

  it('is offered to nobody once there is an account', async () => {
    expect(await offer()).toBeNull();
    await app.account('officer');
    expect(await offer()).toBeNull();
  });
});

it('is made once though two copies of the program offer links at the same time', async () => {
  const app = await openTestApp();
  try {
    const first = app.get(FirstAdministrator);
    const tokens = await Promise.all([first.offer(), first.offer()]);
    const made = await Promise.all(
      tokens.map((token, n) => first.make(token ?? '', { ...ADA, email: `${n}@council.example` })),
    );
    expect(made.filter((account) => account !== null)).toHaveLength(1);
  } finally {
    await app.close();
  }
});
