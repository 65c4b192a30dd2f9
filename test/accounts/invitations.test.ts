import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD as APP_PASSWORD } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { MailedLinks } from './mailed-links.js';

const PASSWORD = 'quiet river stones';

describe('invitations', () => {
  let links: MailedLinks;
  let administrator: Visitor;
  beforeAll(async () => {
    links = await MailedLinks.open();
    administrator = await links.app.signIn('administrator');
  });
  afterAll(() => links.close());

  const pageOf = async (email: string) => {
    const [row] = await links.app.database.rows<{ id: number }>('select id from accounts where email = $1', [
      email,
    ]);
    return `/accounts/${row?.id}`;
  };
  const invite = async (email: string) => {
    const form = await administrator.get('/accounts/new');
    expect(form.html).toMatch(/value="invitation"[^>]*checked/);
    const opened = await administrator.submitOn(form, { name: 'Bo Lindqvist', email, role: 'officer' });
    expect(opened.errors).toEqual([]);
    expect(opened.location).toBe(await pageOf(email));
    return links.lastPathTo(email);
  };
  const press = async (email: string, button: string) => {
    const path = await pageOf(email);
    return administrator.submit(path, {}, { action: `${path}/${button}` });
  };

  it('let somebody choose their first password, and in', async () => {
    const email = 'bo@thornmere.example';
    const path = await invite(email);
    const mail = links.to(email)[0];
    expect(mail?.subject).toBe('Thornmere scrutiny: your account');
    expect(mail?.text).toContain('Test administrator opened an account for you');
    expect((await administrator.get('/accounts')).words).toMatch(/bo@thornmere\.example .*Invited until/);

    const visitor = links.app.stranger();
    const page = await visitor.get(path);
    expect(page.words).toContain('Bo Lindqvist');
    expect((await visitor.submitOn(page, { password: 'lindqvist is here' })).errors[0]).toContain(
      '“lindqvist”',
    );
    const accepted = await visitor.submitOn(page, { password: PASSWORD });
    expect(accepted.location).toBe('/');
    expect((await visitor.get('/actions')).status).toBe(200);
    const again = await visitor.get(path);
    expect([again.status, again.words.includes('You are signed in as Bo Lindqvist')]).toEqual([410, true]);
    expect((await links.app.stranger().get(path)).words).toContain('Each link works once. Sign in');
    const signedIn = await links.app.stranger().submit('/sign-in', { email, password: PASSWORD });
    expect(signedIn.status).toBe(303);

    const seen = await administrator.get(await pageOf(email));
    expect(seen.words).not.toContain('Invited');
    expect(seen.html).not.toContain('/invitations"');
    expect(await links.trailOf(email)).toEqual([
      'opened the account',
      'sent an invitation',
      'accepted the invitation',
    ]);
  });

  it('are sent again, which makes the one before void, and withdrawn', async () => {
    const email = 'cy@thornmere.example';
    const first = await invite(email);
    expect((await press(email, 'invitations')).status).toBe(303);
    const second = links.lastPathTo(email);
    expect(second).not.toBe(first);
    const visitor = links.app.stranger();
    expect((await visitor.get(first)).status).toBe(410);
    const page = await visitor.get(second);
    expect(page.status).toBe(200);

    expect((await administrator.follow(await press(email, 'invitation-withdrawals'))).words).toContain(
      'The invitation was withdrawn',
    );
    expect((await visitor.submitOn(page, { password: PASSWORD })).status).toBe(410);
    expect((await administrator.get(await pageOf(email))).html).not.toContain('invitation-withdrawals');
    expect(await links.trailOf(email)).toContain('withdrew the invitation');
  });

  it('claim no success where the form is faulty', async () => {
    const email = 'cleo@thornmere.example';
    await invite(email);
    const path = await pageOf(email);
    const page = await administrator.get(path);
    const action = `${path}/invitation-withdrawals`;
    const faulty = await administrator.submitOn(page, { seen: 'nothing' }, { action });
    expect(faulty.status).toBe(422);
    expect(faulty.errors).not.toEqual([]);
    expect(faulty.words).not.toContain('Success');
  });

  it('run out after a week, and can be sent anew', async () => {
    const email = 'dee@thornmere.example';
    const path = await invite(email);
    await links.changeLinks(`expires_at = now() - interval '1 second'`, 'invitation');
    const late = await links.app.stranger().get(path);
    expect(late.status).toBe(410);
    expect(late.words).toContain('Ask the person who invited you');
    await press(email, 'invitations');
    expect((await links.app.stranger().get(links.lastPathTo(email))).status).toBe(200);
  });

  it('are void once the account is closed, also after it is opened again', async () => {
    const email = 'eli@thornmere.example';
    const path = await invite(email);
    await press(email, 'closures');
    expect((await links.app.stranger().get(path)).status).toBe(410);
    await press(email, 'reopenings');
    expect((await links.app.stranger().get(path)).status).toBe(410);
  });

  it('are for administrators to send, and for nobody who has a password', async () => {
    const email = 'fay@thornmere.example';
    await links.app.account('officer', email);
    const path = await pageOf(email);
    const page = await administrator.get('/accounts/new');
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.html) ?? [];
    const seen = '999999999';
    expect((await administrator.post(`${path}/invitations`, { _csrf: csrf, seen })).status).toBe(409);
    expect((await administrator.post(`${path}/invitation-withdrawals`, { _csrf: csrf, seen })).status).toBe(
      409,
    );
    for (const verb of ['invitations', 'invitation-withdrawals'])
      expect((await administrator.post(`/accounts/99999/${verb}`, { _csrf: csrf })).status).toBe(404);
    const clerk = await links.app.signIn('democratic-services');
    const form = await clerk.get('/your-account/password');
    const [, theirs = ''] = /name="_csrf" value="([^"]+)"/.exec(form.html) ?? [];
    expect((await clerk.post(`${path}/invitations`, { _csrf: theirs, seen })).status).toBe(403);
    expect(links.to(email)).toEqual([]);
  });
});

it('where everybody comes in by the provider, emails lead there and hold no link of their own', async () => {
  const provider = {
    OIDC_ISSUER: 'http://127.0.0.1:9/',
    OIDC_CLIENT_ID: 'matters',
    OIDC_ONLY: 'yes',
    OIDC_BREAK_GLASS: 'administrator@thornmere.example',
  };
  const links = await MailedLinks.open(provider);
  try {
    const breakGlass = provider.OIDC_BREAK_GLASS;
    await links.app.account('administrator', breakGlass);
    const administrator = links.app.stranger();
    await administrator.submit('/sign-in?way=password', { email: breakGlass, password: APP_PASSWORD });
    const email = 'gus@thornmere.example';
    await administrator.submit('/accounts/new', {
      name: 'Gus Hale',
      email,
      role: 'officer',
      entry: 'invitation',
    });
    for (const page of ['/sign-in/link', '/sign-in/forgotten-password'] as const)
      expect(await links.ask(page, email)).toBe('');
    expect(links.to(email)).toHaveLength(3);
    for (const { text } of links.to(email)) {
      expect(text).toMatch(/you sign in with your council account/i);
      expect(text).toMatch(/: http:\S+\/sign-in$/m);
    }
    expect(await links.ask('/sign-in/link', 'administrator@thornmere.example')).toMatch(/^\/sign-in\/link\//);
  } finally {
    await links.close();
  }
});
