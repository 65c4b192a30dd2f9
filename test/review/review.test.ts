import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINAL_REPORT, MINUTES } from '../documents/papers.js';
import { type Council, seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';

const ALL_RECOMMENDATIONS = { press: { all: 'recommendations' } };
const EVERYTHING = { press: { all: 'everything' } };

describe('reviewing what a paper proposes', () => {
  let house: House;
  let council: Council;
  let clerk: Visitor;
  let copies = 0;

  beforeAll(async () => {
    house = await openHouse({ today: '2022-06-10' });
    council = await seedCouncil(house);
    clerk = await house.signIn('democratic-services');
  });
  afterAll(() => house.close());

  /** Hands in a paper of its own; gives its path. */
  const handIn = async (text: string): Promise<string> => {
    copies += 1;
    const pasted = `${text}\n\nCopy ${copies} of this paper.`;
    const answer = await clerk.submit('/documents/new', { body: 'CYP', pasted });
    return (answer.location ?? '').replace('/review', '');
  };
  const proposalsOf = async (path: string) =>
    house.database.rows<{ id: number; type: string; label: string | null; state: string }>(
      'select id, type, label, state from proposals where document_id = $1 order by position',
      [Number(path.split('/').at(-1))],
    );
  const idOf = async (path: string, type: string, label: string | null = null) => {
    const found = (await proposalsOf(path)).find(
      (each) => each.type === type && (label === null || each.label === label),
    );
    if (!found) throw new Error(`no ${type} ${label} in ${path}`);
    return found.id;
  };
  const madeOf = async (path: string, table: 'recommendations' | 'actions') =>
    house.database.rows<Record<string, unknown>>(
      `select * from ${table} where document_id = $1 order by number`,
      [Number(path.split('/').at(-1))],
    );

  describe('a final report', () => {
    let path: string;
    beforeAll(async () => {
      path = await handIn(FINAL_REPORT);
    });

    it('shows its four recommendations whole beside the paper, and none of its conclusions', async () => {
      const review = await clerk.get(`${path}/review`);
      expect(review).toMatchObject({ status: 200, heading: 'Review the proposals' });
      expect(review.wordsOf('h3')).toEqual([
        'Proposal 1, numbered 15 a) Recommendation',
        'Proposal 2, numbered 15 b) Recommendation',
        'Proposal 3, numbered 15 c) Recommendation',
        'Proposal 4, numbered 15 d) Recommendation',
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

      const made = await madeOf(path, 'recommendations');
      expect(made.map(({ label, number }) => [label, number])).toEqual([
        ['15 a)', 1],
        ['15 b)', 2],
        ['15 c)', 3],
        ['15 d)', 4],
      ]);
      const [document] = await house.database.rows<{ text: string }>(
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
      const trail = await house.database.rows<{ subject_kind: string }>(
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
      const [made] = await madeOf(path, 'recommendations');
      const shown = await clerk.get(`${path}?at=${made?.start_offset}`);
      expect(shown.html).toMatch(/<mark class="app-mark" id="here">That every enquiry/);
      expect((await clerk.get(`${path}?at=0`)).html).toContain('id="here">THORNMERE BOROUGH COUNCIL</mark>');
      expect((await clerk.get(`${path}?at=99999999`)).html).not.toContain('id="here"');
    });
  });

  describe('minutes', () => {
    it('take owner and date where the text names them, and say which promise nothing repeats', async () => {
      const path = await handIn(MINUTES);
      const review = await clerk.get(`${path}/review`);
      expect(review.words).toContain('No resolution repeats this promise.');
      const action = await idOf(path, 'action', '1');
      expect(review.html).toMatch(
        new RegExp(`id="p${action}-owner"[\\s\\S]*?<option value="${council.owners.director}" selected>`),
      );
      expect(review.html).toContain(
        `id="p${action}-dueOn" name="p${action}-dueOn-day" type="text" value="29"`,
      );
    });

    it('become actions, a commitment and what is kept with the meeting', async () => {
      const path = await handIn(MINUTES);
      const second = await idOf(path, 'action', '2');
      const promise = await idOf(path, 'commitment');
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
      expect(await madeOf(path, 'actions')).toMatchObject([
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
      const path = await handIn(MINUTES);
      const [first, second] = [await idOf(path, 'action', '1'), await idOf(path, 'action', '2')];
      const answer = await clerk.submit(`${path}/review`, {
        [`p${first}-choice`]: 'accept',
        [`p${first}-type`]: 'recommendation',
        [`p${first}-addressee`]: String(council.bodies.NHS),
        [`p${second}-choice`]: 'accept',
        [`p${second}-type`]: 'noted',
      });
      expect(answer.location).toBe(`${path}/review`);
      expect(await madeOf(path, 'recommendations')).toMatchObject([
        { addressee_id: council.bodies.NHS, clock_rule: 'partner' },
      ]);
      expect(await madeOf(path, 'actions')).toEqual([]);
    });

    it('keep a half-done review, and let a skipped proposal be taken up again', async () => {
      const path = await handIn(MINUTES);
      const action = await idOf(path, 'action', '1');
      const skipped = await clerk.submit(`${path}/review`, { [`p${action}-choice`]: 'skip' });
      expect(skipped.location).toBe(`${path}/review`);
      expect((await clerk.follow(skipped)).words).toContain('1 skipped.');
      expect((await proposalsOf(path)).map(({ state }) => state)).toEqual([
        'waiting',
        'skipped',
        'waiting',
        'waiting',
      ]);
      await clerk.submit(`${path}/review`, {}, EVERYTHING);
      expect((await proposalsOf(path)).map(({ state }) => state)).toEqual([
        'accepted',
        'skipped',
        'accepted',
        'accepted',
      ]);
      await clerk.submit(`${path}/review`, { [`p${action}-choice`]: 'accept' });
      expect(await madeOf(path, 'actions')).toHaveLength(3);
    });

    it('keep all that was typed on a fault, and say which proposal it is about', async () => {
      const path = await handIn(MINUTES);
      const [first, second] = [await idOf(path, 'action', '1'), await idOf(path, 'action', '2')];
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
      expect(await madeOf(path, 'actions')).toEqual([]);
    });

    it('change nothing where nothing is decided', async () => {
      const path = await handIn(MINUTES);
      const answer = await clerk.submit(`${path}/review`, {});
      expect((await clerk.follow(answer)).words).toContain('Nothing was decided.');
    });
  });

  it('makes nothing twice of a form that is sent twice', async () => {
    const path = await handIn(FINAL_REPORT);
    const form = await clerk.get(`${path}/review`);
    const answers = await Promise.all([1, 2].map(() => clerk.submitOn(form, {}, EVERYTHING)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await madeOf(path, 'recommendations')).toHaveLength(4);
  });

  it('makes nothing twice of two reviews at once; the later is told', async () => {
    const path = await handIn(FINAL_REPORT);
    const other = await house.signIn('administrator');
    const forms = [await clerk.get(`${path}/review`), await other.get(`${path}/review`)] as const;
    const answers = await Promise.all([
      clerk.submitOn(forms[0], {}, EVERYTHING),
      other.submitOn(forms[1], {}, EVERYTHING),
    ]);
    const told = await Promise.all([clerk.follow(answers[0]), other.follow(answers[1])]);
    expect(await madeOf(path, 'recommendations')).toHaveLength(4);
    const words = told.map((page) => page.words).join(' ');
    expect(words).toContain('4 recommendations entered');
    expect(words).toContain('4 had been decided by somebody else meanwhile');
  });

  it('gives items of an exempt paper no more publicity than the paper', async () => {
    const answer = await clerk.submit('/documents/new', {
      body: 'CYP',
      pasted: `${MINUTES}\n\nExempt.`,
      publicity: 'exempt',
    });
    const path = (answer.location ?? '').replace('/review', '');
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    expect(new Set((await madeOf(path, 'actions')).map(({ publicity }) => publicity))).toEqual(
      new Set(['exempt']),
    );
  });

  it.each(['officer', 'member', 'public-reader'] as const)('is not open to a %s', async (role) => {
    const path = await handIn(MINUTES);
    const visitor = await house.signIn(role);
    expect((await visitor.get(`${path}/review`)).status).toBe(403);
    if (role === 'public-reader') return;
    const shown = await visitor.get(path);
    expect(shown.status).toBe(200);
    expect(shown.links).not.toContain(`${path}/review`);
    expect(shown.links).not.toContain(`/responses/new?document=${path.split('/').at(-1)}`);
  });

  it('refuses a form that this service did not make', async () => {
    const path = await handIn(MINUTES);
    const forged = await clerk.post(`${path}/review`, { all: 'everything' });
    expect(forged.status).toBe(403);
    expect(new Set((await proposalsOf(path)).map(({ state }) => state))).toEqual(new Set(['waiting']));
  });
});
