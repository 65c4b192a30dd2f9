import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { formOn } from '../support/form-on-page.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const SIGNED_OUT = 'You were signed out before this was saved';
const WORDS = 'Two <workers> started & a third is to come.\r\nMore on Monday.';
const PHOTO = { field: 'evidenceFile', filename: 'photo.jpg', content: 'not looked at' };

describe('what was typed when a session ended', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;
  let email: string;
  let form: string;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
  });
  beforeEach(async () => {
    await app.database.rows('delete from kept_forms');
    const [reference = ''] = await givenActions(app, council, {});
    form = pathOf(reference, '/updates/new');
    email = `clerk-${reference.slice(-3)}@thornmere.example`;
    clerk = await app.signIn('democratic-services', email);
  });
  afterAll(() => app.close());

  const endSessions = () => app.database.rows('delete from sessions');
  const kept = () => app.database.rows<{ content: Uint8Array }>('select content from kept_forms');
  const typed = { claim: 'at-risk', words: WORDS, evidenceTitle: 'Photo', evidencePublic: 'yes' };

  /** Sends the form after the session has ended. */
  const sendTooLate = async (fields: Record<string, string> = typed): Promise<VisitedPage> => {
    const page = await clerk.get(form);
    await endSessions();
    return clerk.submitOn(page, fields, { file: PHOTO });
  };
  const signInAgain = async (as = email, { location }: { location: string | null } = { location: null }) =>
    clerk.submit(location ?? '/sign-in', { email: as, password: PASSWORD });
  const atSignIn = (path: string, typed: string) => `/sign-in?${new URLSearchParams({ to: path, typed })}`;

  it('stands there again after signing in, with the files named, once', async () => {
    const answer = await sendTooLate();
    expect([answer.status, answer.location]).toEqual([303, atSignIn(form, 'kept')]);
    expect((await clerk.follow(answer)).words).toContain('Sign in again within the hour to get it back');
    const back = await clerk.follow(await signInAgain(email, answer));
    expect(back.path).toBe(form);
    expect(back.words).toContain(`${SIGNED_OUT} What you typed is below. Check it and send it again.`);
    expect(back.words).toContain('Select the file again: photo.jpg');
    expect(formOn(back).fields).toMatchObject({ ...typed, words: WORDS.replace('\r', '') });
    expect(await kept()).toEqual([]);
    expect((await clerk.get(form)).words).not.toContain(SIGNED_OUT);

    const { words: privacy } = await clerk.get('/privacy');
    const cookies = clerk.cookieHeader.split('; ').map((each) => each.split('=')[0]);
    expect(cookies.toSorted()).toEqual(['matters-kept-form', 'matters-known-browser', 'matters-session']);
    for (const cookie of cookies) expect(privacy).toContain(cookie);

    const saved = await clerk.submitOn(back, {});
    expect((await clerk.follow(saved)).words).toContain('Two <workers> started & a third is to come.');
  });

  it('is kept so that nobody reads it in the database, and neither tokens nor passwords are', async () => {
    await sendTooLate({ ...typed, password: 'my password', words: 'A plain sentence.' });
    const [row] = await kept();
    const bytes = Buffer.from(row?.content ?? []).toString('latin1');
    expect(bytes.length).toBeGreaterThan(20);
    expect(bytes).not.toMatch(/plain sentence|words|photo/);
    await signInAgain();
    expect((await clerk.get(form)).html).not.toContain('my password');
  });

  it('is shown to no other account, which is told so', async () => {
    const late = await sendTooLate();
    await app.account('member');
    const answer = await signInAgain('member@thornmere.example', late);
    expect(answer.location).toBe('/');
    expect((await clerk.follow(answer)).words).toContain('was for another account. It was not kept');
    expect(await kept()).toEqual([]);
    expect((await clerk.get(form)).words).not.toContain('workers');
  });

  it('is given to nobody in another browser', async () => {
    await sendTooLate();
    const elsewhere = await app.signIn('democratic-services', email);
    const page = await elsewhere.get(form);
    expect(page.words).not.toContain(SIGNED_OUT);
    expect(page.html).not.toContain('workers');
  });

  it('leads nowhere but to the page on which the form stood', async () => {
    const page = await clerk.get(form);
    await endSessions();
    const { fields } = formOn(page);
    const mark = String(fields._page);
    for (const wrong of [mark.replace(form, '/accounts'), `${mark}x`, `.-.//elsewhere.example/`, '']) {
      const answer = await clerk.post(form, { ...fields, ...typed, _page: wrong });
      expect([answer.status, answer.location]).toEqual([403, null]);
    }
    expect(await kept()).toEqual([]);
  });

  it('is kept for an hour, and ten forms of an account at most', async () => {
    const pages = [await clerk.get(form)];
    for (let n = 1; n < 12; n++) pages.push(await clerk.get(`${form}?n=${n}`));
    await endSessions();
    for (const page of pages) await clerk.submitOn(page, typed);
    expect(await kept()).toHaveLength(10);
    await app.database.rows(`update kept_forms set expires_at = now() - interval '1 second'`);
    await signInAgain();
    expect((await clerk.get(`${form}?n=11`)).words).not.toContain(SIGNED_OUT);
    await app.database.rows('delete from kept_forms');
  });

  it('is shown to be copied where the form can be opened no more', async () => {
    const back = await sendTooLate();
    await app.database.rows(`update accounts set role = 'member' where email = $1`, [email]);
    expect(back.location).toBe(atSignIn(form, 'kept'));
    const page = await clerk.follow(await signInAgain(email, back));
    expect(page.status).toBe(403);
    expect(page.words).toContain('What you typed');
    expect(page.words).toContain('Two <workers> started & a third is to come.');
    expect(page.words).toContain('Not kept: photo.jpg');
    expect(page.html).not.toContain('<workers>');
    expect((await clerk.get(form)).words).not.toContain('What you typed');
  });

  it('is shown to be copied at once where whoever sends it may do so no more', async () => {
    const open = await clerk.get(form);
    await app.database.rows(`update accounts set role = 'member' where email = $1`, [email]);
    const refused = await clerk.submitOn(open, typed);
    expect(refused.status).toBe(403);
    expect(refused.words).toContain('More on Monday.');
  });

  it('leads a button without fields back to its page', async () => {
    const page = await clerk.get('/actions');
    await endSessions();
    const answer = await clerk.submitOn(page, {}, { action: '/sign-out' });
    expect(answer.location).toBe(atSignIn('/actions', 'gone'));
    expect((await clerk.follow(answer)).words).toContain('You were signed out before your last step');
    expect((await signInAgain(email, answer)).location).toBe('/actions');
  });

  it('is shown again at once where only the token is refused, with a fresh one', async () => {
    const page = await clerk.get(form);
    const refused = await clerk.submitOn(page, { ...typed, _csrf: 'stale' }, { file: PHOTO });
    expect(refused.status).toBe(403);
    expect(refused.words).toContain('Nothing was saved, because this page had been open for too long');
    expect(refused.words).toContain('Select the file again: photo.jpg');
    expect(formOn(refused).fields).toMatchObject({ ...typed, words: WORDS.replace('\r', '') });
    expect(refused.headers.get('content-security-policy')).toContain(
      /nonce="([^"]+)"/.exec(refused.html)?.[1] ?? 'no script',
    );
    expect((await clerk.submitOn(refused, {})).status).toBe(303);
  });

  it('is kept where somebody else’s change stands against it, to be sent anew from what is there now', async () => {
    const path = form.replace('/updates/new', '/edit');
    const [first, second] = [await clerk.get(path), await clerk.get(path)];
    const { team } = council.owners;
    expect((await clerk.submitOn(first, { owner: String(team) })).status).toBe(303);
    const question = 'Who rings the families?';
    const against = await clerk.submitOn(second, { question });
    expect(against.status).toBe(409);
    expect(against.words).toContain('What you typed is kept for an hour');
    expect(against.links).toContain(path);
    const again = await clerk.get(path);
    expect(again.words).toContain('Somebody else changed this before yours was saved');
    expect(formOn(again).fields.question).toBe(question);
    expect((await clerk.submitOn(again, {})).status).toBe(303);
  });

  it('is shown to no account that has signed in on the page meanwhile', async () => {
    const page = await clerk.get(form);
    await app.account('member');
    await endSessions();
    await signInAgain('member@thornmere.example');
    const answer = await clerk.submitOn(page, typed);
    expect(answer.status).toBe(403);
    expect(answer.html).not.toContain('workers');
  });

  it('keeps the address on the sign-in page, never the password', async () => {
    const visitor = app.stranger();
    const page = await visitor.get('/sign-in');
    const refused = await visitor.submitOn(page, { _csrf: 'of another day', email, password: PASSWORD });
    expect(refused.status).toBe(403);
    expect(formOn(refused).fields).toMatchObject({ email, password: '' });
    expect(refused.html).not.toContain(PASSWORD);
    expect((await visitor.submitOn(refused, { password: PASSWORD })).status).toBe(303);
  });

  it('stays where a file is too large', async () => {
    const content = Buffer.alloc(21 * 1024 * 1024, 'a');
    const answer = await clerk.submit(form, typed, { file: { ...PHOTO, content } });
    expect(answer.status).toBe(413);
    expect(answer.words).toContain('Nothing was stored');
    expect(formOn(answer).fields).toMatchObject({ claim: 'at-risk', evidenceTitle: 'Photo' });
  });

  it.each([
    [
      'a character that cannot be stored',
      'Two wor\0kers',
      'had a character that cannot be stored',
      'Two workers',
    ],
    ['a text that is too long', 'x'.repeat(1_200_000), 'one million characters or fewer', 'xxxx'],
  ])('stays where it holds %s, with the fault at the field', async (_, words, fault, again) => {
    const answer = await clerk.submit(form, { ...typed, words });
    expect(answer.status).toBe(422);
    expect(answer.fieldErrors.join()).toContain(fault);
    expect(String(formOn(answer).fields.words)).toContain(again);
    expect(formOn(answer).fields).toMatchObject({ claim: 'at-risk', evidenceTitle: 'Photo' });
  });
});
