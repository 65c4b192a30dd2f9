import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINAL_REPORT } from '../documents/papers.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { ALL_RECOMMENDATIONS, ReviewSteps } from './review-steps.js';

describe('reviewing a final report', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;
  let desk: ReviewSteps;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-10' });
    council = await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    desk = new ReviewSteps(app, clerk);
  });
  afterAll(() => app.close());

  describe('a final report', () => {
    let path: string;
    beforeAll(async () => {
      path = await desk.handIn(FINAL_REPORT);
    });

    it('shows its four recommendations whole beside the paper, and none of its conclusions', async () => {
      const review = await clerk.get(`${path}/review`);
      expect(review).toMatchObject({ status: 200, heading: 'Review the proposals' });
      expect(review.wordsOf('h3')).toEqual([
        'Proposal 1, numbered 15 a)',
        'Proposal 2, numbered 15 b)',
        'Proposal 3, numbered 15 c)',
        'Proposal 4, numbered 15 d)',
      ]);
      expect(review.words).toContain(
        'compare it with those of neighbouring boroughs and be brought to the Panel',
      );
      expect(review.wordsOf('mark')).toHaveLength(4);
      expect(review.words).toContain('How often: quarterly');
    });

    it('prints the words of the paper, never its markup', async () => {
      for (const page of ['', '/review']) {
        const shown = await clerk.get(`${path}${page}`);
        expect(shown.html).not.toContain("<script>alert('fees')");
        expect(shown.words).toContain("<script>alert('fees')</script> paid for short breaks");
      }
    });

    it('enters them in the register in the order of the paper, with quote, position and trail', async () => {
      const answer = await clerk.submit(`${path}/review`, {}, ALL_RECOMMENDATIONS);
      expect(answer.location).toBe(path);
      const shown = await clerk.follow(answer);
      expect(shown.words).toContain('4 recommendations entered: R2022/001 to R2022/004.');
      expect(shown.links).toEqual(
        expect.arrayContaining(['/recommendations/R2022-001', '/recommendations/R2022-004']),
      );
      expect(shown.links).not.toContain(`${path}/review`);

      const made = await desk.madeOf(path, 'recommendations');
      expect(made.map(({ label, number }) => [label, number])).toEqual([
        ['15 a)', 1],
        ['15 b)', 2],
        ['15 c)', 3],
        ['15 d)', 4],
      ]);
      const [document] = await app.database.rows<{ text: string }>(
        'select text from documents where id = $1',
        [made[0]?.document_id],
      );
      for (const each of made) {
        const { start_offset: start, end_offset: end } = each as { start_offset: number; end_offset: number };
        expect(each).toMatchObject({
          body_id: council.bodies.CYP,
          addressee_id: council.bodies.EXEC,
          made_on: '2022-05-11',
        });
        expect(document?.text.slice(start, end)).toBe(each.quote);
      }
      const trail = await app.database.rows<{ subject_kind: string }>(
        `select subject_kind from audit_entries where subject_reference like 'R2022/%' or action = 'reviewed the document'`,
      );
      expect(trail.map((entry) => entry.subject_kind).sort()).toEqual([
        'document',
        ...Array(4).fill('recommendation'),
      ]);
    });

    it('leaves nothing to decide', async () => {
      const review = await clerk.get(`${path}/review`);
      expect(review.words).toContain('There is nothing left to decide');
    });

    it('leads to a place of the paper', async () => {
      const [made] = await desk.madeOf(path, 'recommendations');
      const shown = await clerk.get(`${path}?at=${made?.start_offset}`);
      expect(shown.html).toMatch(/<mark class="app-mark" id="here">That every enquiry/);
      expect((await clerk.get(`${path}?at=0`)).html).toContain('id="here">THORNMERE BOROUGH COUNCIL</mark>');
      expect((await clerk.get(`${path}?at=99999999`)).html).not.toContain('id="here"');
    });
  });
});
