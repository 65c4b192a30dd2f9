import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes } from '../actions/given-actions.js';
import { FINAL_REPORT, MINUTES } from '../documents/papers.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { EVERYTHING, ReviewSteps } from './review-steps.js';

let app: TestApp;
let clerk: Visitor;
let member: Visitor;
let steps: ReviewSteps;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  await seedCouncil(app);
  [clerk, member] = [await app.signIn('democratic-services'), await app.signIn('member')];
  steps = new ReviewSteps(app, clerk);
});
afterAll(() => app.close());

const day = (row: Record<string, unknown> | undefined) => row?.made_on;

describe('a paper that was entered as something else', () => {
  it('is corrected with a reason, and keeps what it was said to be', async () => {
    const path = await steps.handIn(FINAL_REPORT);
    expect((await clerk.get(path)).links).toContain(`${path}/corrections/new`);
    const [form, stale] = [
      await clerk.get(`${path}/corrections/new`),
      await clerk.get(`${path}/corrections/new`),
    ];
    const without = await clerk.submitOn(form, { title: 'Foster families' });
    expect([without.status, without.errors]).toEqual([422, ['Enter why it is corrected']]);
    const same = await clerk.submitOn(form, { reason: 'So' });
    expect(same.errors).toEqual(['Change the details of the paper, or cancel']);
    const done = await clerk.follow(
      await clerk.submitOn(form, { title: 'Foster families', kind: 'other', reason: 'A slip of the mouse' }),
    );
    expect(done.heading).toBe('Foster families');
    expect(done.words).toContain(
      'Corrected on 20 July 2022 by Test democratic-services: A slip of the mouse. Before that it was “Final report: A WARM WELCOME FOR FOSTER FAMILIES”',
    );
    expect((await clerk.submitOn(stale, { title: 'Late', reason: 'So' })).status).toBe(409);
  });

  it('is read again as what it is, and keeps what was decided', async () => {
    const text = `${MINUTES}\nThe log of actions is kept by the Clerk of the Panel.\n`;
    const path = await steps.handIn(text, { kind: 'tracker' });
    const id = Number(path.split('/').at(-1));
    const proposals = () =>
      app.database.rows<{ type: string; state: string; text: string }>(
        'select type, state, text from proposals where document_id = $1 order by start_offset, position',
        [id],
      );
    const before = await proposals();
    await app.database.rows(
      `update proposals set state = 'skipped' where id = (select min(id) from proposals where document_id = $1)`,
      [id],
    );
    const form = await clerk.get(`${path}/corrections/new`);
    expect(form.words).toContain('If you change it, the paper is read again.');
    expect((await clerk.submitOn(form, { kind: 'minutes', reason: 'These are minutes' })).status).toBe(303);
    const after = (await proposals()).filter(({ state }) => state !== 'replaced');
    expect(after.filter(({ state }) => state === 'skipped').map((one) => one.text)).toEqual([
      before[0]?.text,
    ]);
    expect(after.map(({ type }) => type)).toContain('action');
    expect(new Set(after.map((one) => one.text)).size).toBe(after.length);
  });

  it('takes along what was made from it, which the page names before', async () => {
    const path = await steps.handIn(FINAL_REPORT);
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const [first, second] = await steps.madeOf(path, 'recommendations');
    await app.database.rows(`update recommendations set made_on = '2022-05-20' where id = $1`, [second?.id]);
    const form = await clerk.get(`${path}/corrections/new`);
    const reference = (row: Record<string, unknown> | undefined) =>
      `R2022/${String(row?.number).padStart(3, '0')}`;
    expect(form.words).toMatch(new RegExp(`these items change with it.*${reference(first)}`));
    expect(form.words).toContain(`${reference(second)}, made on 20 May 2022, as somebody decided for itself`);
    const fields = { ...boxes('datedOn', '2022-05-12'), body: 'HEALTH', reason: 'The wrong panel' };
    const done = await clerk.submitOn(form, fields);
    expect(done.status).toBe(303);
    const [moved, stayed] = await steps.madeOf(path, 'recommendations');
    expect([day(moved), day(stayed)]).toEqual(['2022-05-12', '2022-05-20']);
    expect(moved?.body_id).not.toBe(first?.body_id);
    expect([moved?.year, moved?.number]).toEqual([first?.year, first?.number]);
    const item = await clerk.get(`/recommendations/${reference(first).replace('/', '-')}`);
    expect(item.words).toContain('followed the correction of its paper');
    expect(item.words).toContain('Health Panel');
  });

  it('moves minutes and their actions to the meeting of the right day', async () => {
    const path = await steps.handIn(MINUTES);
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const [paper] = await app.database.rows<{ on: string; meeting: number }>(
      'select dated_on as "on", meeting_id as meeting from documents where id = $1',
      [Number(path.split('/').at(-1))],
    );
    const before = await steps.madeOf(path, 'actions');
    expect(before[0]?.meeting_id).toBe(paper?.meeting);
    const right = { ...boxes('datedOn', '2022-05-18'), reason: 'Read wrongly' };
    const answer = await clerk.submit(`${path}/corrections/new`, right);
    expect([answer.errors, answer.status]).toEqual([[], 303]);
    const [meeting] = await app.database.rows<{ id: number }>(
      `select m.id from meetings m join bodies b on b.id = m.body_id where b.code = 'CYP' and held_on = '2022-05-18'`,
    );
    const after = await steps.madeOf(path, 'actions');
    expect(new Set(after.map(({ meeting_id }) => meeting_id))).toEqual(new Set([meeting?.id]));
    expect(new Set(after.map(day))).toEqual(new Set(['2022-05-18']));
  });

  it('stays on its day where something of it came before the new one, and says what', async () => {
    const path = await steps.handIn(MINUTES);
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const [action] = await steps.madeOf(path, 'actions');
    const reference = `A2022-${String(action?.number).padStart(3, '0')}`;
    await clerk.submit(`/actions/${reference}/updates/new`, { claim: 'on-track', words: 'Begun.' });
    app.clock.set('2022-08-20');
    const late = { ...boxes('datedOn', '2022-08-01'), reason: 'So' };
    const refused = await clerk.submit(`${path}/corrections/new`, late);
    expect(refused.status).toBe(422);
    expect(refused.errors.join()).toContain(
      `${reference.replace('-', '/')} has something recorded or due on`,
    );
    expect(new Set((await steps.madeOf(path, 'actions')).map(day))).toEqual(new Set([day(action)]));
  });

  it('is for those who keep the register', async () => {
    const path = await steps.handIn(MINUTES);
    for (const below of ['corrections/new', 'taking-out'])
      expect((await member.get(`${path}/${below}`)).status).toBe(403);
  });
});

describe('a wrong paper', () => {
  it('is taken out while nothing rests on it, and can be put back', async () => {
    const path = await steps.handIn(FINAL_REPORT);
    const asked = await clerk.get(`${path}/taking-out`);
    expect(asked.words).toMatch(/\d+ proposals that nobody decided on/);
    expect((await clerk.submitOn(asked, {})).errors).toEqual(['Enter why it is taken out']);
    const out = await clerk.follow(await clerk.submitOn(asked, { reason: 'A paper of another council' }));
    expect(out.status).toBe(410);
    expect(out.words).toContain('taken out of the register on 20 August 2022 by Test democratic-services');
    expect(out.words).toContain('A paper of another council');
    expect(out.words).not.toContain('fostering be answered');
    const seen = await member.get(path);
    expect([seen.status, seen.words.includes('A paper of another council')]).toEqual([410, true]);
    expect(seen.words).not.toContain('Put it back');
    for (const below of ['/original', '/review', '/publicity/new', '/corrections/new'])
      expect((await clerk.get(`${path}${below}`)).status).toBe(404);
    expect((await clerk.get('/documents')).links).not.toContain(path);
    expect((await clerk.get('/')).links).not.toContain(`${path}/review`);
    app.clock.set('2022-08-22');
    expect((await member.get(`${path}/original?as-at=2022-08-01`)).status).toBe(404);
    const back = await clerk.follow(await clerk.submitOn(await clerk.get(path), {}));
    expect([back.status, back.words.includes('The paper is back in the register')]).toEqual([200, true]);
    expect((await clerk.get(`${path}/original`)).status).toBe(200);
  });

  it('stays while something rests on it, each named with what would end that', async () => {
    const path = await steps.handIn(FINAL_REPORT);
    const open = await clerk.get(`${path}/taking-out`);
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const made = await steps.madeOf(path, 'recommendations');
    const page = await clerk.get(`${path}/taking-out`);
    expect(page.heading).toBe('This paper cannot be taken out yet');
    for (const { number } of made)
      expect(page.words).toContain(`R2022/${String(number).padStart(3, '0')}, a recommendation: withdraw it`);
    const forced = await clerk.submitOn(open, { reason: 'So' });
    expect([forced.status, (await clerk.get(path)).status]).toEqual([409, 200]);
    await app.database.rows(
      `with m as (insert into meetings (body_id, held_on) select body_id, '2022-08-15' from recommendations where id = $1 returning id)
       insert into recommendation_endings (recommendation_id, kind, meeting_id, reason, decided_on, recorded_by_id, recorded_at)
       select unnest($2::int[]), 'withdrawn', m.id, 'Never made', '2022-08-15', (select min(id) from accounts), now() from m`,
      [made[0]?.id, made.map(({ id }) => id)],
    );
    const actions = await steps.madeOf(path, 'actions');
    expect(actions).toEqual([]);
    const free = await clerk.submit(`${path}/taking-out`, { reason: 'Never made' });
    expect(free.status).toBe(303);
    const item = await clerk.get(`/recommendations/R2022-${String(made[0]?.number).padStart(3, '0')}`);
    expect([item.status, item.links.includes(path)]).toEqual([200, false]);
  });
});
