import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;
beforeAll(async () => {
  app = await openTestApp({
    environment: {
      COUNCIL_NATION: 'wales',
      RESPONSE_LENGTH: '2m',
      RESPONSE_CITATION: 'Local Government Act 2000, section 21B',
    },
  });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

it('answers under the law that the council cites, and its letters cite it too', async () => {
  const [made] = await seedRecommendations(app, council, [{}]);
  const inPath = made?.reference.replace('/', '-');
  expect((await keeper.get(`/recommendations/${inPath}`)).words).toContain(
    'Source: Local Government Act 2000, section 21B',
  );
  const { words } = await keeper.get(`/recommendations/letters/new?recommendation=${inPath}`);
  expect(words).toContain('under Local Government Act 2000, section 21B');
});

it('names the grounds of Part 4 of the Schedule', async () => {
  const [made] = await seedRecommendations(app, council, [
    { publicity: 'exempt', exemptGround: 'paragraph-3', publicSummary: 'About a contract.' },
  ]);
  const path = `/recommendations/${made?.reference.replace('/', '-')}`;
  expect((await keeper.get(path)).words).toContain('Schedule 12A Part 4 paragraph 14');
  const form = await keeper.get(`${path}/publicity/new`);
  expect(form.words).toContain('Schedule 12A Part 4');
  expect(form.words).toContain('Paragraph 12 Information relating to a particular individual');
  expect(form.words).not.toContain('Paragraph 1 ');
});
