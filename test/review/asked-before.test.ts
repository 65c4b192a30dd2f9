import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINAL_REPORT } from '../documents/papers.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { ALL_RECOMMENDATIONS, ReviewSteps } from './review-steps.js';

const LATER = FINAL_REPORT.replaceAll('2022', '2023').replace(
  'answered within two working days',
  'answered by somebody within two working days',
);

describe('a recommendation that was asked before', () => {
  let app: TestApp;
  let clerk: Visitor;
  let desk: ReviewSteps;
  let later: string;
  beforeAll(async () => {
    app = await openTestApp({ today: '2023-06-10' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    desk = new ReviewSteps(app, clerk);
    const first = await desk.handIn(FINAL_REPORT);
    await clerk.submit(`${first}/review`, {}, ALL_RECOMMENDATIONS);
    later = await desk.handIn(LATER);
  });
  afterAll(() => app.close());

  it('is offered beside its proposal with what became of it', async () => {
    const review = await clerk.get(`${later}/review`);
    const [card] = review.wordsOf('section').filter((words) => words.includes('answered by somebody'));
    expect(card).toContain('Asked before: R2022/001');
    expect(card).toContain('R2022/001 Response not yet requested');
    expect(card).toContain("Children's Panel, 11 May 2022");
    expect(review.links).toContain('/recommendations/R2022-001');
  });

  it('stays ticked while the proposal waits, and is linked when it is accepted', async () => {
    const id = await desk.idOf(later, 'recommendation');
    await clerk.submit(`${later}/review`, { [`p${id}-repeats`]: 'R2022-001' });
    const again = await clerk.get(`${later}/review`);
    expect(again.html).toMatch(/value="R2022-001" checked/);
    await clerk.submit(`${later}/review`, {}, ALL_RECOMMENDATIONS);
    const links = await app.database.rows(
      `select l.kind, a.year as "from", b.year as "to", b.number from item_links l
       join recommendations a on a.id = l.from_recommendation_id join recommendations b on b.id = l.to_recommendation_id`,
    );
    expect(links).toEqual([{ kind: 'repeats', from: 2023, to: 2022, number: 1 }]);
    expect((await clerk.get('/recommendations/R2023-001')).words).toContain('R2022/001');
  });

  it('is not offered by the paper that it stands in', async () => {
    expect((await clerk.get(`${later}/review`)).words).not.toContain('Asked before');
  });
});
