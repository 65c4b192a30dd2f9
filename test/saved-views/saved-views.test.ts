import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const OVERDUE = '/actions?state=overdue';
const FORM = `/saved-views/new?${new URLSearchParams({ address: `${OVERDUE}&after=2022-07-10~3` })}`;

let app: TestApp;
let keeper: Visitor;
let member: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  keeper = await app.signIn('democratic-services');
  member = await app.signIn('member');
});
afterAll(() => app.close());

describe('a saved view', () => {
  it('is offered at the foot of a list, and nowhere else', async () => {
    expect((await keeper.get(OVERDUE)).words).toContain('Save this view');
    expect((await keeper.get('/')).words).not.toContain('Save this view');
  });

  it('keeps a list with its filters, from its first page', async () => {
    const saved = await keeper.submit(FORM, { name: 'Late ones' });
    expect([saved.status, saved.location]).toEqual([303, OVERDUE]);
    const views = await keeper.get('/saved-views');
    expect(views.words).toContain('Late ones');
    expect(views.links).toContain(OVERDUE);
  });

  it('says to those who keep the register what others see of it', async () => {
    const words = 'with the words, tags and wards that you filtered by';
    expect((await keeper.get(FORM)).words).toContain(words);
    expect((await member.get(FORM)).words).not.toContain(words);
  });

  it('is seen by others only once it is shared', async () => {
    expect((await member.get('/saved-views')).words).not.toContain('Late ones');
    await keeper.submit(FORM, { name: 'For all', shared: 'yes' });
    expect((await member.get('/saved-views')).words).toMatch(
      /Shared with you For all Shared by Test democratic-services/,
    );
  });

  it.each([
    ['', 'Enter a name for the view'],
    ['late ONES', 'You already have a view with this name. Enter another name'],
    ['x'.repeat(101), 'The name must be 100 characters or fewer'],
  ])('is refused as %j, and keeps what was typed', async (name, fault) => {
    const again = await keeper.submit(FORM, { name, shared: 'yes' });
    expect([again.status, again.errors]).toEqual([422, [fault]]);
    expect(again.html).toMatch(/name="shared"[^>]*checked/);
  });

  it.each(['/sign-out', 'https://elsewhere.example/actions', '//elsewhere.example', '/actions/A2022-001'])(
    'never leads to %s',
    async (address) => {
      const { status } = await keeper.get(`/saved-views/new?${new URLSearchParams({ address })}`);
      expect(status).toBe(404);
    },
  );

  it('is renamed, shared and no longer shared by whoever saved it, and by nobody else', async () => {
    const [row] = await app.database.rows<{ id: number }>(
      `select id from saved_views where name = 'Late ones'`,
    );
    const edit = `/saved-views/${row?.id}/edit`;
    expect((await keeper.get('/saved-views')).links).toContain(edit);
    expect((await member.get(edit)).status).toBe(404);
    const form = await keeper.get(edit);
    expect(form.html).toContain('value="Late ones"');
    const taken = await keeper.submitOn(form, { name: 'for ALL', shared: 'yes' });
    expect([taken.status, taken.errors]).toEqual([
      422,
      ['You already have a view with this name. Enter another name'],
    ]);
    expect(taken.html).toContain('value="for ALL"');
    const saved = await keeper.follow(await keeper.submitOn(taken, { name: 'late ones', shared: 'yes' }));
    expect(saved.words).toContain('“late ones” is saved');
    expect(saved.links).toContain(OVERDUE);
    const others = (await member.get('/saved-views')).words;
    expect(others).toMatch(/Shared with you For all .* late ones Shared by Test democratic-services/);
    const opened = await keeper.get(edit);
    await keeper.submit(edit, { name: 'Late ones', shared: '' });
    expect((await keeper.submitOn(await keeper.get(edit), {})).location).toBe('/saved-views');
    expect((await member.get('/saved-views')).words).not.toContain('Late ones');
    const entries = await app.database.rows(
      `select before, after from audit_entries where action = 'changed a view' order by id`,
    );
    expect(entries).toHaveLength(2);
    expect(entries[0]).toEqual({
      before: { name: 'Late ones', isShared: false },
      after: { name: 'late ones', isShared: true },
    });
    const late = await keeper.submitOn(opened, { name: 'Later ones' });
    expect([late.status, late.words]).toEqual([409, expect.stringContaining('late ones')]);
  });

  it('is removed by whoever saved it, and by nobody else', async () => {
    const [row] = await app.database.rows<{ id: number }>(
      `select id from saved_views where name = 'For all'`,
    );
    const path = `/saved-views/${row?.id}/removal`;
    const views = await keeper.get('/saved-views');
    await member.submit(FORM, { name: 'Mine' });
    const others = await member
      .submit('/saved-views', {}, { action: '/saved-views/' })
      .then(() => member.get('/saved-views'));
    expect(others.words).toContain('For all');
    expect((await keeper.submitOn(views, {}, { action: path })).status).toBe(303);
    expect((await member.get('/saved-views')).words).not.toContain('For all');
  });
});
