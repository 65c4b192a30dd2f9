import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { COUNCIL_PAPERS, councilPaper, describeWithPapers } from '../support/labelled-papers.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

describeWithPapers(
  `the papers in ${COUNCIL_PAPERS} (MATTERS_DOCUMENTS; skipped where there are none)`,
  () => {
    let app: TestApp;
    let clerk: Visitor;

    beforeAll(async () => {
      app = await openTestApp({ today: '2022-06-10' });
      await seedCouncil(app);
      clerk = await app.signIn('democratic-services');
    });
    afterAll(() => app.close());

    const upload = (paper: string, fields: Record<string, string>) =>
      clerk.submit('/documents/new', fields, {
        file: { field: 'file', filename: `${paper}.txt`, content: councilPaper(paper) },
      });

    it('the final report: sixteen recommendations a) to p), no conclusion, h) whole over its page break', async () => {
      const review = await clerk.follow(await upload('002_', { body: 'CYP' }));
      const labels = review.wordsOf('h3').map((words) => /(\w\))$/.exec(words)?.[1]);
      expect(labels).toEqual([...'abcdefghijklmnop'].map((letter) => `${letter})`));

      const shown = await clerk.follow(
        await clerk.submit(review.path, {}, { press: { all: 'recommendations' } }),
      );
      expect(shown.words).toContain('16 recommendations entered: R2022/001 to R2022/016.');
      const [h] = await app.database.rows<{ text: string; quote: string }>(
        "select text, quote from recommendations where label like '%h)'",
      );
      expect(h?.quote).toMatch(/\n/);
      expect(h?.text).not.toMatch(/\n|Page \d/);
      expect(h?.text).toMatch(/\.$/);
    });

    it('the minutes: two actions, one noted, and the promise that no resolution repeats', async () => {
      const date = { 'datedOn-day': '18', 'datedOn-month': '10', 'datedOn-year': '2023' };
      const review = await clerk.follow(await upload('003_', { body: 'OSB', ...date }));
      const kinds = review.wordsOf('strong');
      expect(kinds.filter((kind) => kind === 'Action')).toHaveLength(2);
      expect(kinds.filter((kind) => kind === 'Noted')).toHaveLength(1);
      const uncovered = review
        .wordsOf('section')
        .filter((card) => card.includes('No resolution repeats this promise'));
      expect(uncovered.filter((card) => card.includes('When: in due course'))).toHaveLength(1);

      const shown = await clerk.follow(await clerk.submit(review.path, {}, { press: { all: 'everything' } }));
      expect(shown.words).toContain(
        `${2 + uncovered.length} actions entered: A2023/001 to A2023/00${2 + uncovered.length}; 1 kept with the paper`,
      );
    });
  },
);
