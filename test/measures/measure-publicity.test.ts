import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterBoardMatters, SECRET } from '../reports/board-matters.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { addMeasure, addSeries, PATH } from './watched.js';

const EXEMPT = { name: `${SECRET} placements`, publicity: 'exempt' };
const TELLS_OF_EXEMPT = [
  ...['placements', 'report', 'annex'].map((words) => `${SECRET} ${words}`),
  `${SECRET}:`,
  'example.org/exempt',
  'R2022/003',
  'A2022/004',
  'R2022-003',
  'A2022-004',
];
const UNPUBLISHED = { name: 'Draft figure', publicity: 'unpublished' };

describe('who sees a measure', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  let member: Visitor;
  let stranger: Visitor;
  let hidden: string;
  let draft: string;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-09-20' });
    council = await seedCouncil(app);
    await enterBoardMatters(app, council);
    keeper = await app.signIn('democratic-services');
    member = await app.signIn('member', 'other@thornmere.example');
    stranger = app.stranger();
    hidden = await addMeasure(keeper, { ...EXEMPT, item: 'R2022/001' });
    draft = await addMeasure(keeper, UNPUBLISHED);
    await addMeasure(keeper, { item: 'R2022/001' });
    for (const item of ['R2022/003', 'A2022/004', 'A2022/005'])
      await keeper.submit(`${PATH}/links`, { item }, { action: `${PATH}/links` });
    await addSeries(keeper, PATH, '30/06/2022, 56', {
      document: await secretPaper(),
      sourceWords: `${SECRET} annex`,
      sourceAddress: 'https://example.org/exempt',
    });
    await addSeries(keeper, PATH, '30/06/2022, 58', { sourceWords: '=1+1' });
  });
  afterAll(() => app.close());

  async function secretPaper(): Promise<string> {
    const [paper] = await app.database.rows<{ id: number }>(
      `insert into documents (kind, title, body_id, dated_on, filename, media_type, size_bytes, checksum, text, publicity,
         uploaded_by_id, uploaded_at)
       values ('other', '${SECRET} report', $1, '2022-06-30', 'a.txt', 'text/plain', 3, 'xyz', 'abc', 'exempt', $2, now())
       returning id`,
      [council.bodies.CYP, council.accounts.democraticServices],
    );
    return String(paper?.id);
  }

  it('shows keepers everything', async () => {
    const page = await keeper.get(PATH);
    expect(page.words).toContain(`${SECRET} report, ${SECRET} annex`);
    expect(page.words).toContain('A2022/004');
    expect((await keeper.get('/measures')).words).toContain(SECRET);
  });

  it.each<[string, () => Visitor, string[]]>([
    [
      'a member',
      () => member,
      ['/measures', '/measures?item=R2022-001', PATH, `${PATH}/values.csv`, '/recommendations/R2022-001'],
    ],
    [
      'the public',
      () => stranger,
      [
        '/register/measures',
        '/register/measures?item=R2022-001',
        `/register${PATH}`,
        `/register${PATH}/values.csv`,
      ],
    ],
  ])('tells %s nothing that is exempt', async (_, visitor, paths) => {
    for (const path of paths) {
      const page = await visitor().get(path);
      expect([path, page.status]).toEqual([path, 200]);
      const told = TELLS_OF_EXEMPT.filter((words) => page.html.includes(words));
      expect([path, told]).toEqual([path, []]);
    }
  });

  it('does not narrow a list by what is exempt', async () => {
    expect((await member.get('/measures?item=R2022-003')).words).toContain('No measure matches.');
    expect((await keeper.get('/measures?item=R2022-003')).links).toContain(PATH);
  });

  it('tells the public of a figure whose paper is not published, and that sources disagree', async () => {
    const page = await stranger.get(`/register${PATH}`);
    expect(page.words).toContain('A paper that is not published');
    expect(page.words).toContain('56 households or 58 households on 30 June 2022: sources disagree');
    expect(page.words).not.toContain('History');
    expect(page.links).toContain('/register/R2022-001');
    expect(page.words).not.toContain('A2022/005');
    expect((await stranger.get(`/register${PATH}/values.csv`)).html).toContain("'=1+1");
  });

  it('keeps from the public what is not published', async () => {
    const list = await stranger.get('/register/measures');
    expect(list.links).toContain(`/register${PATH}`);
    expect(list.words).not.toContain('Draft figure');
    expect((await member.get('/measures')).words).toContain('Draft figure');
    expect((await stranger.get('/register')).links).toContain('/register/measures');
  });

  it('answers as if what somebody may not see were not there', async () => {
    for (const path of [hidden, `${hidden}/values.csv`]) expect((await member.get(path)).status).toBe(404);
    for (const path of [hidden, draft, '/measures/none'])
      for (const rest of ['', '/values.csv'])
        expect((await stranger.get(`/register${path}${rest}`)).status).toBe(404);
  });

  it('leaves keeping to those who keep the register', async () => {
    const officer = await app.signIn('officer');
    for (const path of ['/edit', '/values/new', '/values/series', '/corrections/new', '/links']) {
      expect((await officer.get(`${PATH}${path}`)).status).toBe(403);
      expect((await member.post(`${PATH}${path}`, {})).status).toBe(403);
    }
    expect((await member.get('/measures/new')).status).toBe(403);
    const page = await member.get(PATH);
    expect(page.words).not.toContain('Add a value');
    expect((await member.get('/measures')).words).not.toContain('Add a measure');
  });
});
