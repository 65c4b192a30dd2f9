import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ProgressReportsService } from '../../src/reports/progress/progress-reports.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { enterPanelMatters } from './panel-matters.js';

const FROM = { 'fromOn-day': '1', 'fromOn-month': '6', 'fromOn-year': '2022' };

describe('the place of a body', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-05-20' });
    council = await seedCouncil(app);
    app.clock.set('2022-06-01');
    keeper = await app.signIn('democratic-services');
    await enterPanelMatters(app, council);
  });
  afterAll(() => app.close());

  const report = async (body: string, asAt: string) =>
    (await app.get(ProgressReportsService).make({ body, asAt: parseDay(asAt), since: null })).model;
  const check = (code: string, fields: Record<string, string>) =>
    keeper.submit(`/bodies/${code}/succession`, { ...FROM, ...fields }, { action: `/bodies/${code}` });
  const confirm = (code: string, checked: VisitedPage) =>
    keeper.submitOn(checked, {}, { action: `/bodies/${code}/succession` });

  it('is asked for with all that is open in view', async () => {
    const page = await keeper.get('/bodies/CYP/succession');
    for (const words of ['R2022/001', 'A2022/001', '14 June 2022', 'There is no undoing'])
      expect(page.words).toContain(words);
    expect(page.words).not.toContain('A2022/002');
  });

  it.each<[string, Record<string, string>, string]>([
    ['nothing said', { manner: '' }, 'Select what happened'],
    ['nobody to follow', { manner: 'abolished' }, 'Select the body that takes its place, or name a new one'],
    [
      'a new body without a code',
      { manner: 'renamed', newName: 'Families Panel' },
      'Enter a code of up to 12 letters and figures that begins with a letter, such as FAM',
    ],
  ])('names what is wrong: %s', async (_, fields, message) => {
    const page = await check('CYP', fields);
    expect(page.status).toBe(422);
    expect(page.errors).toContain(message);
  });

  it('is not taken on a day to come, nor under a code that is taken', async () => {
    const taken = await confirm(
      'CYP',
      await check('CYP', { manner: 'renamed', newName: 'Families Panel', newCode: 'OSB' }),
    );
    expect(taken.status).toBe(422);
    expect(taken.errors).toEqual(['There is a body with the code OSB already']);
    const early = await check('CYP', {
      ...{ manner: 'renamed', newName: 'Families Panel', newCode: 'FAM' },
      'fromOn-day': '2',
    });
    expect(early.status).toBe(422);
    expect(early.errors[0]).toMatch(/Record this on 2 June 2022 or later/);
    expect(early.html).toContain('value="Families Panel"');
  });

  it('is closed to those who do not keep the register', async () => {
    const member = await app.signIn('member', 'another@thornmere.example');
    for (const path of [
      '/bodies/new',
      '/bodies/CYP/edit',
      '/bodies/CYP/succession',
      '/bodies/CYP/members/new',
    ])
      expect((await member.get(path)).status).toBe(403);
    expect((await member.get('/bodies/CYP')).words).not.toContain('another body takes its place');
  });

  describe('taken by a new one under another name', () => {
    let before: string;
    beforeAll(async () => {
      before = JSON.stringify(await report('CYP', '2022-05-31'));
      const fields = { manner: 'renamed', newName: 'Families Panel', newCode: 'fam' };
      const checked = await check('CYP', fields);
      expect(checked.words).toContain('Families Panel');
      const done = await confirm('CYP', checked);
      expect([done.status, done.errors]).toEqual([303, []]);
      const page = await keeper.follow(done);
      expect(page.words).toContain('passed on');
      expect(page.words).toContain('Families Panel took its place on 1 June 2022: it was renamed');
    });

    it('ends the old body the day before, and lets the members keep their seats', async () => {
      const rows = await app.database.rows(
        `select code, exists_from as "from", exists_until as "until" from bodies where code in ('CYP', 'FAM') order by code`,
      );
      expect(rows).toEqual([
        { code: 'CYP', from: '2015-05-20', until: '2022-05-31' },
        { code: 'FAM', from: '2022-06-01', until: null },
      ]);
      const page = await keeper.get('/bodies/FAM');
      expect(page.words).toContain('Councillor Ines Whitlock');
      expect(page.words).toContain("Took the place of Children's Panel, which was renamed, on 1 June 2022");
    });

    it('passes what is open with its provenance, and leaves what is closed', async () => {
      const watched = await app.database.rows(
        `select a.number, b.code from actions a join bodies b on b.id = a.body_id order by a.number`,
      );
      expect(watched).toEqual([
        { number: 1, code: 'FAM' },
        { number: 2, code: 'CYP' },
        { number: 3, code: 'FAM' },
        { number: 4, code: 'OSB' },
        { number: 5, code: 'OSB' },
      ]);
      const item = await keeper.get('/recommendations/R2022-001');
      expect(item.words).toContain("Made by Children's Panel");
      expect(item.words).toContain('Watched by Families Panel, since 1 June 2022');
      expect(item.words).toContain('passed it to the successor');
      expect((await keeper.get('/actions/A2022-001')).words).toContain('Made under Children');
      expect((await keeper.get('/recommendations?columns=made-by')).words).toContain(
        "Children's Panel; watched by Families Panel since 1 June 2022",
      );
      expect((await app.stranger().get('/register/R2022-001')).words).toContain(
        "Children's Panel; watched by Families Panel since 1 June 2022",
      );
    });

    it('takes the meetings with it, and counts those of both for what is due at one', async () => {
      const meetings = await app.database.rows<{ heldOn: string; code: string }>(
        `select m.held_on as "heldOn", b.code from meetings m join bodies b on b.id = m.body_id order by m.held_on`,
      );
      expect(meetings.map(({ heldOn, code }) => `${code} ${heldOn}`)).toEqual([
        'CYP 2022-03-01',
        'FAM 2022-06-14',
        'FAM 2022-07-12',
      ]);
      const [due] = await app.database.rows(
        `select a.due_on as "dueOn", b.code from actions a join bodies b on b.id = a.due_body_id where a.number = 3`,
      );
      expect(due).toEqual({ dueOn: '2022-06-14', code: 'FAM' });
    });

    it('binds to its meetings what is open and was due at those of the old one, and tells of each', async () => {
      const due = await app.database.rows(
        `select a.number, b.code from actions a join bodies b on b.id = a.due_body_id order by a.number`,
      );
      expect(due).toEqual([
        { number: 2, code: 'CYP' },
        { number: 3, code: 'FAM' },
        { number: 4, code: 'FAM' },
        { number: 5, code: 'CYP' },
      ]);
      const told = await app.database.rows(
        `select subject_reference as reference from audit_entries
         where action = 'bound it to the meetings of the successor' order by id`,
      );
      expect(told).toEqual([{ reference: 'A2022/003' }, { reference: 'A2022/004' }]);
      expect((await keeper.get('/actions/A2022-004')).words).toContain(
        "Body at whose meeting it is due changed from Children's Panel to Families Panel",
      );
    });

    it('leads from the old address of a meeting to where it is now', async () => {
      const passed = await keeper.get('/meetings/CYP/2022-06-14');
      expect([passed.status, passed.location]).toEqual([303, '/meetings/FAM/2022-06-14']);
      expect((await keeper.get('/meetings/CYP/2022-06-14/move')).status).toBe(200);
      expect((await keeper.get('/meetings/CYP/2022-06-15')).status).toBe(404);
      expect((await keeper.get('/meetings/CYP/2022-03-01')).status).toBe(200);
      await keeper.submit('/meetings/FAM/2022-06-14/move', {
        ...{ kind: 'moved', reason: 'The hall is let' },
        ...{ 'heldOn-day': '21', 'heldOn-month': '6', 'heldOn-year': '2022' },
      });
      expect((await keeper.get('/meetings/CYP/2022-06-14')).location).toBe('/meetings/FAM/2022-06-21');
      expect((await keeper.get('/meetings/FAM/2022-06-14')).location).toBe('/meetings/FAM/2022-06-21');
    });

    it('leaves earlier reports as they were, and reports on what passed from that day on', async () => {
      expect(JSON.stringify(await report('CYP', '2022-05-31'))).toBe(before);
      const made = async (body: string, asAt: string) => {
        const { bodies } = (await report(body, asAt)).numbers;
        const own = bodies.find(({ code }) => code === body);
        return [own?.recommendations.made, own?.actions.made, own?.actions.open];
      };
      expect(await made('CYP', '2022-05-31')).toEqual([1, 3, 2]);
      expect(await made('CYP', '2022-06-01')).toEqual([0, 1, 0]);
      await expect(made('FAM', '2022-05-31')).rejects.toThrow('was not found');
      expect(await made('FAM', '2022-06-01')).toEqual([1, 2, 2]);
    });

    it('shows an item as at an earlier day with the body that watched it then', async () => {
      const then = await keeper.get('/recommendations/R2022-001?as-at=2022-05-31');
      expect(then.status).toBe(200);
      expect(then.words).toContain("Made by Children's Panel");
      expect(then.words).not.toContain('Families Panel');
      const owed = await keeper.get('/actions/A2022-001?as-at=2022-05-31');
      expect(owed.words).toContain("Watched by Children's Panel");
    });

    it('takes no new items for the body that ended', async () => {
      const page = await keeper.get('/actions/new');
      expect(page.html).toContain('value="FAM"');
      expect(page.html).not.toContain('value="CYP"');
      const paper = {
        ...{ body: 'CYP', pasted: 'RESOLVED that the report be noted.' },
        ...{ 'datedOn-day': '1', 'datedOn-month': '6', 'datedOn-year': '2022' },
      };
      const refused = await keeper.submit('/documents/new', paper);
      expect(refused.errors).toContain(
        "Children's Panel ended on 31 May 2022; Families Panel took its place",
      );
    });

    it('is not taken twice', async () => {
      const again = await check('CYP', { manner: 'merged', successor: String(council.bodies.OSB) });
      expect(again.status).toBe(422);
      expect(again.errors).toEqual(["Children's Panel has a successor already"]);
    });

    it('comes back by a succession back, once the last day was taken away', async () => {
      const reopened = await keeper.submit('/bodies/CYP/edit', {
        ...{ 'existsUntil-day': '', 'existsUntil-month': '', 'existsUntil-year': '' },
      });
      expect(reopened.status).toBe(303);
      app.clock.set('2022-06-02');
      const fields = { manner: 'abolished', successor: String(council.bodies.CYP), 'fromOn-day': '2' };
      expect((await confirm('FAM', await check('FAM', fields))).status).toBe(303);
      const item = await keeper.get('/recommendations/R2022-001');
      expect(item.words).toContain("Watched by Children's Panel, since 2 June 2022");
      const [kept] = await app.database.rows(
        'select count(*)::int as n from item_provenances where recommendation_id is not null',
      );
      expect(kept).toEqual({ n: 2 });
    });
  });
});
