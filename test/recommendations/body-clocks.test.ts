import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { seedRecommendations, seedReport } from './seed-recommendations.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

/** Recommends something to the trust and reads under which rule. */
async function ruleOfNext(): Promise<string> {
  const [made] = await seedRecommendations(app, council, [{ addresseeId: council.bodies.NHS }]);
  const { words } = await keeper.get(`/recommendations/${made?.reference.replace('/', '-')}`);
  return /Rule (.*?) Change/.exec(words)?.[1] ?? '';
}

describe('under which rule a body answers', () => {
  it('is what its kind says until somebody chooses', async () => {
    expect(await ruleOfNext()).toBe('Anybody else: a request, no law');
    const done = await keeper.submit('/bodies/NHS/clock', { rule: 'health' });
    expect((await keeper.follow(done)).words).toContain('How it answers Health body: 28 days');
    expect(await ruleOfNext()).toBe('Health body: 28 days');
  });

  it('leaves what is in the register as it was, and can be taken back', async () => {
    expect((await keeper.get('/recommendations/R2022-001')).words).toContain(
      'Anybody else: a request, no law',
    );
    await keeper.submit('/bodies/NHS/clock', { rule: 'by-kind' });
    expect(await ruleOfNext()).toBe('Anybody else: a request, no law');
  });

  it.each([
    [{ rule: 'whenever' }, 'Select the rule under which this body answers'],
    [
      { rule: 'local', length: 'soon' },
      'Enter the length as days, working days, weeks or months, like 28d, 20wd, 8w, 2m or 20wd after',
    ],
  ])('refuses %j', async (fields, message) => {
    const again = await keeper.submit('/bodies/NHS/clock', fields);
    expect([again.status, again.errors]).toEqual([422, [message]]);
  });

  it('is chosen by those who keep the register', async () => {
    const member = await app.signIn('member');
    expect((await member.get('/bodies/NHS/clock')).status).toBe(403);
    expect((await member.get('/bodies/NHS')).links).not.toContain('/bodies/NHS/clock');
    expect((await keeper.get('/bodies/NOBODY/clock')).status).toBe(404);
  });
});

describe('in what capacity a panel acts', () => {
  const rules = async (reference: string) =>
    app.database.rows(
      `select r.clock_rule as "first", (select f.clock_rule from recommendation_addressees f
         where f.recommendation_id = r.id) as "further" from recommendations r
       where 'R' || r.year || '/' || lpad(r.number::text, 3, '0') = $1`,
      [reference],
    );
  const recommend = async (documentId: number | null = null) => {
    const both = { furtherAddresseeIds: [council.bodies.NHS], documentId };
    const [made] = await seedRecommendations(app, council, [both]);
    return rules(made?.reference ?? '');
  };

  it('sets the rule for everybody whom it asks, whoever that is', async () => {
    expect(await recommend()).toEqual([{ first: 'executive', further: 'request' }]);
    const done = await keeper.submit('/bodies/CYP/acting', { actsAs: 'crime-and-disorder' });
    expect((await keeper.follow(done)).words).toContain('It acts as Crime and disorder committee');
    expect(await recommend()).toEqual([{ first: 'crime-and-disorder', further: 'crime-and-disorder' }]);
  });

  it('takes the open clocks along that follow it, each with an entry, and leaves what is answered or chosen', async () => {
    const both = { furtherAddresseeIds: [council.bodies.NHS] };
    const [open, answered, chosen] = await seedRecommendations(app, council, [both, both, both]);
    const inPath = (item: typeof open) => item?.reference.replace('/', '-') ?? '';
    const notice = { ...boxes('report', '2022-05-20') };
    await keeper.submit(`/recommendations/notice?recommendation=${inPath(open)}`, notice);
    await keeper.submit(`/responses/new?recommendation=${inPath(answered)}`, {
      ...{ body: 'EXEC', ...boxes('decidedOn', '2022-06-01') },
      [`decision-${inPath(answered)}`]: 'accepted',
    });
    await keeper.submit(`/recommendations/${inPath(chosen)}/clock`, { rule: 'request' });
    const done = await keeper.follow(await keeper.submit('/bodies/CYP/acting', { actsAs: 'health' }));
    expect(done.words).toMatch(/In what capacity it acts is saved, and \d+ open clocks are worked out again/);
    expect(await rules(open?.reference ?? '')).toEqual([{ first: 'health', further: 'health' }]);
    expect(await rules(answered?.reference ?? '')).toEqual([
      { first: 'crime-and-disorder', further: 'health' },
    ]);
    expect(await rules(chosen?.reference ?? '')).toEqual([{ first: 'request', further: 'health' }]);
    const { words } = await keeper.get(`/recommendations/${inPath(open)}`);
    expect(words).toContain('changed the response clock of Thornmere Hospitals NHS Trust');
    expect(words).toContain('The capacity has changed in which it was made');
    expect(words).toContain('Response due on 17 June 2022');
    await keeper.submit('/bodies/CYP/acting', { actsAs: 'crime-and-disorder' });
    const back = await keeper.get(`/recommendations/${inPath(open)}`);
    expect(back.words).toContain('Response due Friday 17 June 2022');
  });

  it('is said of a report before its panel', async () => {
    const documentId = await seedReport(app, council);
    const done = await keeper.submit(`/documents/${documentId}/acting`, { actsAs: 'health' });
    expect(done.status).toBe(303);
    expect(await recommend(documentId)).toEqual([{ first: 'health', further: 'health' }]);
    await keeper.submit('/bodies/CYP/acting', { actsAs: 'none' });
    expect(await recommend()).toEqual([{ first: 'executive', further: 'request' }]);
    expect(await recommend(documentId)).toEqual([{ first: 'health', further: 'health' }]);
  });

  it('is refused where nothing is chosen, and kept by those who keep the register', async () => {
    const again = await keeper.submit('/bodies/CYP/acting', { actsAs: 'court' });
    expect([again.status, again.errors]).toEqual([422, ['Select the capacity in which it acts']]);
    const member = await app.signIn('member');
    expect((await member.get('/bodies/CYP/acting')).status).toBe(403);
  });

  it('makes the letter of a health report say what the report must have in it', async () => {
    const [made] = await seedRecommendations(app, council, [{ clockRule: 'health' }]);
    const inPath = made?.reference.replace('/', '-');
    const { words } = await keeper.get(`/recommendations/letters/new?recommendation=${inPath}`);
    expect(words).toContain('regulation 22(6)');
    expect(words).toContain('a summary of the evidence considered');
  });
});
