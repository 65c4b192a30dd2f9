import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINAL_REPORT, MINUTES } from '../documents/papers.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { EVERYTHING, ReviewSteps } from './review-steps.js';

describe('reviewing what a paper proposes, whoever else is at it', () => {
  let app: TestApp;
  let clerk: Visitor;
  let desk: ReviewSteps;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-10' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    desk = new ReviewSteps(app, clerk);
  });
  afterAll(() => app.close());

  it('makes nothing twice of a form that is sent twice', async () => {
    const path = await desk.handIn(FINAL_REPORT);
    const form = await clerk.get(`${path}/review`);
    const answers = await Promise.all([1, 2].map(() => clerk.submitOn(form, {}, EVERYTHING)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await desk.madeOf(path, 'recommendations')).toHaveLength(4);
  });

  it('makes nothing twice of two reviews at once; the later is told', async () => {
    const path = await desk.handIn(FINAL_REPORT);
    const other = await app.signIn('administrator');
    const forms = [await clerk.get(`${path}/review`), await other.get(`${path}/review`)] as const;
    const answers = await Promise.all([
      clerk.submitOn(forms[0], {}, EVERYTHING),
      other.submitOn(forms[1], {}, EVERYTHING),
    ]);
    const told = await Promise.all([clerk.follow(answers[0]), other.follow(answers[1])]);
    expect(await desk.madeOf(path, 'recommendations')).toHaveLength(4);
    const words = told.map((page) => page.words).join(' ');
    expect(words).toContain('4 recommendations entered');
    expect(words).toContain('4 had been decided by somebody else in the meantime');
  });

  it('gives items of an exempt paper no more publicity than the paper', async () => {
    const answer = await clerk.submit('/documents/new', {
      body: 'CYP',
      pasted: `${MINUTES}\n\nExempt.`,
      publicity: 'exempt',
    });
    const path = (answer.location ?? '').replace('/review', '');
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    expect(new Set((await desk.madeOf(path, 'actions')).map(({ publicity }) => publicity))).toEqual(
      new Set(['exempt']),
    );
  });

  it.each(['officer', 'member', 'public-reader'] as const)('is not open to a %s', async (role) => {
    const path = await desk.handIn(MINUTES);
    const visitor = await app.signIn(role);
    expect((await visitor.get(`${path}/review`)).status).toBe(403);
    if (role === 'public-reader') return;
    const shown = await visitor.get(path);
    expect(shown.status).toBe(200);
    expect(shown.links).not.toContain(`${path}/review`);
    expect(shown.links).not.toContain(`/responses/new?document=${path.split('/').at(-1)}`);
  });

  it('refuses a form that this service did not make', async () => {
    const path = await desk.handIn(MINUTES);
    const forged = await clerk.post(`${path}/review`, { all: 'everything' });
    expect(forged.status).toBe(403);
    expect(new Set((await desk.proposalsOf(path)).map(({ state }) => state))).toEqual(new Set(['waiting']));
  });
});
