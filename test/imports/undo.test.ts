import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { importSheet, remind } from '../support/commands.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { runToEnd, toCheck } from './import-steps.js';

const HEAD =
  'Ref,Recommendation,Agreed action,Meeting date,Notice given,Executive response,Response date,Reasons,Lead officer,Deadline,Status,Latest update';
const FIRST = `${HEAD}
U1,That the slip be widened,Widen the slip,11/05/2022,,Accepted,05/07/2022,,Fostering Team,30/09/2022,Green,Drawn
U2,That lamps be lit,Light the lamps,11/05/2022,,,,,Head of Lamps,30/09/2022,Amber,`;
/** Another year's sheet that also changes everything there is of U1. */
const SECOND = `${HEAD}
U1,That the slip be widened and paved,Widen the whole slip,11/05/2022,12/05/2022,Rejected,20/07/2022,No money,Hospital Liaison,31/12/2022,Complete,Done
U9,That swans be counted,Count the swans,11/05/2022,,,,,Head of Swans,31/12/2022,,`;

describe('undoing an import', () => {
  let app: TestApp;
  let clerk: Visitor;
  let second: VisitedPage;
  let before: unknown;
  const register = async () => ({
    recommendations: await app.database.rows('select * from recommendations order by id'),
    actions: await app.database.rows('select * from actions order by id'),
    updates: await app.database.rows('select * from action_updates order by id'),
    extensions: await app.database.rows('select * from extensions order by id'),
    answers: await app.database.rows('select * from response_answers order by id'),
    events: await app.database.rows('select * from clock_events order by id'),
    owners: await app.database.rows('select id, name from owners order by id'),
    names: await app.database.rows('select * from import_references order by id'),
  });

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-08-01' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    await runToEnd(clerk, await toCheck(clerk, 'first.csv', FIRST));
    before = await register();
    second = await runToEnd(clerk, await toCheck(clerk, 'second.csv', SECOND));
  });
  afterAll(() => app.close());

  it('takes out what it made and gives back what it changed, in one step', async () => {
    expect(second.words).toContain('1 new 1 changed');
    expect(await register()).not.toEqual(before);
    const asked = await clerk.get(`${second.path}/undo`);
    expect(asked.heading).toBe('Undo this import?');
    const undone = await clerk.follow(await clerk.submitOn(asked, {}));
    expect(undone.heading).toBe('What the import did before it was undone');
    expect(undone.words).toContain('It was undone by Test democratic-services on 1 August 2022');
    expect(await register()).toEqual(before);
  });

  it('is kept in the trail, which still verifies', async () => {
    const entries = await app.database.rows(
      `select subject_kind as kind, subject_reference as reference, action from audit_entries
       where action in ('undid the import', 'taken out with the import that made it', 'gave it back what the import changed') order by id`,
    );
    expect(entries).toEqual([
      { kind: 'action', reference: 'A2022/001', action: 'gave it back what the import changed' },
      { kind: 'action', reference: 'A2022/003', action: 'taken out with the import that made it' },
      { kind: 'recommendation', reference: 'R2022/003', action: 'taken out with the import that made it' },
      { kind: 'owner', reference: 'Head of Swans', action: 'taken out with the import that made it' },
      { kind: 'import', reference: 'second.csv', action: 'undid the import' },
    ]);
    expect((await app.get(ChainCheckService).check()).broken).toBeNull();
  });

  it('happens once', async () => {
    expect((await clerk.get(`${second.path}/undo`)).location).toBe(second.path);
    expect((await clerk.get(second.path)).words).not.toContain('Undo this import');
  });

  it('never gives a reference twice', async () => {
    const again = await runToEnd(clerk, await toCheck(clerk, 'second.csv', SECOND));
    expect(again.words).toContain('1 new 1 changed');
    const made = await app.database.rows(`select year, number from actions where text = 'Count the swans'`);
    expect(made).toEqual([{ year: 2022, number: 4 }]);
  });

  it('is refused once something is built on it, and says what', async () => {
    const [latest, ...earlier] = (await clerk.get('/imports')).links.filter((link) =>
      /^\/imports\/\d+$/.test(link),
    );
    const asked = await clerk.get(`${earlier.at(-1)}/undo`);
    expect(asked.heading).toBe('This import cannot be undone');
    expect(asked.words).toContain('A2022/001: amended, Test democratic-services, 1 August 2022');
    const stale = await clerk.get(`${latest}/undo`);
    expect(stale.heading).toBe('Undo this import?');
    await runToEnd(clerk, await toCheck(clerk, 'third.csv', SECOND.replaceAll('31/12/2022', '31/01/2023')));
    const refused = await clerk.submitOn(stale, {});
    expect(refused.status).toBe(422);
    expect(refused.errors.join()).toContain('Something depends on it: A2022/001: extended the due date');
    expect(await app.database.rows(`select 1 from actions where text = 'Count the swans'`)).toHaveLength(1);
  });

  it('is refused once somebody was written to about one of its items', async () => {
    const sheet =
      'Ref,Action,Meeting date,Lead officer,Deadline\nW1,Oil the winch,11/05/2022,Fostering Team,02/08/2022';
    const done = await runToEnd(clerk, await toCheck(clerk, 'winch.csv', sheet));
    expect(done.words).toContain('1 new');
    const asked = await clerk.get(`${done.path}/undo`);
    expect(await remind(app, ['--send'])).toContain('Oil the winch');
    const refused = await clerk.submitOn(asked, {});
    expect(refused.status).toBe(422);
    expect(refused.errors.join()).toMatch(/Somebody has been written to|Something depends on it/);
    expect(await app.database.rows(`select 1 from actions where text = 'Oil the winch'`)).toHaveLength(1);
  });

  it('takes meetings out that it entered, unless something else names them', async () => {
    const bring = async (name: string, day: string) => {
      const sheet = `Ref,Action,Meeting date,Lead officer,Status\n${name},Coil the ropes of ${name},11/05/2022,Fostering Team,No longer required`;
      await importSheet(app, `${name}.csv`, sheet, [
        '--body',
        'CYP',
        '--apply',
        '--json',
        '--verdict-on',
        day,
      ]);
      const [{ id } = { id: 0 }] = await app.database.rows<{ id: number }>(
        'select max(id) as id from imports',
      );
      return `/imports/${id}/undo`;
    };
    const meetings = (day: string) => app.database.rows('select 1 from meetings where held_on = $1', [day]);
    const path = await bring('M1', '2022-07-19');
    expect(await meetings('2022-07-19')).toHaveLength(1);
    expect((await clerk.submit(path, {})).status).toBe(303);
    expect(await meetings('2022-07-19')).toEqual([]);
    const named = await bring('M2', '2022-07-26');
    await app.database.rows(
      `update recommendations set meeting_id = (select id from meetings where held_on = '2022-07-26') where id = (select min(id) from recommendations)`,
    );
    expect((await clerk.submit(named, {})).status).toBe(303);
    expect(await meetings('2022-07-26')).toHaveLength(1);
  });

  it.each(['officer', 'member', 'public-reader'] as const)('is not for a %s', async (role) => {
    const visitor = await app.signIn(role);
    expect((await visitor.get(`${second.path}/undo`)).status).toBe(403);
  });
});
