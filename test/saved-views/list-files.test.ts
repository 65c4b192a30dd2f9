import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { givenActions } from '../actions/given-actions.js';
import { enterBoardMatters, SECRET } from '../reports/board-matters.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;
let officer: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-25' });
  council = await seedCouncil(app);
  await enterBoardMatters(app, council);
  await givenActions(
    app,
    council,
    { text: '=1+1 is a formula', dueOn: '2022-08-01', madeOn: '2021-05-11' },
    { text: 'Much longer than a row shows. '.repeat(20).trim(), dueOn: '2022-08-02', madeOn: '2021-05-11' },
    ...Array.from({ length: 70 }, (_, n) => ({
      text: `Matter ${n + 1}`,
      bodyId: council.bodies.HEALTH,
      madeOn: '2021-05-11',
    })),
  );
  await app.database.rows(
    `insert into requests (kind, action_id, owner_id, asked_by, asked_address, asked_on, reason, until_on, recorded_at)
     select 'more-time', id, owner_id, 'Dana Okafor', 'dana@thornmere.example', '2022-07-01', 'Busy', '2022-09-01', now() from actions where text = 'Matter 1'`,
  );
  [keeper, officer] = [await app.signIn('democratic-services'), await app.signIn('officer')];
});
afterAll(() => app.close());

type Sheet = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

async function csvOf(path: string, by = keeper): Promise<Sheet> {
  const answer = await by.get(`${path}${path.includes('?') ? '&' : '?'}download=csv`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  expect(answer.headers.get('content-type')).toContain('text/csv');
  const [heads = [], ...rows] = parse(answer.html.replace(/^\ufeff/, ''));
  return { heads, rows };
}

const referencesIn = (words: string) => words.match(/[RA]\d{4}\/\d{3}/g) ?? [];

describe('a list that is taken away', () => {
  it('is refused with the page of its fault where it cannot be read', async () => {
    for (const list of ['/recommendations', '/actions'])
      for (const file of ['', '&download=csv', '&download=xlsx']) {
        const { status, headers } = await keeper.get(`${list}?q=%00&body=%00&tag=%00${file}`);
        expect([list, file, status < 500, headers.get('content-disposition')]).toEqual([
          list,
          file,
          true,
          null,
        ]);
      }
  });

  it('has every page of the list, in its order and with its filters', async () => {
    const query = '/actions?body=HEALTH&sort=-reference';
    const { heads, rows } = await csvOf(query);
    expect(heads.slice(0, 3)).toEqual(['Reference', 'Body', 'Action']);
    expect(rows.length).toBeGreaterThanOrEqual(70);
    const shown = (await keeper.get(query)).wordsOf('th').flatMap(referencesIn);
    expect(shown).toHaveLength(50);
    expect(rows.slice(0, 50).map(([reference]) => reference)).toEqual(shown);
    expect(new Set(rows.map(([, body]) => body))).toEqual(new Set(['HEALTH']));
  });

  it('has the words whole, and no cell that a spreadsheet would calculate', async () => {
    const { rows } = await csvOf('/actions');
    const words = rows.map(([, , action]) => action);
    expect(words).toContain("'=1+1 is a formula");
    expect(words.some((text) => (text?.length ?? 0) > 500)).toBe(true);
  });

  it('is a workbook with real days', async () => {
    const answer = await fetch(`${keeper.url}/actions?body=HEALTH&download=xlsx`, {
      headers: { cookie: keeper.cookieHeader },
    });
    const [sheet] = await readExcelFile(Buffer.from(await answer.arrayBuffer()));
    const [heads = [], ...rows] = sheet?.data ?? [];
    expect(heads.slice(0, 3)).toEqual(['Reference', 'Body', 'Action']);
    expect(rows.length).toBeGreaterThanOrEqual(70);
    expect(rows.some((row) => row[heads.indexOf('Due')] instanceof Date)).toBe(true);
  });

  it('has nothing of what its reader may not see', async () => {
    const member = await app.signIn('member', 'other@thornmere.example');
    for (const path of ['/recommendations', '/documents', '/measures', '/responses']) {
      expect((await member.get(`${path}?download=csv`)).html).not.toContain(SECRET);
    }
    const [kept, seen] = [await csvOf('/recommendations'), await csvOf('/recommendations', member)];
    expect(seen.rows.length).toBeLessThan(kept.rows.length);
  });

  it('is as at an earlier day where the page is, to its last row', async () => {
    const { rows } = await csvOf('/actions?body=CYP&state=all&as-at=2022-05-01');
    const page = await keeper.get('/actions?body=CYP&state=all&as-at=2022-05-01');
    expect(rows.map(([reference]) => reference)).toEqual(page.wordsOf('th').flatMap(referencesIn));
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each([
    ['/documents', 'Paper'],
    ['/responses', 'Decided'],
    ['/meetings', 'Day'],
    ['/people', 'Name'],
    ['/bodies', 'Name'],
    ['/requests', 'Reference'],
    ['/actions/awaiting-verdict', 'Reference'],
  ])('is there for %s', async (path, head) => {
    const page = await keeper.get(path);
    expect(page.links).toEqual(expect.arrayContaining([`${path}?download=csv`, `${path}?download=xlsx`]));
    const { heads, rows } = await csvOf(path);
    expect(heads).toContain(head);
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each(['/reminders/ledger', '/reminders/outbox'])(
    'is not offered for %s while it is empty',
    async (path) => {
      expect((await keeper.get(path)).links.join()).not.toContain('download=');
    },
  );

  it('is there for accounts, and for those alone who read them', async () => {
    const administrator = await app.signIn('administrator');
    expect((await csvOf('/accounts', administrator)).rows.length).toBeGreaterThan(1);
    expect((await officer.get('/accounts?download=csv')).status).toBe(403);
    expect((await app.stranger().get('/actions?download=csv')).status).toBe(303);
  });

  it.each([
    ['/search?q=nothingisso', 'Found'],
    ['/reminders/holds', 'For'],
    ['/people?q=nobodyiscalledso', 'Name'],
    ['/responses', 'Decided'],
    ['/reminders/outbox', 'Subject'],
  ])('has its heads where nothing is in the list: %s', async (path, first) => {
    const file = await keeper.get(`${path}${path.includes('?') ? '&' : '?'}download=csv`);
    expect(file.status).toBe(200);
    expect(file.html.replace('\ufeff', '').split(',')[0]).toBe(first);
  });

  it('turns the pages of a list to its end', async () => {
    await app.database.rows(
      `insert into meetings (body_id, held_on) select $1, date '2015-01-01' + n from generate_series(1, 60) n`,
      [council.bodies.OSB],
    );
    expect((await csvOf('/meetings')).rows.length).toBeGreaterThanOrEqual(60);
  });
});

describe('the columns of a list', () => {
  it('are chosen, kept for the account, and in the file too', async () => {
    const page = await keeper.get('/actions?body=HEALTH');
    const chosen = await keeper.submitOn(page, { column: ['due', 'made'] }, { action: '/list-columns' });
    expect(chosen.location).toBe('/actions?body=HEALTH');
    const heads = (await keeper.get('/actions')).wordsOf('th').slice(0, 3);
    expect(heads.map((words) => words.replace(/\W+$/, ''))).toEqual(['Reference', 'Due', 'Made']);
    expect((await csvOf('/actions')).heads).toEqual(['Reference', 'Body', 'Due', 'About the date', 'Made']);
    expect((await officer.get('/actions')).wordsOf('th')).not.toContain('Made');
  });

  it('stand in the address where a link is to show them', async () => {
    const page = await officer.get('/recommendations?columns=tags.made');
    expect(page.wordsOf('th').slice(0, 3)).toEqual(['Reference', 'Made', 'Tags']);
    expect(
      page.links.filter((href) => href.includes('sort=')).every((href) => href.includes('columns=')),
    ).toBe(true);
  });

  it('are the usual ones again on demand, and lead nowhere else', async () => {
    const page = await keeper.get('/actions');
    await keeper.submitOn(page, { usual: 'yes' }, { action: '/list-columns' });
    expect((await keeper.get('/actions')).wordsOf('th')).toContain('Owner');
    const strange = { list: '/actions', address: 'https://elsewhere.example/actions', column: 'due' };
    const answer = await keeper.submitOn(page, strange, { action: '/list-columns' });
    expect(answer.status).toBe(404);
    const unknown = { list: '/sign-out', address: '/sign-out', column: 'due' };
    expect((await keeper.submitOn(page, unknown, { action: '/list-columns' })).status).toBe(404);
  });
});
