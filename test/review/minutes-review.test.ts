import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTES } from '../documents/papers.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { EVERYTHING, ReviewSteps } from './review-steps.js';

describe('reviewing minutes', () => {
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

  describe('minutes', () => {
    it('take owner and date where the text names them, and say which promise nothing repeats', async () => {
      const path = await desk.handIn(MINUTES);
      const review = await clerk.get(`${path}/review`);
      expect(review.words).toContain('No resolution repeats this promise.');
      const action = await desk.idOf(path, 'action', '1');
      expect(review.html).toMatch(
        new RegExp(`id="p${action}-owner"[\\s\\S]*?<option value="${council.owners.director}" selected>`),
      );
      expect(review.html).toContain(
        `id="p${action}-dueOn" name="p${action}-dueOn-day" type="text" value="29"`,
      );
    });

    it('show first what the reading doubts, in words, and all in the order of the paper where asked', async () => {
      const path = await desk.handIn(MINUTES);
      const second = await desk.idOf(path, 'action', '2');
      await app.database.rows(
        `update proposals set confidence = case id when $1 then 'medium' else 'high' end`,
        [second],
      );
      const order = (html: string) =>
        [...html.matchAll(/<section class="app-card[^"]*" id="proposal-(\d+)"/g)].map(([, id]) => Number(id));
      const review = await clerk.get(`${path}/review`);
      expect(review.words).toContain('Doubtful: look here first (1)');
      expect(order(review.html)[0]).toBe(second);
      expect(review.links).toContain(`${path}/review?order=paper`);
      const inOrder = await clerk.get(`${path}/review?order=paper`);
      expect(inOrder.words).not.toContain('look here first');
      expect(inOrder.words).toContain('Doubtful');
      const asInPaper = (await desk.proposalsOf(path)).map(({ id }) => id);
      expect(order(inOrder.html)).toEqual(asInPaper.filter((id) => order(inOrder.html).includes(id)));
    });

    it('become actions, a commitment and what is kept with the meeting', async () => {
      const path = await desk.handIn(MINUTES);
      const second = await desk.idOf(path, 'action', '2');
      const promise = await desk.idOf(path, 'commitment');
      const fields = {
        [`p${second}-owner`]: String(council.owners.team),
        [`p${second}-dueOn-day`]: '1',
        [`p${second}-dueOn-month`]: 'July',
        [`p${second}-dueOn-year`]: '2022',
        [`p${promise}-text`]: 'Say how many beds stand empty.',
      };
      const shown = await clerk.follow(await clerk.submit(`${path}/review`, fields, EVERYTHING));
      expect(shown.words).toMatch(/3 actions entered: A2022\/001 to A2022\/003; 1 kept with the paper\./);
      expect(shown.words).toContain('Noted');
      expect(await desk.madeOf(path, 'actions')).toMatchObject([
        {
          origin: 'commitment',
          text: 'Say how many beds stand empty.',
          owner_id: council.owners.vacant,
          quote: expect.stringContaining('would be looked into'),
        },
        {
          origin: 'resolution',
          label: '1',
          owner_id: council.owners.director,
          due_on: '2022-07-29',
          made_on: '2022-06-07',
        },
        { origin: 'resolution', label: '2', owner_id: council.owners.team, due_on: '2022-07-01' },
      ]);
    });

    it('can be taken for something else than the reading took it for', async () => {
      const path = await desk.handIn(MINUTES);
      const [first, second] = [await desk.idOf(path, 'action', '1'), await desk.idOf(path, 'action', '2')];
      const answer = await clerk.submit(`${path}/review`, {
        [`p${first}-choice`]: 'accept',
        [`p${first}-type`]: 'recommendation',
        [`p${first}-addressee`]: String(council.bodies.NHS),
        [`p${second}-choice`]: 'accept',
        [`p${second}-type`]: 'noted',
      });
      expect(answer.location).toBe(`${path}/review`);
      expect(await desk.madeOf(path, 'recommendations')).toMatchObject([
        { addressee_id: council.bodies.NHS, clock_rule: 'request' },
      ]);
      expect(await desk.madeOf(path, 'actions')).toEqual([]);
    });

    it('keep a half-done review, and let a skipped proposal be taken up again', async () => {
      const path = await desk.handIn(MINUTES);
      const action = await desk.idOf(path, 'action', '1');
      const skipped = await clerk.submit(`${path}/review`, { [`p${action}-choice`]: 'skip' });
      expect(skipped.location).toBe(`${path}/review`);
      expect((await clerk.follow(skipped)).words).toContain('1 skipped.');
      expect((await desk.proposalsOf(path)).map(({ state }) => state)).toEqual([
        'waiting',
        'skipped',
        'waiting',
        'waiting',
      ]);
      await clerk.submit(`${path}/review`, {}, EVERYTHING);
      expect((await desk.proposalsOf(path)).map(({ state }) => state)).toEqual([
        'accepted',
        'skipped',
        'accepted',
        'accepted',
      ]);
      await clerk.submit(`${path}/review`, { [`p${action}-choice`]: 'accept' });
      expect(await desk.madeOf(path, 'actions')).toHaveLength(3);
    });

    it('keep all that was typed on a fault, and say which proposal it is about', async () => {
      const path = await desk.handIn(MINUTES);
      const [first, second] = [await desk.idOf(path, 'action', '1'), await desk.idOf(path, 'action', '2')];
      const again = await clerk.submit(
        `${path}/review`,
        {
          [`p${first}-dueOn-day`]: '31',
          [`p${first}-dueOn-month`]: '2',
          [`p${second}-text`]: '',
          [`p${second}-owner`]: String(council.owners.contact),
        },
        EVERYTHING,
      );
      expect(again.status).toBe(422);
      expect(again.errors).toEqual([
        'Proposal 2, numbered 1: 31 February 2022 is not a real date',
        'Proposal 3, numbered 2: Enter the words to keep',
      ]);
      expect(again.links).toContain(`#p${first}-dueOn`);
      expect(again.html).toContain(`name="p${first}-dueOn-day" type="text" value="31"`);
      expect(again.html).toMatch(
        new RegExp(`id="p${second}-owner"[\\s\\S]*?<option value="${council.owners.contact}" selected>`),
      );
      expect(await desk.madeOf(path, 'actions')).toEqual([]);
    });

    it('are not due before the day of the minutes', async () => {
      const path = await desk.handIn(MINUTES);
      const first = await desk.idOf(path, 'action', '1');
      const day = {
        [`p${first}-dueOn-day`]: '31',
        [`p${first}-dueOn-month`]: '3',
        [`p${first}-dueOn-year`]: '2019',
      };
      const again = await clerk.submit(`${path}/review`, day, EVERYTHING);
      expect(again.status).toBe(422);
      expect(again.errors.join()).toMatch(
        /^Proposal 2, numbered 1: It was made on .*: it cannot be due before that day$/,
      );
      expect(again.links).toContain(`#p${first}-dueOn`);
      expect(await desk.madeOf(path, 'actions')).toEqual([]);
    });

    it('change nothing where nothing is decided', async () => {
      const path = await desk.handIn(MINUTES);
      const answer = await clerk.submit(`${path}/review`, {});
      expect((await clerk.follow(answer)).words).toContain('Nothing was decided.');
    });
  });
});
