import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PrintedPlan } from '../../src/imports/command/plan-in-print.js';
import { importSheet } from '../support/commands.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { FIRST_YEAR, LOG, LOOSE, MONTH_FIRST, NEXT_YEAR, TWO_OWNERS } from './command-sheets.js';

describe('matters import', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ today: '2026-11-29' });
    await seedCouncil(app);
  });
  afterAll(() => app.close());

  const run = async (filename: string, content: string, ...args: string[]): Promise<PrintedPlan> =>
    JSON.parse(
      await importSheet(app, filename, content, ['--body', 'CYP', '--json', ...args]),
    ) as PrintedPlan;
  const count = async (table: string) =>
    (await app.database.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

  it('says what a sheet would do, and stores nothing', async () => {
    const plan = await run('2025-26.csv', FIRST_YEAR);
    expect(Object.keys(plan)).toEqual(['new', 'changed', 'unchanged', 'refused', 'questions']);
    expect(plan).toMatchObject({ changed: [], unchanged: 0, refused: [] });
    expect(plan.new).toMatchObject([
      {
        row: 2,
        kind: 'recommendation',
        reference: '1',
        madeOn: '2025-11-05',
        dueOn: '2026-03-31',
        verdict: null,
      },
      { row: 3, kind: 'recommendation', reference: '2', publicity: 'unpublished', owner: 'Fostering Team' },
    ]);
    expect([
      await count('imports'),
      await count('recommendations'),
      await count('import_references'),
    ]).toEqual([0, 0, 0]);
  });

  it('says in words what would be made and who can see it', async () => {
    const words = await importSheet(app, 'a.csv', FIRST_YEAR, ['--body', 'cyp', '--publicity', 'published']);
    expect(words).toContain(
      'It would make 2 recommendations to the Executive and 2 actions: everybody can see them.',
    );
  });

  it('takes next year’s tracker, which begins again at 1, for other items', async () => {
    const first = await run('2025-26.csv', FIRST_YEAR, '--apply');
    expect(first.new.map(({ items }) => items)).toEqual([
      ['R2025/001', 'A2025/001'],
      ['R2025/002', 'A2025/002'],
    ]);
    const before = await app.database.rows('select * from recommendations order by id');
    const actionsBefore = await app.database.rows('select * from actions order by id');
    const next = await run('2026-27.csv', NEXT_YEAR, '--apply');
    expect(next.new.map(({ items }) => items[0])).toEqual(['R2026/001', 'R2026/002']);
    expect(next.questions).toEqual([]);
    expect((await app.database.rows('select * from recommendations order by id')).slice(0, 2)).toEqual(
      before,
    );
    expect((await app.database.rows('select * from actions order by id')).slice(0, 2)).toEqual(actionsBefore);
    for (const [name, content] of [
      ['2025-26.csv', FIRST_YEAR],
      ['2026-27.csv', NEXT_YEAR],
    ] as const)
      expect(await run(name, content)).toMatchObject({ new: [], changed: [], unchanged: 2 });
  });

  it('asks where a row nearly says what the item of its number says, and takes it for another until somebody answers', async () => {
    const close = FIRST_YEAR.replace('the quay steps be lit', 'the quay be closed').replaceAll(
      '05/11/2025',
      '',
    );
    const plan = await run('close.csv', close);
    expect(plan.new.map(({ row }) => row)).toEqual([2]);
    expect(plan.questions[0]?.question).toContain('Is row 2 R2025/001 put otherwise');
  });

  it('puts no words in anybody’s mouth', async () => {
    expect([await count('verdicts'), await count('action_updates')]).toEqual([0, 0]);
    const [kept] = await app.database.rows(
      `select note from audit_entries where subject_reference = 'A2025/001' and action = 'kept a note of the sheet'`,
    );
    expect(kept).toEqual({ note: 'Status in the sheet: Closed' });
  });

  it('takes a log of actions for actions, and neither titles nor headings for items', async () => {
    const plan = await run('action-log.csv', LOG, '--apply');
    expect(plan.refused).toEqual([]);
    expect(plan.new.map(({ row, kind, madeOn, publicity }) => [row, kind, madeOn, publicity])).toEqual(
      [3, 4, 7, 8].map((row) => [row, 'action', null, 'unpublished']),
    );
    expect(plan.questions.map(({ about }) => about)).toEqual(['day made']);
    const made = await app.database.rows(
      `select label, due_on as "dueOn", due_phrase as "duePhrase", is_made_on_known as "isKnown", made_on <= '2026-07-15' as "isBefore"
       from actions where label in ('12', '14', '7') order by id`,
    );
    expect(made).toEqual([
      { label: '12', dueOn: '2026-06-30', duePhrase: null, isKnown: false, isBefore: true },
      { label: '14', dueOn: null, duePhrase: 'immediate effect', isKnown: false, isBefore: false },
      { label: '7', dueOn: '2026-07-15', duePhrase: null, isKnown: false, isBefore: true },
      { label: '7', dueOn: '2026-07-15', duePhrase: null, isKnown: false, isBefore: true },
    ]);
    expect(await run('action-log.csv', LOG)).toMatchObject({
      new: [],
      changed: [],
      unchanged: 4,
      questions: [],
    });
  });

  it('gives nothing of one row of a number to another, also in a round of repairs', async () => {
    const row = (text: string, due: string, status: string) =>
      `Min No.,Action,Meeting date,Owner,Due,Status\n21,${text},10/06/2026,Fostering Team,${due},${status}`;
    await run('first.csv', row('Count the herons', '31/12/2026', 'Complete'), '--apply');
    const repaired = await run(
      'repaired.csv',
      row('Paint the weather vane', '31/01/2027', 'Green'),
      '--apply',
    );
    expect(repaired).toMatchObject({ new: [{ text: 'Paint the weather vane' }], changed: [], refused: [] });
    const kept = await app.database.rows(
      `select a.text, a.due_on as "dueOn", u.claim from actions a join action_updates u on u.action_id = a.id where a.label = '21' order by a.id`,
    );
    expect(kept).toEqual([
      { text: 'Count the herons', dueOn: '2026-12-31', claim: 'complete' },
      { text: 'Paint the weather vane', dueOn: '2027-01-31', claim: 'on-track' },
    ]);
  });

  it('takes the signs of symbol fonts for plain ones', async () => {
    const plan = await run(
      'signs.csv',
      'Ref,Action,Agreed at,Owner,Due\nS1,\uF0FC Send leaflets,10/06/2026,Fostering Team,TBC',
    );
    expect(plan.new).toMatchObject([{ text: '✓ Send leaflets' }]);
    const bullets = await run(
      'signs.csv',
      'Ref,Action,Agreed at,Owner,Due\nS1,"\uF0B7 Send leaflets\n\uF0B7 Ring schools",10/06/2026,Fostering Team,TBC',
    );
    expect(bullets.new[0]?.actions.map(({ text }) => text)).toEqual(['Send leaflets', 'Ring schools']);
  });

  it('takes a claim only where an owner made it', async () => {
    const claims = await app.database.rows(
      `select a.label, u.claim, o.name from action_updates u join actions a on a.id = u.action_id left join owners o on o.id = u.on_behalf_of_id where a.label in ('7', '12', '14')`,
    );
    expect(claims).toEqual([{ label: '14', claim: 'complete', name: 'Head of Property' }]);
  });

  it('keeps loose dates in words, and the row of a date that cannot be', async () => {
    const plan = await run('loose.csv', LOOSE);
    expect(plan.new.map(({ dueOn, duePhrase }) => [dueOn, duePhrase])).toEqual([
      [null, 'By end of financial year'],
      [null, '6 months'],
      [null, 'Summer 2027'],
      ['2026-09-30', '31.3.26 (ext. 30.9.26)'],
      [null, '31/06/2026'],
    ]);
    expect(plan.refused).toEqual([{ row: 6, reason: expect.stringContaining('June 2026 has 30 days') }]);
  });

  it('asks about a column of dates that can only be month first before anything is taken', async () => {
    const plan = await run('months.csv', MONTH_FIRST);
    expect(plan).toMatchObject({ new: [], changed: [], unchanged: 0, refused: [] });
    expect(plan.questions).toMatchObject([{ about: 'Due', rows: [2, 3] }]);
    await expect(run('months.csv', MONTH_FIRST, '--apply')).rejects.toThrow(/can only be month first/);
    const answered = await run('months.csv', MONTH_FIRST, '--month-first', 'Due');
    expect(answered.new.map(({ dueOn }) => dueOn)).toEqual(['2026-12-31', '2027-03-04']);
  });

  it('takes the first of two owners for the lead and keeps the other', async () => {
    const plan = await run('owners.csv', TWO_OWNERS, '--apply');
    expect(plan.new.map(({ owner, alsoNamed }) => [owner, alsoNamed])).toEqual([
      ['Head of Highways & Drainage', ['Head of Economic Growth']],
      ['Head of Communications', ['Head of Legal']],
    ]);
    const [first] = await app.database.rows(
      `select o.name, a.owner_as_written as written from actions a join owners o on o.id = a.owner_id where a.label = 'T1' order by a.id`,
    );
    expect(first).toEqual({
      name: 'Head of Highways & Drainage',
      written: 'Head of Highways & Drainage / Head of Economic Growth',
    });
  });

  it('offers a post of nearly the same name before it adds another', async () => {
    const sheet = `Ref,Action,Agreed at,Owner\nN1,Paint the lamp posts,10/06/2026,Head of Communication`;
    const plan = await run('near.csv', sheet, '--apply');
    expect(plan.questions.map(({ question }) => question)).toEqual([
      expect.stringContaining('Is “Head of Communication” “Head of Communications”?'),
    ]);
    const added = await app.database.rows(`select 1 from owners where name = 'Head of Communication'`);
    expect(added).toEqual([]);
  });

  it.each([
    [
      'a file that is not there',
      ['/no/such/file.csv', '--body', 'CYP'],
      /cannot be opened: there is no such file/,
    ],
    ['no body', ['x.csv'], /cannot be opened|give --body/],
  ])('refuses %s in one line', async (_, args, message) => {
    const { importCommand } = await import('../../src/imports/command/import.command.js');
    const command = importCommand((work) => work(app.nest)).parseAsync(args, { from: 'user' });
    await expect(command).rejects.toThrow(message);
  });

  it('refuses a body, a kind and a day that are none', async () => {
    await expect(importSheet(app, 'a.csv', LOG, ['--body', 'NOPE'])).rejects.toThrow(
      /no board or panel “NOPE”/,
    );
    await expect(run('a.csv', LOG, '--kind', 'tasks')).rejects.toThrow(/--kind “tasks” is not known/);
    await expect(run('a.csv', LOG, '--made-on', '31 June')).rejects.toThrow(/--made-on/);
    await expect(run('a.csv', 'nothing')).rejects.toThrow(/no row of headings|nothing to import|headings/);
  });
});
