import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { DigestsQueries } from '../../src/reminders/digests/digests.queries.js';
import { asRole } from '../../src/web/permissions.rules.js';
import { boxes, givenActions, pathOf as pathOfAction } from '../actions/given-actions.js';
import { type Council, seedCouncil, signInViceChair } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { makeExempt, PANEL_DECIDED, pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

const MEETING = { meeting: '', body: 'CYP', ...boxes('heldOn', '2022-07-19') };

let app: TestApp;
let council: Council;
let keeper: Visitor;
let chair: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  chair = await signInViceChair(app, council);
  await keeper.submit('/meetings/new', { body: 'CYP', ...boxes('heldOn', '2022-07-19') });
});
afterAll(() => app.close());

async function recommended(text: string): Promise<{ id: number; path: string; inPath: string }> {
  const [made] = await seedRecommendations(app, council, [{ text }]);
  const path = pathOf(made?.reference ?? '');
  return { id: made?.id ?? 0, path, inPath: path.split('/')[2] ?? '' };
}

/** All that outsiders and members read of a recommendation and of the numbers around it. */
async function read(inPath: string): Promise<string[]> {
  const stranger = app.stranger();
  const report = '/reports/progress?body=CYP&from=2022-01-01&to=2022-07-20';
  const open = [`/register/${inPath}`, '/register', '/register/recommendations.json', '/register/actions'];
  const inside = ['/recommendations', '/recommendations?state=open', '/actions', '/bodies/CYP', '/', report];
  const pages = await Promise.all([
    ...open.map((path) => stranger.get(path)),
    ...['', '?as-at=2022-07-19'].map((query) => stranger.get(`/register${query}`)),
  ]);
  // One after another: an item leads back to the list that was looked at last.
  for (const path of inside) pages.push(await chair.get(path));
  const item = await chair.get(`/recommendations/${inPath}`);
  return [
    ...pages.map(({ status, html }) => `${status} ${html.replace(/nonce="[^"]*"|value="[^"]{20,}"/g, '')}`),
    item.words,
  ];
}

describe('an exempt action', () => {
  it('moves nothing that others read of its recommendation, whatever becomes of it', async () => {
    const { id, inPath } = await recommended('That the fostering service be looked at.');
    const answer = { ...boxes('decidedOn', '2022-07-01'), [`decision-${inPath}`]: 'accepted' };
    await keeper.submit(`/responses/new?recommendation=${inPath}`, answer);
    const before = await read(inPath);
    expect(before[0]).toContain('Accepted, no action with owner and date');
    const given = { recommendationId: id, origin: 'recommendation', publicity: 'exempt' } as const;
    const [hidden] = await givenActions(app, council, { ...given, text: 'Move child M' });
    expect(await read(inPath)).toEqual(before);
    await keeper.submit(pathOfAction(hidden, '/updates/new'), { claim: 'complete', words: 'Done.' });
    expect(await read(inPath)).toEqual(before);
    await keeper.submit(pathOfAction(hidden, '/verdicts/new'), { ...MEETING, verdict: 'agreed-complete' });
    expect(await read(inPath)).toEqual(before);
    expect((await keeper.get(`/recommendations/${inPath}`)).wordsOf('strong')).toContain('Agreed complete');
  });

  it('stands in no digest of a chair, and in that of a clerk', async () => {
    const [hidden] = await givenActions(app, council, { text: 'Find child N', publicity: 'exempt' });
    const { CYP: body = 0 } = council.bodies;
    const named = async (role: 'member' | 'democratic-services') =>
      (await app.get(DigestsQueries).items(body, parseDay('2022-07-20'), asRole(role))).map(
        (item) => item.reference,
      );
    expect(await named('member')).not.toContain(hidden);
    expect(await named('democratic-services')).toContain(hidden);
  });

  it('is named to nobody on the page that refuses a form which others were before', async () => {
    const [open, hidden] = await givenActions(
      app,
      council,
      { text: 'Review fostering' },
      { text: 'Move child O', publicity: 'exempt' },
    );
    const form = await chair.get(pathOfAction(open, '/verdicts/new'));
    const link = { kind: 'follows-up', other: hidden ?? '', note: 'Snozzle note.' };
    expect((await keeper.submit(`/links/${open?.replace('/', '-')}/new`, link)).status).toBe(303);
    const refused = await chair.submitOn(form, { ...MEETING, verdict: 'no-longer-needed' });
    expect([refused.status, refused.errors]).toEqual([409, []]);
    expect(refused.words).not.toContain(hidden);
    expect(refused.words).not.toContain('Snozzle');
    expect(refused.words).not.toContain('follows up');
  });
});

describe('an exempt recommendation', () => {
  it('is no place to page from for those who may not see it', async () => {
    const { inPath, path } = await recommended('That child P be moved.');
    await recommended('That the library be opened.');
    await keeper.submit(`/recommendations/notice?recommendation=${inPath}`, boxes('notice', '2022-07-01'));
    await makeExempt(keeper, path.split('/')[2]?.replace('-', '/') ?? '', 'A matter of a child.');
    const words = async (visitor: Visitor, query: string) =>
      (await visitor.get(`/recommendations?${query}`)).wordsOf('main').join(' ');
    for (const sort of ['due', '-due', 'made', '-made', 'reference', '-reference']) {
      for (const turn of ['after', 'before']) {
        const nowhere = await words(chair, `sort=${sort}`);
        expect(await words(chair, `sort=${sort}&${turn}=${inPath}`)).toBe(nowhere);
      }
    }
    expect(await words(keeper, `sort=-reference&after=${inPath}`)).not.toBe(
      await words(keeper, 'sort=-reference'),
    );
  });

  it('takes the reason along with which it was merged, wherever that is told', async () => {
    const one = await recommended('That homes be found.');
    const other = await recommended('That child Q be moved.');
    const otherReference = other.inPath.replace('-', '/');
    await makeExempt(keeper, otherReference, 'A matter of a child.');
    const done = await keeper.submit(`${one.path}/mergers/new`, {
      ...PANEL_DECIDED,
      ...{ reason: 'Quibble reason.', text: 'That homes be found for all.', others: otherReference },
    });
    expect(done.status).toBe(303);
    expect((await keeper.get(one.path)).words).toContain('Quibble reason.');
    const seen = await chair.get(one.path);
    expect(seen.status).toBe(200);
    expect(seen.words).toContain('Merged');
    expect(seen.words).not.toContain('Quibble reason.');
    const report = await chair.get('/reports/progress?body=CYP&from=2022-01-01&to=2022-07-20');
    expect([report.status, report.words.includes('Quibble')]).toEqual([200, false]);
  });
});
