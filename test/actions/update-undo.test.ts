import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { givenActions, pathOf } from './given-actions.js';

const SLIP = { claim: 'complete', words: 'Meant for another action.' };
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

describe('an update that is undone', () => {
  let app: TestApp;
  let council: Council;
  let officer: Visitor;
  let reference: string;
  let item: VisitedPage;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    officer = await app.signIn('officer');
  });
  beforeEach(async () => {
    app.clock.set('2022-06-01');
    [reference = ''] = await givenActions(app, council, {});
    const file = { field: 'evidenceFile', filename: 'wrong.pdf', content: PDF };
    item = await officer.follow(await officer.submit(pathOf(reference, '/updates/new'), SLIP, { file }));
  });
  afterAll(() => app.close());

  const undoPath = (page = item): string => page.links.find((link) => link.endsWith('/undo')) ?? 'no undo';
  const counted = async (table: string): Promise<number> =>
    (await app.database.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;

  it('is gone with its file, and the trail says that it was there', async () => {
    const before = [await counted('action_updates'), await counted('evidence')];
    const asked = await officer.get(undoPath());
    expect(asked.heading).toBe('Undo this update?');
    expect(asked.words).toContain('Meant for another action.');
    const after = await officer.follow(await officer.submitOn(asked, {}));
    expect(after.words).toContain(`The update on ${reference} is undone`);
    expect(after.words).toContain('No update yet');
    expect(after.words).not.toContain('Claimed complete');
    expect(after.words).toContain('Test officer undid an update');
    expect([await counted('action_updates'), await counted('evidence')]).toEqual(before.map((n) => n - 1));
    expect((await app.get(ChainCheckService).check()).broken).toBeNull();
  });

  it('opens the occurrence of a duty again that it reported', async () => {
    const [duty = ''] = await givenActions(app, council, {
      cadence: 'monthly',
      dueOn: '2022-06-15',
      madeOn: '2022-05-20',
    });
    const said = { claim: 'on-track', words: 'Reported.', occurrence: '2022-06-15' };
    const moved = await officer.follow(await officer.submit(pathOf(duty, '/updates/new'), said));
    expect(moved.words).toContain('Due 15 July 2022');
    const after = await officer.follow(await officer.submit(undoPath(moved), {}));
    expect(after.words).toContain('Due 15 June 2022');
    expect(after.words).toContain('moved back to the occurrence before');
  });

  it('stays where it is older than the minutes that the installation allows', async () => {
    const asked = await officer.get(undoPath());
    app.clock.set('2022-06-02');
    expect((await officer.get(pathOf(reference))).links.filter((link) => link.endsWith('/undo'))).toEqual([]);
    const late = await officer.submitOn(asked, {});
    expect([late.status, late.errors]).toEqual([422, ['It is older than 15 minutes']]);
    expect(late.words).toContain('Correct it instead');
    expect(await counted(`action_updates where words = '${SLIP.words}'`)).toBeGreaterThan(0);
  });

  it('stays once something is built on it, and says what', async () => {
    const asked = await officer.get(undoPath());
    await officer.submit(pathOf(reference, '/updates/new'), { claim: 'delayed', words: 'Later.' });
    const page = await officer.get(undoPath());
    expect(page.heading).toBe('This update cannot be undone');
    expect(page.words).toContain('A later update was written');
    const refused = await officer.submitOn(asked, {});
    expect([refused.status, refused.errors]).toEqual([422, ['A later update was written']]);
  });

  it('stays once somebody was written to because of it, and says who', async () => {
    const clerk = await app.signIn('democratic-services');
    await officer.submit(undoPath(), {});
    const place = `/reminders/items/${reference.replace('/', '-')}/followers`;
    const ann = { name: 'Ann Reid', address: 'ann@elsewhere.example' };
    const followed = await clerk.submit(place, ann, { action: `${place}/new` });
    expect(followed.status).toBe(303);
    item = await officer.follow(await officer.submit(pathOf(reference, '/updates/new'), SLIP));
    const asked = await officer.get(undoPath());
    await app.get(RemindersService).send(parseDay('2022-06-01'), THE_PROGRAM);
    const refused = await officer.submitOn(asked, {});
    expect(refused.status).toBe(422);
    expect(refused.errors.join()).toContain('News of it was written to its follower ann@elsewhere.example');
  });

  it('is for its writer and those who keep the register, and for nobody else', async () => {
    const path = undoPath();
    expect((await (await app.signIn('officer', 'other@thornmere.example')).get(path)).status).toBe(403);
    expect((await (await app.signIn('member')).get(path)).status).toBe(403);
    expect((await app.stranger().get(path)).status).not.toBe(200);
    expect((await (await app.signIn('democratic-services')).get(path)).status).toBe(200);
  });
});
