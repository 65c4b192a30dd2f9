import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../support/test-app.js';
import { MailedLinks } from './mailed-links.js';

const NEW = 'quiet river stones';

describe('a forgotten password', () => {
  let links: MailedLinks;
  beforeAll(async () => {
    links = await MailedLinks.open();
  });
  afterAll(() => links.close());

  const ask = (email: string) => links.ask('/sign-in/forgotten-password', email);
  const mayEnter = async (email: string, password: string) =>
    (await links.app.stranger().submit('/sign-in', { email, password })).status === 303;

  it('gives way to another by a link, which signs out everywhere and is told of', async () => {
    const email = 'one@thornmere.example';
    const elsewhere = await links.app.signIn('officer', email);
    const path = await ask(email);
    expect(path).toMatch(/^\/sign-in\/new-password\//);
    const visitor = links.app.stranger();
    const page = await visitor.get(path);
    expect(page.html).toContain('autocomplete="new-password"');
    expect(page.html).toContain(`value="${email}" autocomplete="username"`);

    const refused = await visitor.submitOn(page, { password: 'passwordpassword' });
    expect(refused.status).toBe(422);
    expect(refused.errors[0]).toMatch(/too easy to guess/);
    expect(refused.html).not.toContain('passwordpassword');

    const done = await visitor.submitOn(page, { password: NEW });
    const said = await visitor.follow(done);
    expect(said.heading).toBe('Your password was changed');
    expect(said.links).toContain('/sign-in');
    expect(visitor.cookieHeader).toBe('');
    expect((await visitor.get('/actions')).status).toBe(303);
    expect((await elsewhere.get('/actions')).status).toBe(303);
    expect(await mayEnter(email, PASSWORD)).toBe(false);
    expect(await mayEnter(email, NEW)).toBe(true);

    const told = links.to(email).at(-1);
    expect(told?.subject).toBe('Thornmere scrutiny: your password was changed');
    expect(told?.text).toContain('with the link that was sent to you');
    expect(await links.trailOf(email)).toEqual([
      'opened the account',
      'asked for a link to choose a new password',
      'chose a new password by a link',
    ]);
    const again = await visitor.submitOn(page, { password: 'another river stone' });
    expect(again.status).toBe(410);
    expect(await mayEnter(email, NEW)).toBe(true);
  });

  it('makes older links void, and all of them once another is chosen', async () => {
    const email = 'two@thornmere.example';
    await links.app.account('officer', email);
    const signIn = await links.ask('/sign-in/link', email);
    const older = await ask(email);
    const path = await ask(email);
    const visitor = links.app.stranger();
    expect((await visitor.get(older)).status).toBe(410);
    expect((await visitor.get(signIn)).status).toBe(200);
    await visitor.submit(path, { password: NEW });
    expect((await visitor.get(signIn)).status).toBe(410);
  });

  it('is not known by a link that one forgot to use before one changed it oneself', async () => {
    const email = 'three@thornmere.example';
    const visitor = await links.app.signIn('officer', email);
    const path = await ask(email);
    await visitor.submit('/your-account/password', { currentPassword: PASSWORD, password: NEW });
    expect((await links.app.stranger().get(path)).status).toBe(410);
  });

  it('is none where an account never had one: its owner is sent a link to sign in', async () => {
    const email = 'four@thornmere.example';
    await links.app.account('officer', email);
    await links.app.database.rows(
      'with bare as (update accounts set password_hash = null where email = $1 returning id) select id from bare',
      [email],
    );
    const path = await ask(email);
    expect(path).toMatch(/^\/sign-in\/link\//);
    expect(links.to(email).at(-1)?.text).toContain('Your account has no password');
    const visitor = links.app.stranger();
    await visitor.submit(path, {});
    const form = await visitor.get('/your-account/password');
    expect(form.heading).toBe('Choose a password');
    await visitor.submitOn(form, { password: NEW });
    expect(await mayEnter(email, NEW)).toBe(true);
  });

  it('one of two who choose at once has chosen', async () => {
    const email = 'five@thornmere.example';
    await links.app.account('officer', email);
    const path = await ask(email);
    const [one, other] = [links.app.stranger(), links.app.stranger()];
    const pages = [await one.get(path), await other.get(path)] as const;
    const answers = await Promise.all([
      one.submitOn(pages[0], { password: NEW }),
      other.submitOn(pages[1], { password: 'another river stone' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410]);
    expect(await mayEnter(email, answers[0].status === 303 ? NEW : 'another river stone')).toBe(true);
  });

  it('is asked for by nobody who has no account', async () => {
    for (const email of ['nobody@thornmere.example', 'command-line@localhost.example'])
      expect(await ask(email)).toBe('');
  });
});
