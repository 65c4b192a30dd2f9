import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountLinkHousekeeping } from '../../src/accounts/links/account-link-housekeeping.service.js';
import { LinkRequests } from '../../src/accounts/links/link-requests.service.js';
import { placesOf } from '../removals/places-of.js';
import { attribute } from '../support/markup.js';
import { openTestApp } from '../support/test-app.js';
import { until } from '../support/until.js';
import { MailedLinks } from './mailed-links.js';

const WHY = { gone: 410, never: 404 } as const;

describe('a link to sign in', () => {
  let links: MailedLinks;
  beforeAll(async () => {
    links = await MailedLinks.open();
  });
  afterAll(() => links.close());

  const account = async (email: string) => {
    await links.app.account('officer', email);
    return email;
  };
  const ask = (email: string) => links.ask('/sign-in/link', email);

  it('is offered on the sign-in page, with the address that was typed there', async () => {
    const email = await account('one@thornmere.example');
    const visitor = links.app.stranger();
    const page = await visitor.get('/sign-in');
    expect(page.links).toContain('/sign-in/forgotten-password');
    expect(page.html).toContain('formaction="/sign-in/link"');
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.html) ?? [];
    const asked = await visitor.post('/sign-in/link', { _csrf: csrf, email, password: '' });
    expect(asked.location).toBe('/sign-in/check-your-email');
    const said = await visitor.follow(asked);
    expect(said.words).toContain('If there is an account with the address that you gave');
    expect(said.html).not.toContain(email);
  });

  it('shows its page without a fault to whoever pressed the button of the sign-in page before typing', async () => {
    const visitor = links.app.stranger();
    const page = await visitor.get('/sign-in?to=%2Factions');
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.html) ?? [];
    const pressed = await visitor.post('/sign-in/link?to=%2Factions', {
      _csrf: csrf,
      email: '',
      password: '',
    });
    expect([pressed.status, pressed.location]).toEqual([303, '/sign-in/link?to=%2Factions']);
    expect((await visitor.follow(pressed)).errors).toEqual([]);
  });

  it.each([
    ['nothing', '', 'Enter your email address'],
    ['no address', 'ann', 'Enter an email address in the correct format, like name@example.gov.uk'],
  ])('is not sent for %s', async (_, email, error) => {
    const page = await links.app.stranger().submit('/sign-in/link', { email });
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([error]);
    expect(page.html).toContain(`value="${email}"`);
  });

  it('signs in by its button, once, and leads where the person wanted to go', async () => {
    const email = await account('two@thornmere.example');
    const visitor = links.app.stranger();
    const signIn = await visitor.follow(await visitor.get('/actions?state=overdue'));
    const [asking = ''] = signIn.all('button').flatMap((each) => attribute(each, 'formaction') ?? []);
    await visitor.submit(asking, { email: email.toUpperCase() });
    await links.app.get(LinkRequests).lookAtAll();
    const path = links.lastPathTo(email);
    expect(links.to(email)[0]?.subject).toBe('Thornmere scrutiny: your link to sign in');

    for (const scanner of [links.app.stranger(), links.app.stranger(), visitor]) {
      const page = await scanner.get(path);
      expect(page.status).toBe(200);
      expect(page.words).toContain('Test officer');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('x-robots-tag')).toContain('noindex');
    }
    const done = await visitor.submit(path, {});
    expect(done.location).toBe('/actions?state=overdue');
    expect((await visitor.get('/actions')).status).toBe(200);

    const again = await links.app.stranger().get(path);
    expect(again.status).toBe(WHY.gone);
    expect(again.words).toContain('It has been used');
    expect(again.links).toContain('/sign-in/link');
    expect(await links.trailOf(email)).toEqual(
      expect.arrayContaining(['asked for a link to sign in', 'used a link to sign in']),
    );
  });

  it('stands nowhere in the database, waiting or sent, and on no page of those who keep the register', async () => {
    const email = await account('three@thornmere.example');
    const token = (await ask(email)).split('/').at(-1) ?? '';
    expect(token).toHaveLength(43);
    expect(await placesOf(links.app, token)).toEqual([]);
    const clerk = await links.app.signIn('democratic-services');
    const [message] = await links.app.database.rows<{ id: number }>('select max(id) as id from messages');
    for (const page of ['', `/${message?.id}`, `/${message?.id}/message.eml`])
      expect((await clerk.get(`/reminders/outbox${page}`)).html).not.toContain(token);
  });

  it('goes to one of two who press it at once, and makes the others of the account void', async () => {
    const email = await account('four@thornmere.example');
    const [older, path] = [await ask(email), await ask(email)];
    const [one, other] = [links.app.stranger(), links.app.stranger()];
    const pages = [await one.get(path), await other.get(path)] as const;
    const answers = await Promise.all([one.submitOn(pages[0], {}), other.submitOn(pages[1], {})]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, WHY.gone]);
    const void_ = await links.app.stranger().get(older);
    expect(void_.status).toBe(WHY.gone);
    expect(void_.words).toContain('replaced by a later link or a new password');
  });

  it('does nothing once its time is over, for a closed account, or where it never was', async () => {
    const email = await account('five@thornmere.example');
    const late = await ask(email);
    const visitor = links.app.stranger();
    const open = await visitor.get(late);
    expect(open.status).toBe(200);
    await links.changeLinks('expires_at = now()', 'sign-in');
    expect((await visitor.get(late)).words).toContain('Its time has run out');
    expect((await visitor.submitOn(open, {})).status).toBe(WHY.gone);

    const closing = await ask(email);
    const before = await visitor.get(closing);
    await links.app.database.rows(
      'with closed as (update accounts set closed_at = now() where email = $1 returning id) select id from closed',
      [email],
    );
    expect((await visitor.submitOn(before, {})).status).toBe(WHY.gone);
    expect((await visitor.get('/actions')).status).toBe(303);

    const never = await visitor.get(`/sign-in/link/${'A'.repeat(43)}`);
    expect(never.status).toBe(WHY.never);
    for (const odd of ['x', '%2e%2e', `${'A'.repeat(43)}%0d%0aX:y`])
      expect([404, 400]).toContain((await visitor.get(`/sign-in/link/${odd}`)).status);
  });

  it('lets nobody do more than sign in', async () => {
    const email = await account('six@thornmere.example');
    const token = (await ask(email)).split('/').at(-1) ?? '';
    for (const other of ['new-password', 'invitation'])
      expect((await links.app.stranger().get(`/sign-in/${other}/${token}`)).status).toBe(WHY.never);
  });

  it('makes its browser one that the account is known in', async () => {
    const email = await account('seven@thornmere.example');
    const visitor = links.app.stranger();
    await visitor.submit(await ask(email), {});
    expect(visitor.cookieHeader).toContain('matters-known-browser=');
  });

  it('is asked for five times in a quarter of an hour, whether there is such an account or not', async () => {
    const email = await account('eight@thornmere.example');
    for (const address of [email, 'nobody@thornmere.example']) {
      const visitor = links.app.stranger();
      const statuses = [];
      for (let times = 0; times < 7; times++)
        statuses.push((await visitor.submit('/sign-in/link', { email: address })).status);
      expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
    }
  });

  it('is forgotten a month after it ended', async () => {
    const path = await ask(await account('ten@thornmere.example'));
    const sweep = () => links.app.get(AccountLinkHousekeeping).sweep();
    await sweep();
    expect((await links.app.stranger().get(path)).status).toBe(200);
    await links.changeLinks(`expires_at = now() - interval '31 days'`, 'sign-in');
    await sweep();
    expect((await links.app.stranger().get(path)).status).toBe(WHY.never);
  });

  it('comes by itself where the program serves', async () => {
    const email = await account('nine@thornmere.example');
    const requests = links.app.get(LinkRequests);
    requests.begin();
    await links.app.stranger().submit('/sign-in/link', { email });
    await until(() => links.to(email).length > 0);
    expect(links.lastPathTo(email)).toMatch(/^\/sign-in\/link\//);
  });
});

it('a link to sign in is in the file of a folder, where no mail server is set, and nowhere else', async () => {
  const app = await openTestApp();
  try {
    await app.account('administrator');
    await app.stranger().submit('/sign-in/link', { email: 'administrator@thornmere.example' });
    await app.get(LinkRequests).lookAtAll();
    const clerk = await app.signIn('democratic-services');
    const [message] = await app.database.rows<{ id: number; secret: string | null }>(
      'select id, secret from messages',
    );
    expect(message?.secret).toBeNull();
    const page = await clerk.get(`/reminders/outbox/${message?.id}`);
    expect(page.words).toContain('/sign-in/link/…');
    expect((await clerk.get(`/reminders/outbox/${message?.id}/message.eml`)).html).not.toMatch(
      /link\/[\w-]{43}/,
    );
  } finally {
    await app.close();
  }
});
