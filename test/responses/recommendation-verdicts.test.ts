import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { boxes } from '../actions/given-actions.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const AT_PANEL = { meeting: '', body: 'CYP', ...boxes('heldOn', '2022-07-19') };

/** A recommendation that the executive has rejected on 5 July 2022. */
describe('a verdict on a recommendation', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  let chair: Visitor;
  let reference: string;
  let path: string;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-07-20' });
    council = await seedCouncil(app);
    [keeper, chair] = [await app.signIn('democratic-services'), await app.signIn('member')];
  });
  beforeEach(async () => {
    [{ reference } = { reference: '' }] = await seedRecommendations(app, council, [{}]);
    path = `/recommendations/${reference.replace('/', '-')}`;
    await answered('rejected');
  });
  afterAll(() => app.close());

  async function answered(decision: string): Promise<void> {
    const inPath = reference.replace('/', '-');
    const done = await keeper.submit(`/responses/new?recommendation=${inPath}`, {
      ...boxes('decidedOn', '2022-07-05'),
      [`decision-${inPath}`]: decision,
      [`reasons-${inPath}`]: decision === 'accepted' ? '' : 'The law forbids it.',
    });
    expect(done.errors).toEqual([]);
  }
  const offeredOn = (page: VisitedPage) => page.html.match(/(?<=name="verdict" type="radio" value=")[^"]+/g);
  const states = async () => (await keeper.get(path)).wordsOf('strong');

  it('of the chair is shown with its meeting and words, and stands in the trail', async () => {
    const form = await chair.get(`${path}/verdicts/new`);
    expect(form.words).toContain('The law forbids it.');
    expect(offeredOn(form)).toEqual(['not-agreed', 'no-longer-needed', 'superseded']);
    const saved = await chair.submitOn(form, {
      verdict: 'not-agreed',
      words: 'The law allows it.',
      ...AT_PANEL,
    });
    const item = await chair.follow(saved);
    expect(item.heading).toBe(`Recommendation ${reference}`);
    expect(item.wordsOf('strong')).toContain('Rejection not agreed');
    expect(item.words).toContain("Not agreed Children's Panel, 19 July 2022. Recorded by Test member");
    const [entry] = await app.database.rows(
      `select action, actor, after, note from audit_entries where subject_reference = $1 order by id desc limit 1`,
      [reference],
    );
    expect(entry).toEqual({
      action: 'recorded a verdict',
      actor: 'Test member',
      after: { verdict: 'Not agreed', meetingOn: '2022-07-19', supersededBy: null },
      note: 'The law allows it.',
    });
  });

  it('closes it, reopens it, and closes it for another', async () => {
    await answered('accepted');
    expect(await states()).toContain('Accepted, no action with owner and date');
    const given = async (fields: Record<string, string>) =>
      (await keeper.submit(`${path}/verdicts/new`, { ...fields, ...AT_PANEL })).errors;
    expect(await given({ verdict: 'agreed-complete' })).toEqual([]);
    expect(await states()).toContain('Agreed complete');
    expect(offeredOn(await keeper.get(`${path}/verdicts/new`))).toEqual(['reopened']);
    expect(await given({ verdict: 'agreed-complete' })).toEqual(['Select what the meeting decided']);
    expect(await given({ verdict: 'reopened' })).toEqual([]);
    expect(await states()).toContain('Accepted, no action with owner and date');
    expect(await given({ verdict: 'superseded', supersededBy: reference })).toEqual([
      `${reference} cannot take its own place`,
    ]);
    expect(await given({ verdict: 'no-longer-needed' })).toEqual([]);
    expect(await states()).toContain('No longer needed');
  });

  it('says plainly where it is agreed complete while its only action was sent back', async () => {
    await answered('accepted');
    const [action] = await app.database.rows<{ id: number; number: number }>(
      `insert into actions (year, number, origin, text, body_id, recommendation_id, made_on, due_on, recorded_at)
       select 2022, 77, 'recommendation', 'Do it', r.body_id, r.id, '2022-07-05', '2022-07-10', now() from recommendations r
       where r.year = 2022 and r.number = $1 returning id, number`,
      [Number(reference.slice(6))],
    );
    await app.database.rows(
      `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
       select $1, 'complete', 'Done', '2022-07-12', min(id), now() from accounts`,
      [action?.id],
    );
    const sentBack = { verdict: 'not-agreed', words: 'It is not', ...AT_PANEL };
    expect((await keeper.submit('/actions/A2022-077/verdicts/new', sentBack)).errors).toEqual([]);
    const form = await keeper.get(`${path}/verdicts/new`);
    expect(form.words).toContain('A2022/077 was sent back and is still open');
    expect((await keeper.get(path)).words).not.toContain('was sent back');
    await keeper.submitOn(form, { verdict: 'agreed-complete', ...AT_PANEL });
    expect((await keeper.get(path)).words).toContain(
      'The recommendation is agreed complete, but A2022/077 was sent back and is still open',
    );
  });

  it('sent empty tells everything that is missing', async () => {
    const again = await keeper.submit(`${path}/verdicts/new`, { meeting: '' });
    expect([again.status, again.errors]).toEqual([
      422,
      ['Select what the meeting decided', 'Select the meeting, or give its body and day'],
    ]);
  });

  it('on an answer that was changed meanwhile is not recorded', async () => {
    const form = await chair.get(`${path}/verdicts/new`);
    await answered('accepted');
    const late = await chair.submitOn(form, { verdict: 'no-longer-needed', ...AT_PANEL });
    expect([late.status, late.words]).toEqual([409, expect.stringContaining('recorded a response')]);
    expect((await keeper.get(path)).wordsOf('h2')).not.toContain('Verdicts');
  });

  it('is for those who keep the register and the chairs', async () => {
    const officer = await app.signIn('officer');
    const member = await app.signIn('member', 'another.member@thornmere.example');
    for (const visitor of [officer, member]) {
      expect((await visitor.get(`${path}/verdicts/new`)).status).toBe(403);
      expect((await visitor.get(path)).links).not.toContain(`${path}/verdicts/new`);
    }
    expect((await chair.get(path)).links).toContain(`${path}/verdicts/new`);
    const [own, others] = await seedRecommendations(app, council, [
      { publicity: 'exempt' },
      { publicity: 'exempt', bodyId: council.bodies.HEALTH },
    ]);
    const form = (exempt: typeof own) =>
      `/recommendations/${exempt?.reference.replace('/', '-')}/verdicts/new`;
    expect([(await chair.get(form(own))).status, (await keeper.get(form(own))).status]).toEqual([200, 200]);
    expect([(await chair.get(form(others))).status, (await keeper.get(form(others))).status]).toEqual([
      404, 200,
    ]);
  });

  it('stands out on the page once it is what comes next', async () => {
    const page = await chair.get(path);
    const buttons = page.html.match(/class="govuk-button"[^>]*>\s*[^<]+/g) ?? [];
    expect(buttons.join()).toContain('Record a verdict');
    expect((await keeper.get(path)).wordsOf('a')).toContain('Record notice and receipt');
  });
});
