import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formOn } from '../support/form-on-page.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { attribute } from '../support/markup.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

const NEW = 'quiet river stones';
const PAGE = '/your-account/password';

describe('your account', () => {
  let app: TestApp;
  let mails: MailCatcher;
  beforeAll(async () => {
    mails = await MailCatcher.open();
    app = await openTestApp({ environment: { SMTP_URL: mails.url } });
  });
  afterAll(async () => {
    await app.close();
    await mails.close();
  });

  const mayEnter = async (email: string, password: string) =>
    (await app.stranger().submit('/sign-in', { email, password })).status === 303;

  it.each(['administrator', 'democratic-services', 'officer', 'member', 'public-reader'] as const)(
    'is there for a %s, a link on every page',
    async (role) => {
      const visitor = await app.signIn(role);
      expect((await visitor.get('/register')).links).toContain('/your-account');
      const page = await visitor.get('/your-account');
      expect(page.status).toBe(200);
      expect(page.words).toContain(`${role}@thornmere.example`);
      expect(page.links).toContain(PAGE);
    },
  );

  it('is where password managers are led to', async () => {
    const visitor = await app.signIn('officer');
    expect((await visitor.get('/.well-known/change-password')).location).toBe(PAGE);
    expect((await app.stranger().get('/.well-known/change-password')).location).toMatch(/^\/sign-in\?to=/);
  });

  it('asks for a password in fields that password managers know', async () => {
    const page = await (await app.signIn('officer')).get(PAGE);
    const inputs = page
      .all('input')
      .map((each) => [attribute(each, 'name'), attribute(each, 'autocomplete')]);
    expect(inputs).toContainEqual(['username', 'username']);
    expect(inputs).toContainEqual(['currentPassword', 'current-password']);
    expect(inputs).toContainEqual(['password', 'new-password']);
    expect(page.html).not.toContain('onpaste');
  });

  it.each([
    ['nothing', {}, ['Enter your current password']],
    [
      'a wrong current password',
      { currentPassword: 'three other words', password: NEW },
      ['Your current password is wrong. Check it and try again'],
    ],
    ['no new password', { currentPassword: PASSWORD }, ['Enter a new password']],
    [
      'a short one',
      { currentPassword: PASSWORD, password: 'short' },
      ['Password must be 12 characters or more'],
    ],
    [
      'a common one',
      { currentPassword: PASSWORD, password: 'passwordpassword' },
      [/^Password is too easy to guess/],
    ],
    [
      'the name of the council',
      { currentPassword: PASSWORD, password: 'the Thornmere way' },
      [/^Password must not contain “thornmere”/],
    ],
    [
      'the old one',
      { currentPassword: PASSWORD, password: PASSWORD },
      ['The new password is the same as the old one. Choose another'],
    ],
  ])('keeps the password where the form has %s', async (_, fields, errors) => {
    const visitor = await app.signIn('member');
    const page = await visitor.submit(PAGE, fields);
    expect(page.status).toBe(422);
    expect(page.errors).toEqual(errors.map((each) => expect.stringMatching(each)));
    for (const typed of Object.values(fields)) expect(page.html).not.toContain(`value="${typed}"`);
    expect(await mayEnter('member@thornmere.example', PASSWORD)).toBe(true);
  });

  it('changes a password: other sessions end, this one goes on under another id, a mail says so', async () => {
    const email = 'changer@thornmere.example';
    const here = await app.signIn('officer', email);
    const elsewhere = await app.signIn('officer', email);
    const before = here.cookieHeader;
    const done = await here.submit(PAGE, { currentPassword: PASSWORD, password: NEW });
    expect(done.location).toBe('/your-account');
    expect((await here.follow(done)).words).toContain('Your password was changed');
    expect(here.cookieHeader).not.toBe(before);
    expect((await elsewhere.get('/actions')).location).toBe('/sign-in?to=%2Factions');
    expect(await mayEnter(email, PASSWORD)).toBe(false);
    expect(await mayEnter(email, NEW)).toBe(true);

    const [mail] = mails.caught.filter(({ to }) => to?.[0]?.address === email);
    expect(mail?.subject).toBe('Thornmere scrutiny: your password was changed');
    expect(mail?.text).toContain('If it was not, choose a new password straight away');
    expect(mail?.html).toContain('/sign-in/forgotten-password');
    expect(JSON.stringify(mail)).not.toContain(NEW);
    const trail = await app.database.rows(
      `select action, actor, before, after from audit_entries where subject_reference = $1 order by id desc limit 1`,
      [email],
    );
    expect(trail).toEqual([
      { action: 'changed their password', actor: 'Test officer', before: null, after: null },
    ]);
  });

  it('makes whoever guesses a current password wait', async () => {
    const visitor = await app.signIn('officer', 'guesser@thornmere.example');
    const page = await visitor.get(PAGE);
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries++)
      statuses.push(
        (await visitor.send(PAGE, 'post', { ...formOn(page).fields, currentPassword: `no ${tries}` })).status,
      );
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422));
    expect(statuses.at(-1)).toBe(429);
  });

  it('lets nobody choose a password who comes in by the provider', async () => {
    const email = 'federated@thornmere.example';
    const visitor = await app.signIn('officer', email);
    const page = await visitor.get(PAGE);
    await app.database.rows(
      `with bare as (update accounts set password_hash = null where email = $1 returning id)
       insert into provider_identities (account_id, issuer, subject, linked_at) select id, 'https://op.example', 'x', now() from bare`,
      [email],
    );
    expect((await visitor.get('/your-account')).words).toContain('You sign in with your council account');
    expect((await visitor.get(PAGE)).status).toBe(403);
    expect((await visitor.submitOn(page, { password: NEW })).status).toBe(403);
    expect(await mayEnter(email, NEW)).toBe(false);
  });
});
