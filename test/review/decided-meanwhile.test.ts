import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { Changes } from '../../src/audit/changes.service.js';
import { MINUTES } from '../documents/papers.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { EVERYTHING, ReviewSteps } from './review-steps.js';

const DAY = { 'datedOn-day': '7', 'datedOn-month': '6', 'datedOn-year': '2021' };

let app: TestApp;
let clerk: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-10' });
  await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
});
afterAll(() => app.close());

async function handIn(pasted: string, publicity: string): Promise<string> {
  const done = await clerk.submit('/documents/new', { body: 'CYP', pasted, publicity, ...DAY });
  return (done.location ?? '').replace('/review', '');
}

it('leaves exempt what somebody made exempt while the items of a draft were being published', async () => {
  const draft = await handIn(`${MINUTES}\n\nDraft.`, 'unpublished');
  await clerk.submit(`${draft}/review`, {}, EVERYTHING);
  const [first] = await new ReviewSteps(app, clerk).madeOf(draft, 'actions');
  const confirmed = await handIn(`${MINUTES}\n\nConfirmed.`, 'published');
  const page = await clerk.get(confirmed);
  expect(page.words).toContain('A2021/001, A2021/002, A2021/003: still only for officers and members');

  const after = { publicity: 'exempt', exemptGround: 'paragraph-3' };
  const published: Promise<VisitedPage>[] = [];
  await app.get(Changes).make(THE_PROGRAM, async ({ tx, record }) => {
    await tx.query(
      `update actions set publicity = 'exempt', exempt_ground = 'paragraph-3' where year = 2021 and number = 1`,
    );
    await record({
      action: 'changed who may read it',
      subject: { kind: 'action', id: Number(first?.id), reference: 'A2021/001' },
      after,
    });
    published.push(clerk.submitOn(page, {}, { action: `${confirmed}/publications` }));
    await wait(1500);
  });
  const [done] = await Promise.all(published);
  expect(done?.status).toBe(303);
  const rows = await app.database.rows<{ publicity: string }>(
    'select publicity from actions where year = 2021 order by number',
  );
  expect(rows.map(({ publicity }) => publicity)).toEqual(['exempt', 'published', 'published']);
});
