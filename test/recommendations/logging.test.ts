import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { EarlierRecommendationsQueries } from '../../src/recommendations/logging/earlier-recommendations.queries.js';
import { asRole } from '../../src/web/permissions.rules.js';
import { boxes } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { seedRecommendations, seedReport } from './seed-recommendations.js';

const TODAY = parseDay('2022-08-01');
const WORDS = 'That the Executive reviews the sufficiency of foster homes in the borough every year.';
const WHOLE = {
  text: WORDS,
  label: '4',
  body: 'HEALTH',
  ...boxes('madeOn', '2022-07-19'),
  addressee: 'EXEC',
  further: ['NHS'],
  tags: 'Fostering, homes',
  wards: 'Harbour',
  publicity: 'published',
};

let app: TestApp;
let council: Council;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  await seedRecommendations(app, council, [
    { text: 'That the Executive reviews the sufficiency of foster homes.', madeOn: parseDay('2021-03-02') },
    {
      text: 'That the sufficiency of foster homes in the borough be reviewed, for the Ashdown case.',
      publicity: 'exempt',
    },
    { text: 'That libraries open on Sundays.' },
  ]);
  const query = '?recommendation=R2021-001';
  keeper = await app.signIn('democratic-services');
  await keeper.submit(`/responses/new${query}`, {
    ...boxes('decidedOn', '2021-05-05'),
    'decision-R2021-001': 'rejected',
    'reasons-R2021-001': 'There is no money.',
  });
});
afterAll(() => app.close());

describe('logging by hand', () => {
  it('offers those made earlier with what became of them, keeping what was typed', async () => {
    const form = await keeper.get('/recommendations/new');
    const offered = await keeper.submitOn(form, { ...WHOLE, look: 'yes' });
    expect(offered.status).toBe(200);
    expect(offered.words).toContain('2 earlier recommendations are similar to this one');
    expect(offered.words).toContain('R2021/001 Rejected');
    expect(offered.words).toContain("Children's Panel, 2 March 2021. Rejected on 5 May 2021");
    expect(offered.words).not.toContain('libraries');
    expect(offered.html).toContain(`${WORDS}</textarea>`);
    expect(offered.html).toContain('value="Fostering, homes"');
    expect((await keeper.get('/recommendations?year=2022')).words).not.toContain('every year');
  });

  it('offers them once before it saves, and links what is ticked', async () => {
    const offered = await keeper.submit('/recommendations/new', WHOLE);
    expect([offered.status, offered.words]).toEqual([200, expect.stringContaining('Nothing is saved yet')]);
    const saved = await keeper.submitOn(offered, { further: ['NHS'], repeats: 'R2021-001' });
    const item = await keeper.follow(saved);
    expect(item.words).toContain(WORDS);
    expect(item.words).toContain('Repeats R2021/001 Rejected');
    expect(item.words).toContain('Addressed to Executive, Thornmere Hospitals NHS Trust');
    expect(item.words).toContain('Tags: Fostering, homes');
    expect(item.links).toContain('/meetings/HEALTH/2022-07-19');
    const earlier = await keeper.get('/recommendations/R2021-001');
    expect(earlier.words).toMatch(/Repeated by R2022\/003 Response not yet requested/);
  });

  it('hints at what the words lack where somebody looks, and never stands in the way', async () => {
    const vague = { ...WHOLE, text: 'That more be done for bees.' };
    expect((await keeper.get('/recommendations/new')).words).not.toContain('Who is asked? Name');
    const looked = await keeper.submit('/recommendations/new', { ...vague, look: 'yes' });
    expect([looked.status, looked.errors]).toEqual([200, []]);
    expect(looked.words).toMatch(
      /It can be saved as it stands.*Who is asked\?.*By when\?.*How will you know/,
    );
    const other = await app.signIn('democratic-services', 'bees@thornmere.example');
    const wrong = await other.submit('/recommendations/new', { ...vague, body: '' });
    expect(wrong.errors).toEqual(['Select the body that makes it']);
  });

  it('hints at what the words lack wherever they are drafted, and answers its script', async () => {
    const correction = await keeper.get('/recommendations/R2021-001/corrections/new');
    expect(correction.words).toMatch(/It can be saved as it stands.*By when\?/);
    const parts = { 'text-1': 'That more be done for bees.', 'text-2': '' };
    const split = await keeper.submit('/recommendations/R2021-001/splits/new', parts);
    expect(split.words).toMatch(/Words of part 1.*Who is asked\?.*Words of part 2/);
    const token = /name="_csrf" value="([^"]+)"/.exec(correction.html)?.[1] ?? '';
    const hintsFor = async (text: string) =>
      JSON.parse((await keeper.post('/recommendations/hints', { _csrf: token, text })).html) as unknown;
    expect(await hintsFor('That more be done for bees.')).toEqual({
      hints: [/^Who/, /^By when/, /^How will/].map((words) => expect.stringMatching(words)),
    });
    expect(await hintsFor('')).toEqual({ hints: [] });
  });

  it('takes the place of its words in the paper it is said to come from', async () => {
    const paper = await seedReport(app, council);
    await keeper.submit('/recommendations/new', {
      ...WHOLE,
      text: 'is the  report',
      document: String(paper),
      looked: 'yes',
    });
    const item = await keeper.get('/recommendations/R2022-004');
    expect(item.links).toContain(`/documents/${paper}?at=5#here`);
    await keeper.submit('/recommendations/new', {
      ...WHOLE,
      text: 'What stands nowhere.',
      document: String(paper),
    });
    const other = await keeper.get('/recommendations/R2022-005');
    expect(other.links).toContain(`/recommendations?document=${paper}`);
    expect(other.wordsOf('h2')).not.toContain('The passage it comes from');
  });

  it('sent empty tells everything that is missing, in the order of the form', async () => {
    const again = await keeper.submit('/recommendations/new', { publicity: '' });
    expect([again.status, again.errors]).toEqual([
      422,
      [
        'Enter the words of the recommendation',
        'Select the body that makes it',
        'Enter the day it was made',
        'Select who it is addressed to',
        'Select who can see it',
      ],
    ]);
  });

  it.each([
    [{ ...boxes('madeOn', '2022-08-02') }, 'The day it was made must be today or in the past'],
    [{ document: '999' }, 'Select a paper from the list'],
    [{ tags: 'x'.repeat(61) }, '“xxxxxxxxxxxxxxxxxxxx…” is too long: at most 60 characters'],
    [{ publicity: 'exempt', ground: 'confidential' }, 'Enter what the public can read instead'],
  ])('refuses %j and keeps what was typed', async (fields, message) => {
    const again = await keeper.submit('/recommendations/new', { ...WHOLE, ...fields });
    expect([again.status, again.errors]).toEqual([422, [message]]);
    expect(again.html).toContain(`${WORDS}</textarea>`);
  });

  it('keeps words as they are seen, without marks that turn them around', async () => {
    const given = { text: 'That \u202Elive\u202C mu\u200Bsic be played.', tags: '\u2066Mu\uFEFFsic\u2069' };
    const saved = await keeper.submit('/recommendations/new', { ...WHOLE, ...given, looked: 'yes' });
    const item = await keeper.follow(saved);
    expect(item.words).toContain('That live music be played.');
    expect(item.words).toContain('Tags: Music');
  });

  it('is for those who keep the register', async () => {
    const officer = await app.signIn('officer');
    expect((await officer.get('/recommendations/new')).status).toBe(403);
    expect((await officer.get('/recommendations')).links).not.toContain('/recommendations/new');
    expect((await keeper.get('/recommendations')).links).toContain('/recommendations/new');
  });
});

describe('what is near', () => {
  const near = (text: string, role: 'democratic-services' | 'officer' = 'democratic-services') =>
    app.get(EarlierRecommendationsQueries).like(text, TODAY, asRole(role));
  const references = async (...asked: Parameters<typeof near>) =>
    (await near(...asked)).map((row) => row.reference);

  it('does not tell of exempt matter to those who may not see it', async () => {
    expect(await references(WORDS, 'officer')).not.toContain('R2022/001');
    expect(await references(WORDS)).toContain('R2022/001');
  });

  it('knows the forms of words', async () => {
    const text = 'That foster home sufficiency in the borough be reviewed yearly by the Executive.';
    expect(await references(text)).toContain('R2022/001');
  });

  it.each(['', 'That it be so.', '\' " & | ! ( ) :* \\ %', '\u{1f600}'])('copes with %j', async (text) => {
    expect(await near(text)).toEqual([]);
  });
});
