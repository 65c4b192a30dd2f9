import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { boxes, givenActions } from '../actions/given-actions.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { importSheet } from '../support/commands.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let council: Council;
let administrator: Visitor;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-15' });
  council = await seedCouncil(app);
  administrator = await app.signIn('administrator');
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

const numberBy = (references: string) =>
  administrator.submit('/council-years', { references }, { action: '/council-years' });
const enterMeeting = (day: string) =>
  administrator.submit('/council-years', boxes('heldOn', day), { action: '/council-years/annual-meetings' });
const recommend = async (madeOn: string, text = 'That the quay be lit.') => {
  const [made] = await seedRecommendations(app, council, [
    { madeOn: parseDay(madeOn), text, publicity: 'published' },
  ]);
  return made?.reference;
};

describe('references', () => {
  it('count by calendar year until an administrator says otherwise, and what is given stays', async () => {
    expect(await recommend('2022-05-11')).toBe('R2022/001');
    const done = await numberBy('municipal');
    expect(done.status).toBe(303);
    expect(await recommend('2022-05-11', 'That nets be mended.')).toBe('R2022-23/001');
    expect(await recommend('2022-04-30', 'That boats be hauled.')).toBe('R2021-22/001');
    expect(await givenActions(app, council, {}, {})).toEqual(['A2022-23/001', 'A2022-23/002']);
    await numberBy('calendar');
    expect(await recommend('2022-05-12', 'That ropes be wound.')).toBe('R2022/002');
    await numberBy('municipal');
    expect(await recommend('2022-05-12', 'That sails be sewn.')).toBe('R2022-23/002');
    expect((await administrator.get('/audit')).words).toContain('changed how references are numbered');
  });

  it('lead to their pages, from the address and from the search box', async () => {
    expect((await keeper.get('/recommendations/R2022-001')).words).toContain('That the quay be lit.');
    const { words } = await keeper.get('/recommendations/R2022-23-001');
    expect(words).toContain('R2022-23/001');
    expect(words).toContain('That nets be mended.');
    for (const typed of ['R2022-23/001', 'r2022-23-1', 'R2022/23/001'])
      expect((await keeper.get(`/search?q=${encodeURIComponent(typed)}`)).location).toBe(
        '/recommendations/R2022-23-001',
      );
    expect((await keeper.get('/recommendations?q=R2022-23%2F001')).words).toContain('1 recommendation');
    expect((await keeper.get('/actions?q=A2022-23%2F002')).links).toContain('/actions/A2022-23-002');
    expect((await keeper.get('/recommendations/R2022-24-001')).status).toBe(404);
  });

  it('are understood where a form asks for one', async () => {
    const linked = await keeper.submit('/links/R2022-001/new', {
      kind: 'follows-up',
      other: 'R2022-23/001',
      note: '',
    });
    expect(linked.status).toBe(303);
    expect((await keeper.get('/recommendations/R2022-001')).links).toContain('/recommendations/R2022-23-001');
  });

  it('keep silent in the history of another item once they are exempt', async () => {
    await app.database.rows(
      `update recommendations set publicity = 'exempt', exempt_ground = 'paragraph-1', public_summary = 'A matter' where year = 202223 and number = 1`,
    );
    const member = await app.signIn('member', 'other@thornmere.example');
    expect((await member.get('/recommendations/R2022-001')).words).not.toContain('R2022-23/001');
    expect((await keeper.get('/recommendations/R2022-001')).words).toContain('R2022-23/001');
  });

  it('are the year that the public chooses from, and come back from its spreadsheet as nothing new', async () => {
    const register = await app.stranger().get('/register?year=2022-23');
    expect(register.words).toContain('That sails be sewn.');
    expect(register.words).not.toContain('That the quay be lit.');
    const sheet = (await app.stranger().get('/register/recommendations.csv')).body;
    expect(sheet.toString()).toContain('R2022-23/002');
    const plan = JSON.parse(
      await importSheet(app, 'recommendations.csv', sheet, ['--body', 'CYP', '--json']),
    );
    expect(plan).toMatchObject({ new: [], changed: [], unchanged: 4, refused: [], questions: [] });
  });
});

describe('a municipal year', () => {
  it('is what lists of recommendations and actions are narrowed to', async () => {
    const found = async () => {
      const [recommendations, actions] = await Promise.all([
        keeper.get('/recommendations?municipalYear=2022'),
        keeper.get('/actions?municipalYear=2022&state=all'),
      ]);
      return [recommendations, actions].map(
        ({ words }) => /\d+ (?:recommendation|action)s?/.exec(words)?.[0],
      );
    };
    expect(await found()).toEqual(['4 recommendations', '2 actions']);
    expect((await keeper.get('/actions?municipalYear=2021&state=all')).words).toContain('No action matches.');
    expect((await enterMeeting('2022-05-12')).status).toBe(303);
    expect(await found()).toEqual(['2 recommendations', undefined]);
    expect((await keeper.get('/actions?municipalYear=2021&state=all')).words).toContain('2 actions');
  });

  it('begins on the day of its annual meeting, for references too', async () => {
    expect((await administrator.get('/council-years')).words).toContain('runs from 12 May 2022');
    expect(await recommend('2022-05-11', 'That masts be set.')).toBe('R2021-22/002');
  });
});

describe('the forms', () => {
  it('refuse what cannot be', async () => {
    expect((await numberBy('')).errors).toEqual(['Select which years references use']);
    expect((await numberBy('municipal')).errors).toEqual(['References use municipal years already']);
    const early = await enterMeeting('2022-02-12');
    expect([early.status, early.errors]).toEqual([
      422,
      ['The day of an annual meeting must be in March, April, May or June'],
    ]);
    expect(early.html).toContain('value="12"');
    expect((await enterMeeting('2022-05-32')).status).toBe(422);
  });

  it('are for an administrator alone', async () => {
    expect((await keeper.get('/council-years')).status).toBe(403);
  });
});
