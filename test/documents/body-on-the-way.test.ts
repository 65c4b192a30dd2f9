import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { formOn } from '../support/form-on-page.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const minutesOf = (body: string) =>
  `${body}\n\nMinutes of the meeting held on 11 May 2022\n\n1 Budget\nAGREED that the clock be mended.\n`;
const FIRST_DAY = { 'existsFrom-day': '1', 'existsFrom-month': '5', 'existsFrom-year': '2022' };
const ADD = { action: '/documents/new' };
const EMAIL = 'clerk@thornmere.example';

describe('a paper of a body that the register lacks', () => {
  let app: TestApp;
  let clerk: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-10' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services', EMAIL);
  });
  afterAll(() => app.close());

  const handIn = (by: Visitor, body: string) =>
    by.submit(
      '/documents/new',
      { body: '', title: `Minutes of ${body}`, publicity: 'unpublished' },
      { file: { field: 'file', filename: 'minutes.txt', content: minutesOf(body) } },
    );
  /** Presses the button beside the one that reads the paper, with all that the form holds. */
  const leaveToAdd = (refused: VisitedPage) => {
    expect(refused.html).toContain('formaction="/documents/new/body"');
    return clerk.send('/documents/new/body', 'post', formOn(refused).fields);
  };

  it('comes back filled in, with its file and the body that was added on the way', async () => {
    const refused = await handIn(clerk, 'Harbour Scrutiny Panel');
    expect(refused.errors).toEqual([
      'The paper names “Harbour Scrutiny Panel”, and there is no such body here. Select the body',
    ]);
    expect(refused.words).toContain('If it is not in this list, choose “Add this body” below');
    const form = await clerk.follow(await leaveToAdd(refused));
    expect(form).toMatchObject({ status: 200, heading: 'Add a body' });
    expect(form.html).toContain('value="Harbour Scrutiny Panel"');
    const wrong = await clerk.submitOn(form, { code: 'HSP', ...FIRST_DAY });
    expect(wrong.errors).toEqual(['Select what it is']);
    const back = await clerk.follow(await clerk.submitOn(wrong, { kind: 'panel' }));
    expect(back).toMatchObject({ status: 200, heading: 'Add a paper' });
    expect(back.words).toContain('Harbour Scrutiny Panel was added');
    expect(back.words).toContain('This form was kept while you were on another page');
    expect(back.words).toContain('What you typed is below. Check it and send it. ');
    expect(back.words).toContain('minutes.txt is kept');
    expect(back.words).not.toContain('Select the file again');
    expect(back.html).toMatch(/<option value="HSP"[^>]* selected/);
    expect(back.html).toMatch(/value="unpublished"[^>]* checked/);
    const taken = await clerk.follow(await clerk.submitOn(back, {}, ADD));
    expect(taken.words).toContain('Minutes of Harbour Scrutiny Panel');
    const rows = await app.database.rows<{ code: string; publicity: string; filename: string }>(
      `select b.code, d.publicity, d.filename from documents d join bodies b on b.id = d.body_id`,
    );
    expect(rows).toEqual([{ code: 'HSP', publicity: 'unpublished', filename: 'minutes.txt' }]);
    expect(await app.database.rows('select id from kept_uploads')).toEqual([]);
  });

  it('comes back filled in also where no body is added after all', async () => {
    const form = await clerk.follow(await leaveToAdd(await handIn(clerk, 'Lighthouse Panel')));
    expect(form.links).toContain('/documents/new?aside=yes');
    const back = await clerk.get('/documents/new?aside=yes');
    expect(back.words).toContain('minutes.txt is kept');
    expect(back.html).toContain('value="Minutes of Lighthouse Panel"');
    expect(await clerk.submitOn(back, { body: 'OSB' }, ADD)).toMatchObject({ status: 303 });
  });

  it('stays through a reload until it is sent, and is shown to nobody else', async () => {
    const form = await clerk.follow(await leaveToAdd(await handIn(clerk, 'Beacon Panel')));
    const added = await clerk.submitOn(form, { ...FIRST_DAY, code: 'BEA', kind: 'panel' });
    const back = await clerk.follow(added);
    for (const again of [await clerk.get(back.path), await clerk.get(back.path)]) {
      expect(again.html).toContain('value="Minutes of Beacon Panel"');
      expect(again.words).toContain('minutes.txt is kept');
      expect(again.html).toMatch(/<option value="BEA"[^>]* selected/);
    }
    const other = await app.signIn('administrator');
    expect((await other.get(back.path)).html).not.toContain('Minutes of Beacon Panel');
    const refused = await clerk.submitOn(back, { publicity: 'nobody' }, ADD);
    expect(refused.status).toBe(422);
    expect((await clerk.get(back.path)).html).toContain('value="Minutes of Beacon Panel"');
    expect((await clerk.submitOn(refused, { publicity: 'unpublished' }, ADD)).status).toBe(303);
    const used = await clerk.get(back.path);
    expect(used.html).not.toContain('Minutes of Beacon Panel');
    expect(used.words).not.toContain('This form was kept');
  });

  it('comes back after signing in where the session had ended before the button was pressed', async () => {
    const refused = await handIn(clerk, 'Jetty Panel');
    await app.database.rows('delete from sessions');
    const signIn = await leaveToAdd(refused);
    expect(signIn.location).toMatch(/^\/sign-in\?to=%2Fdocuments%2Fnew&typed=kept$/);
    const answer = await clerk.submit(signIn.location ?? '', { email: EMAIL, password: PASSWORD });
    const back = await clerk.follow(answer);
    expect(back).toMatchObject({ status: 200, heading: 'Add a paper' });
    expect(back.words).toContain('You were signed out before this was saved');
    expect(back.html).toContain('value="Minutes of Jetty Panel"');
    expect(back.html).toMatch(/value="unpublished"[^>]* checked/);
  });

  it('takes nothing but the body from the address that leads back, whoever wrote it', async () => {
    await leaveToAdd(await handIn(clerk, 'Slipway Panel'));
    const back = await clerk.get('/documents/new?aside=yes&body=OSB&publicity=published&title=Another');
    expect(back.html).toMatch(/<option value="OSB"[^>]* selected/);
    expect(back.html).toMatch(/value="unpublished"[^>]* checked/);
    expect(back.html).toContain('value="Minutes of Slipway Panel"');
  });

  it('keeps pasted text as well', async () => {
    const refused = await clerk.submit('/documents/new', { body: '', pasted: minutesOf('Buoys Panel') });
    const form = await clerk.follow(await leaveToAdd(refused));
    expect(form.html).toContain('value="Buoys Panel"');
    const back = await clerk.get('/documents/new?aside=yes');
    expect(back.html).toContain('AGREED that the clock be mended.');
  });

  it('may be added as well while a tracker of it is handed in', async () => {
    const form = await clerk.get('/imports/new');
    expect(form.html).toContain('formaction="/imports/new/body"');
    const fields = { ...formOn(form).fields, publicity: 'exempt' };
    const file = { field: 'file', filename: 'ropes.csv', content: 'No,Recommendation\n1,Splice it\n' };
    const left = await clerk.send('/imports/new/body', 'post', fields, file);
    const ropes = { ...FIRST_DAY, name: 'Ropes Panel', code: 'ROP', kind: 'panel' };
    const back = await clerk.follow(await clerk.submitOn(await clerk.follow(left), ropes));
    expect(back).toMatchObject({ status: 200, heading: 'Import a spreadsheet' });
    expect(back.words).toContain('ropes.csv is kept');
    expect(back.html).toMatch(/<option value="ROP"[^>]* selected/);
    expect(back.html).toMatch(/value="exempt"[^>]* checked/);
    expect((await clerk.submitOn(back, {})).location).toMatch(/^\/imports\/\d+\/columns$/);
  });

  it('leads nowhere else, and offers the button to nobody who may not add a body', async () => {
    const away = { ...FIRST_DAY, name: 'Pilots Panel', code: 'PIL', kind: 'panel' };
    const added = await clerk.submit('/bodies/new?back=https://elsewhere.example/x', away);
    expect(added.location).toBe('/bodies/PIL');
    const email = 'of-one@thornmere.example';
    await app.database.rows(
      `insert into account_bodies (account_id, body_id, given_at)
       select $1, id, now() from bodies where code = 'CYP'`,
      [await app.account('democratic-services', email)],
    );
    const ofOne = await app.signIn('democratic-services', email);
    const refused = await handIn(ofOne, 'Moorings Panel');
    expect(refused.status).toBe(422);
    expect(refused.html).not.toContain('/documents/new/body');
    expect((await ofOne.post('/documents/new/body')).status).toBe(403);
  });
});
