import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const NEW = { name: 'Bo Lindqvist', email: 'Bo@Thornmere.example', role: 'member' };

describe('accounts', () => {
  let app: TestApp;
  let administrator: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    await seedCouncil(app);
    administrator = await app.signIn('administrator');
  });
  afterAll(() => app.close());

  const idOf = async (email: string) => {
    const [row] = await app.database.rows<{ id: number }>('select id from accounts where email = $1', [
      email,
    ]);
    return row?.id ?? 0;
  };
  const pageOf = async (email: string) => `/accounts/${await idOf(email)}`;
  const press = async (email: string, button: string, fields = {}) => {
    const path = await pageOf(email);
    return administrator.submit(path, fields, { action: `${path}/${button}` });
  };
  const passwordOn = (page: VisitedPage) => page.wordsOf('code')[0] ?? '';
  const mayEnter = async (email: string, password: string) =>
    (await app.stranger().submit('/sign-in', { email, password })).status === 303;
  const trailOf = async (email: string) =>
    app.database.rows<{ action: string; actor: string }>(
      `select action, actor from audit_entries where subject_kind = 'account' and subject_id = $1 order by id`,
      [await idOf(email)],
    );

  it.each(['democratic-services', 'officer', 'member', 'public-reader'] as const)(
    'are no business of a %s',
    async (role) => {
      const visitor = await app.signIn(role);
      for (const path of ['/accounts', '/accounts/new', await pageOf('officer@thornmere.example')])
        expect((await visitor.get(path)).status).toBe(403);
    },
  );

  it('are listed with what each may do', async () => {
    const page = await administrator.get('/accounts');
    expect(page.status).toBe(200);
    expect(page.words).toContain('officer@thornmere.example Service officer Open');
    expect(page.links).toContain(await pageOf('officer@thornmere.example'));
  });

  it('are opened with a password that is shown once', async () => {
    const form = await administrator.get('/accounts/new');
    const opened = await administrator.submitOn(form, NEW);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(await mayEnter('bo@thornmere.example', passwordOn(opened))).toBe(true);

    const reloaded = await administrator.submitOn(form, NEW);
    expect(reloaded.location).toBe(await pageOf('bo@thornmere.example'));
    expect((await administrator.follow(reloaded)).words).toContain('its password was shown once');
    expect(await trailOf('bo@thornmere.example')).toEqual([
      { action: 'opened the account', actor: 'Test administrator' },
    ]);
  });

  it('belong to whoever is known by the address', async () => {
    await app.database.rows(`insert into people (name, email) values ('Cy Marsh', 'cy@thornmere.example')`);
    await administrator.submit('/accounts/new', { ...NEW, email: 'cy@thornmere.example' });
    expect((await administrator.get(await pageOf('cy@thornmere.example'))).words).toContain('Cy Marsh');
  });

  it.each([
    ['nothing', {}, ['Enter the name', 'Enter the email address', 'Select what they may do']],
    [
      'no address',
      { ...NEW, email: 'bo' },
      ['Enter an email address in the correct format, like name@example.gov.uk'],
    ],
    [
      'an address that is taken',
      { ...NEW, email: 'officer@thornmere.example' },
      ['There is already an account for officer@thornmere.example'],
    ],
    ['a role there is not', { ...NEW, role: 'king' }, ['Select what they may do']],
    [
      'somebody unknown',
      { ...NEW, email: 'x@y.example', person: '99999' },
      ['Select somebody from the list'],
    ],
  ])('are not opened with %s', async (_, fields, errors) => {
    const page = await administrator.submit('/accounts/new', fields);
    expect(page.status).toBe(422);
    expect(page.errors).toEqual(errors);
  });

  it('are closed, which signs out at once, and opened again without the old session', async () => {
    const email = 'leaver@thornmere.example';
    const leaver = await app.signIn('democratic-services', email);
    const closed = await press(email, 'closures');
    expect((await administrator.follow(closed)).words).toContain('The account was closed');
    expect((await leaver.get('/actions')).location).toBe('/sign-in?to=%2Factions');
    expect(await mayEnter(email, PASSWORD)).toBe(false);

    await press(email, 'reopenings');
    expect((await leaver.get('/actions')).location).toBe('/sign-in?to=%2Factions');
    expect(await mayEnter(email, PASSWORD)).toBe(true);
    expect((await trailOf(email)).map(({ action }) => action)).toEqual([
      'opened the account',
      'closed the account',
      'reopened the account',
    ]);
  });

  it('change their role, for the very next page', async () => {
    const email = 'riser@thornmere.example';
    const riser = await app.signIn('officer', email);
    expect((await riser.get('/people')).status).toBe(403);
    expect((await press(email, 'roles', { role: 'democratic-services' })).status).toBe(303);
    expect((await riser.get('/people')).status).toBe(200);
    const page = await administrator.get(await pageOf(email));
    expect(page.words).toMatch(/changed the role.*from officer to democratic services/i);
  });

  it('get a new password, which ends the old one and its sessions', async () => {
    const email = 'forgetful@thornmere.example';
    const forgetful = await app.signIn('member', email);
    const given = await press(email, 'passwords');
    expect(await mayEnter(email, PASSWORD)).toBe(false);
    expect(await mayEnter(email, passwordOn(given))).toBe(true);
    expect((await forgetful.get('/actions')).location).toBe('/sign-in?to=%2Factions');
  });

  it('are not changed by their own administrator', async () => {
    const path = await pageOf('administrator@thornmere.example');
    const page = await administrator.get(path);
    expect(page.words).toContain('This is your own account');
    const other = await administrator.get(await pageOf('officer@thornmere.example'));
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(other.html) ?? [];
    const forged = await administrator.post(`${path}/closures`, { _csrf: csrf, seen: '99999' });
    expect(forged.status).toBe(403);
    expect((await administrator.get('/accounts')).status).toBe(200);
  });

  it('tell the later of two administrators what the first did', async () => {
    const email = 'contested@thornmere.example';
    await app.account('officer', email);
    const other = await app.signIn('administrator', 'second@thornmere.example');
    const path = await pageOf(email);
    const open = await other.get(path);
    await press(email, 'roles', { role: 'member' });
    const late = await other.submitOn(open, {}, { action: `${path}/closures` });
    expect(late.status).toBe(409);
    expect(late.words).toContain('Test administrator changed the role');
  });

  it('of administrators: two who close each other’s at the same time leave one of them', async () => {
    const names = ['one@thornmere.example', 'other@thornmere.example'];
    const [one, other] = [
      await app.signIn('administrator', names[0]),
      await app.signIn('administrator', names[1]),
    ];
    const [pathOfOne, pathOfOther] = [await pageOf(names[0] ?? ''), await pageOf(names[1] ?? '')];
    const forms = [await one.get(pathOfOther), await other.get(pathOfOne)] as const;
    await Promise.all([
      one.submitOn(forms[0], {}, { action: `${pathOfOther}/closures` }),
      other.submitOn(forms[1], {}, { action: `${pathOfOne}/closures` }),
    ]);
    expect(
      [await mayEnter(names[0] ?? '', PASSWORD), await mayEnter(names[1] ?? '', PASSWORD)].toSorted(),
    ).toEqual([false, true]);
  });

  it('know nothing of an account that is not there', async () => {
    expect((await administrator.get('/accounts/99999')).status).toBe(404);
  });
});
