import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { LinkRequests } from '../../src/accounts/links/link-requests.service.js';
import { PASSWORD } from '../support/test-app.js';
import { MailedLinks } from './mailed-links.js';

/** How Node names the work of native code off its thread, which here is argon2 alone: napi-rs gives it no name. */
const HASHING = /^(undefined|napi_rs_async_task)$/;

/** What somebody sees of an answer, and what it took to give it. */
type Work = {
  readonly status: number;
  readonly location: string | null;
  readonly words: string;
  readonly hashes: number;
  readonly statements: number;
};

const KNOWN = 'known@thornmere.example';
const CLOSED = 'closed@thornmere.example';
const BARE = 'bare@thornmere.example';
const NOBODY = 'nobody@thornmere.example';

describe('whether an address has an account', () => {
  let links: MailedLinks;
  beforeAll(async () => {
    links = await MailedLinks.open();
    for (const email of [KNOWN, CLOSED, BARE]) await links.app.account('officer', email);
    const change = (assignment: string, email: string) =>
      links.app.database.rows(
        `with changed as (update accounts set ${assignment} where email = $1 returning id) select id from changed`,
        [email],
      );
    await change('closed_at = now()', CLOSED);
    await change('password_hash = null', BARE);
  });
  afterAll(() => links.close());

  /** What a form asks of the program until it is answered. Links are looked at only when the test says so. */
  const workOf = async (page: string, fields: Record<string, string>): Promise<Work> => {
    const visitor = links.app.stranger();
    const form = await visitor.get(page);
    let hashes = 0;
    const hook = createHook({
      init: (_, type) => {
        if (HASHING.test(type)) hashes += 1;
      },
    }).enable();
    const spy = jest.spyOn(PostgresQueryRunner.prototype, 'query');
    const answer = await visitor.submitOn(form, fields);
    const statements = spy.mock.calls.length;
    spy.mockRestore();
    hook.disable();
    const { status, location } = answer;
    return { status, location, words: answer.words.replaceAll(fields.email ?? '', '…'), hashes, statements };
  };

  it('is told by no try to sign in: the same answer, one hash, as many statements', async () => {
    const known = await workOf('/sign-in', { email: KNOWN, password: 'three other words' });
    expect(known).toMatchObject({ status: 422, hashes: 1 });
    expect(known.statements).toBeGreaterThan(1);
    for (const email of [NOBODY, CLOSED, BARE])
      expect(await workOf('/sign-in', { email, password: PASSWORD })).toEqual(known);
  });

  it.each(['/sign-in/link', '/sign-in/forgotten-password'])(
    'is told by no wish at %s: the same answer, no hash, as many statements, no mail until afterwards',
    async (page) => {
      const known = await workOf(page, { email: KNOWN });
      expect(known).toMatchObject({ status: 303, location: '/sign-in/check-your-email', hashes: 0 });
      expect(known.statements).toBeGreaterThan(1);
      const messages = async () => links.app.database.rows('select id from messages');
      const before = await messages();
      for (const email of [NOBODY, CLOSED, BARE]) expect(await workOf(page, { email })).toEqual(known);
      expect(await messages()).toEqual(before);
      await links.app.get(LinkRequests).lookAtAll();
      expect(links.to(KNOWN).length).toBeGreaterThan(0);
      for (const email of [NOBODY, CLOSED]) expect(links.to(email)).toEqual([]);
    },
  );

  it('is kept nowhere but with the account: strangers’ addresses are gone once they were looked at', async () => {
    await links.ask('/sign-in/link', NOBODY);
    const rows = await links.app.database.rows<{ count: number }>(
      'select count(*)::int as count from link_requests',
    );
    expect(rows).toEqual([{ count: 0 }]);
    expect(await links.trailOf(NOBODY)).toEqual([]);
  });
});
