import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { MailedLinks } from '../accounts/mailed-links.js';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { formOn } from '../support/form-on-page.js';
import { Visitor } from '../support/visitor.js';

const TODAY = '2022-06-15';
const OFFICER = 'officer@thornmere.example';
const CLERK = 'democratic-services@thornmere.example';
/** Of links that mails and pages give. */
const KINDS = ['sign-in', 'new password', 'invitation', 'answer', 'calendar', 'hear no more'];
const CHOSEN = 'quiet river stones';

let links: MailedLinks;
let council: Council;
let clerk: Visitor;
let reference: string;

beforeAll(async () => {
  links = await MailedLinks.open({ UNDO_MINUTES: '0', PUBLIC_URL: 'http://matters.council.example' }, TODAY);
  council = await seedCouncil(links.app);
  clerk = await links.app.signIn('democratic-services');
  [reference = ''] = await givenActions(links.app, council, { dueOn: TODAY });
});
afterAll(() => links?.close());

const remind = () => links.app.get(RemindersService).send(parseDay(TODAY), THE_PROGRAM);
const rows = <Row>(sql: string, parameters: unknown[] = []) => links.app.database.rows<Row>(sql, parameters);
const secretIn = (path: string) => /[\w-]{43}/.exec(path)?.[0] ?? '';

type Account = { role: string; name: string; hash: string };
const accountsNow = (email: string) =>
  rows<Account>('select role, name, password_hash as hash from accounts where email = $1', [email]);

describe('the secret of a link', () => {
  /** One of each kind, all of them good. */
  const good = new Map<string, string>();
  const addressOf: Record<string, (secret: string) => string> = {
    'sign-in': (secret) => `/sign-in/link/${secret}`,
    'new password': (secret) => `/sign-in/new-password/${secret}`,
    invitation: (secret) => `/sign-in/invitation/${secret}`,
    'first administrator': (secret) => `/sign-in/first-administrator/${secret}`,
    answer: (secret) => `/answer/${secret}`,
    calendar: (secret) => `/calendar/${secret}`,
    'hear no more': (secret) => `/unfollow/1/${secret}`,
  };
  const kinds = Object.keys(addressOf);
  const at = (kind: string, secret: string) => addressOf[kind]?.(secret) ?? '';

  beforeAll(async () => {
    const administrator = await links.app.signIn('administrator');
    const invited = { name: 'Bo Lindqvist', email: 'bo@thornmere.example', role: 'officer' };
    await administrator.submit('/accounts/new', invited);
    good.set('invitation', links.lastPathTo(invited.email));
    const place = `/reminders/items/${reference.replace('/', '-')}/followers`;
    await remind();
    good.set('answer', /\/answer\/[\w-]{43}/.exec(links.to(OFFICER).at(-1)?.text ?? '')?.[0] ?? '');
    const follower = { name: 'Ada Witness', address: 'witness@example.org' };
    await clerk.submit(place, follower, { action: `${place}/new` });
    await clerk.submit(pathOf(reference, '/updates/new'), { claim: 'at-risk', words: 'Late.' });
    await remind();
    good.set(
      'hear no more',
      /\/unfollow\/\d+\/[\w-]{43}/.exec(links.to(follower.address).at(-1)?.text ?? '')?.[0] ?? '',
    );
    const calendar = '/reminders/calendars/body/CYP';
    const made = await clerk.submit(calendar, {}, { action: calendar });
    good.set('calendar', /\/calendar\/[\w-]{43}/.exec(made.words)?.[0] ?? '');
    good.set('sign-in', await links.ask('/sign-in/link', CLERK));
    good.set('new password', await links.ask('/sign-in/forgotten-password', CLERK));
  });

  it.each(KINDS)('of the kind “%s” opens its own page, and no other kind’s', async (kind) => {
    const path = good.get(kind) ?? '';
    expect([kind, (await links.app.stranger().get(path)).status]).toEqual([kind, 200]);
    const answers = await Promise.all(
      kinds
        .filter((other) => other !== kind)
        .map(async (other) => {
          const { status } = await links.app.stranger().get(at(other, secretIn(path)));
          return [other, status === 404];
        }),
    );
    expect(answers.filter(([, isNotThere]) => !isNotThere)).toEqual([]);
  });

  it.each(KINDS)(
    'of the kind “%s” opens nothing with a sign changed or cut off, in other letters, or as the digest that is stored',
    async (kind) => {
      const secret = secretIn(good.get(kind) ?? '');
      const otherCase = (sign: string) =>
        sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase();
      const tries = [
        `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`,
        secret.slice(0, -1),
        [...secret].map(otherCase).join(''),
        createHash('sha256').update(secret).digest('hex'),
        createHash('sha256').update(secret).digest('base64url'),
      ];
      const paths = tries.map((wrong) => (good.get(kind) ?? '').replace(secret, wrong));
      const statuses = [];
      for (const path of paths) statuses.push((await links.app.stranger().get(path)).status);
      expect(statuses).toEqual(tries.map(() => 404));
    },
  );

  it('of an answer lets nobody into the register', async () => {
    const reader = links.app.stranger();
    await reader.get(good.get('answer') ?? '');
    expect(reader.cookieHeader).not.toContain('matters-session');
    expect((await reader.get(pathOf(reference))).location).toMatch(/^\/sign-in/);
  });

  it('of a new password takes it for its own account alone, in its own role, once', async () => {
    const [before] = await accountsNow(CLERK);
    const form = { email: OFFICER, accountId: String(council.accounts.officer), role: 'administrator' };
    const path = good.get('new password') ?? '';
    const [reader, page] = [links.app.stranger(), await links.app.stranger().get(path)];
    const sent = { ...formOn(page).fields, ...form, password: CHOSEN };
    expect((await reader.post(path, sent)).status).toBe(303);
    const [now] = await accountsNow(CLERK);
    expect(now).toEqual({ ...before, hash: expect.not.stringContaining(before?.hash ?? '') });
    expect((await links.app.stranger().submit('/sign-in', { email: OFFICER, password: CHOSEN })).status).toBe(
      422,
    );
    expect((await reader.post(path, { ...sent, password: 'another good river' })).status).toBe(410);
    expect((await accountsNow(CLERK))[0]).toEqual(now);
    clerk = links.app.stranger();
    await clerk.submit('/sign-in', { email: CLERK, password: CHOSEN });
  });

  it('of an invitation gives the role that was given, whatever is sent with it', async () => {
    const path = good.get('invitation') ?? '';
    const form = { email: 'administrator@thornmere.example', role: 'administrator', bodies: '1' };
    const done = await links.app.stranger().submit(path, { ...form, password: CHOSEN });
    expect(done.status).toBe(303);
    expect(await accountsNow('bo@thornmere.example')).toEqual([
      expect.objectContaining({ role: 'officer', name: 'Bo Lindqvist' }),
    ]);
  });
});

it('the links of mails do not begin with what a request calls the service', async () => {
  const email = 'ann@thornmere.example';
  await links.app.account('officer', email);
  const { action, fields } = formOn(await links.app.stranger().get('/sign-in/link'));
  const { port } = new URL(links.app.url);
  const sent = request({
    ...{ hostname: '127.0.0.1', port, path: action, method: 'POST', agent: false },
    headers: {
      host: 'localhost',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'javascript',
      forwarded: 'host=evil.example',
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  sent.end(String(new URLSearchParams({ ...(fields as Record<string, string>), email })));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(303);
  await links.ask('/sign-in/link', email);
  const mails = links.to(email);
  expect(mails).toHaveLength(2);
  for (const { text = '', html = '' } of mails) {
    const hosts = [...`${text} ${html}`.matchAll(/https?:\/\/([^/\s"<]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['matters.council.example']));
  }
});
