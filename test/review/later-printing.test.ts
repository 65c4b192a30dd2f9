import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTES } from '../documents/papers.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { EVERYTHING, ReviewSteps } from './review-steps.js';

/** The draft as it was printed: broken otherwise, a date and an owner's words corrected, and one resolution more. */
const PRINTED = MINUTES.replace('by 29 July 2022', 'by 5 August 2022').replace(
  '3. The information',
  '3. The Fostering Team would send the Panel its leaflet.\n\n4. The information',
);

describe('the printed minutes of a draft that was read before', () => {
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

  let draft: string;
  let printed: string;

  it('offer only what is new or in other words, and nothing that was decided', async () => {
    draft = await desk.handInAs(MINUTES);
    const promise = await desk.idOf(draft, 'commitment');
    await clerk.submit(`${draft}/review`, { [`p${promise}-choice`]: 'skip' }, EVERYTHING);
    const answer = await clerk.submit('/documents/new', { body: 'CYP', pasted: `Page 1\n\n${PRINTED}` });
    printed = (answer.location ?? '').replace('/review', '');
    const review = await clerk.follow(answer);
    expect(review.words).toContain(
      'The paper is stored, with 5 proposals; 3 decided with “Minutes of 7 June 2022” already, 1 in other words than there.',
    );
    expect(review.wordsOf('h3').filter((words) => words.startsWith('Proposal'))).toEqual([
      'Proposal 2, numbered 1',
      'Proposal 4, numbered 3',
    ]);
    expect(review.words).toContain('3 proposals decided with an earlier version');
    expect(review.links).toContain(draft);
  });

  it('show the old words beside the new ones, and which item has them', async () => {
    const review = await clerk.get(`${printed}/review`);
    const [changed, added] = review.wordsOf('section').filter((words) => words.startsWith('Proposal'));
    expect(changed).toContain('by 29 July 2022');
    expect(changed).toContain('A2022/001 is in the register. Accepting replaces its text with these words');
    expect(added).not.toContain('in the register');
    const id = await desk.idOf(printed, 'action', '1');
    const again = await clerk.submit(`${printed}/review`, {
      [`p${id}-choice`]: 'accept',
      [`p${id}-type`]: 'noted',
    });
    expect(again.errors).toEqual([
      'Proposal 2, numbered 1: It is A2022/001 already. Leave its kind as it is, or skip it',
    ]);
  });

  it('correct the item that there is, and make no second one', async () => {
    const shown = await clerk.follow(await clerk.submit(`${printed}/review`, {}, EVERYTHING));
    expect(shown.words).toContain('1 action entered: A2022/003; A2022/001 corrected from this paper.');
    expect(shown.links).toEqual(expect.arrayContaining(['/actions/A2022-001', '/actions/A2022-002', draft]));
    const actions = await app.database.rows<{ text: string }>(
      'select number, text, due_on, owner_id, document_id from actions order by number',
    );
    expect(actions).toMatchObject([
      {
        number: 1,
        text: expect.stringContaining('by 5 August 2022'),
        due_on: '2022-08-05',
        owner_id: council.owners.director,
        document_id: Number(printed.split('/').at(-1)),
      },
      { number: 2, document_id: Number(draft.split('/').at(-1)) },
      { number: 3 },
    ]);
    const item = await clerk.get('/actions/A2022-001');
    expect(item.words).toContain('corrected it from the later printing of its paper');
  });

  it('keep with the meeting once what it noted', async () => {
    const meeting = await clerk.get('/meetings/CYP/2022-06-07');
    expect(meeting.status).toBe(200);
    expect(meeting.words.split('The information, as presented, be noted').length).toBe(2);
  });

  it('leave nothing to decide when all of it was decided', async () => {
    const answer = await clerk.submit('/documents/new', { body: 'CYP', pasted: `${PRINTED}\n\nCertified.` });
    const third = answer.location ?? '';
    expect(third).not.toContain('review');
    expect((await clerk.follow(answer)).words).toContain(
      'all were decided with “Minutes of 7 June 2022” already',
    );
    expect((await clerk.get(`${third}/review`)).words).toContain('There is nothing left to decide');
    expect(await desk.madeOf(third, 'actions')).toEqual([]);
  });

  it('offer to publish what only the draft kept from the public, and nothing that somebody decided', async () => {
    const day = { 'datedOn-day': '7', 'datedOn-month': '6', 'datedOn-year': '2021' };
    const handIn = async (pasted: string, publicity: string) =>
      (
        (await clerk.submit('/documents/new', { body: 'CYP', pasted, publicity, ...day })).location ?? ''
      ).replace('/review', '');
    const unprinted = await handIn(`${MINUTES}\n\nDraft.`, 'unpublished');
    await clerk.submit(`${unprinted}/review`, {}, EVERYTHING);
    const items = (await desk.madeOf(unprinted, 'actions')).map(({ number }) => `A2021-00${number}`);
    expect(items).toHaveLength(3);
    expect((await clerk.get(unprinted)).words).not.toContain('as the draft was');
    await clerk.submit(`/actions/${items[2]}/publicity`, {
      publicity: 'unpublished',
      reason: 'It names a child',
    });

    const confirmed = await handIn(`${MINUTES}\n\nConfirmed.`, 'published');
    const page = await clerk.get(confirmed);
    expect(page.words).toContain(
      'A2021/001, A2021/002: still only for officers and members, as the draft was',
    );
    const done = await clerk.follow(await clerk.submitOn(page, {}, { action: `${confirmed}/publications` }));
    expect(done.words).toContain('Published: A2021/001, A2021/002.');
    expect(done.words).not.toContain('as the draft was');
    const left = await app.database.rows(
      `select number from actions where year = 2021 and publicity = 'unpublished'`,
    );
    expect(left).toEqual([{ number: 3 }]);
    const trail = await app.database.rows(
      `select subject_reference as reference from audit_entries where note like 'It stands in the printed paper%' order by id`,
    );
    expect(trail).toEqual([{ reference: 'A2021/001' }, { reference: 'A2021/002' }]);
  });

  it('take over what nobody had decided, with what was typed about it', async () => {
    const date = { 'datedOn-day': '8', 'datedOn-month': '6', 'datedOn-year': '2022' };
    const first = (await clerk.submit('/documents/new', { body: 'CYP', pasted: `${MINUTES}\n\nA.`, ...date }))
      .location;
    const path = (first ?? '').replace('/review', '');
    const second = await desk.idOf(path, 'action', '2');
    await clerk.submit(`${path}/review`, { [`p${second}-text`]: 'Send round the waiting list.' });
    const later = (await clerk.submit('/documents/new', { body: 'CYP', pasted: `${MINUTES}\n\nB.`, ...date }))
      .location;
    expect((await clerk.get(`${path}/review`)).words).toContain('There is nothing left to decide');
    expect((await clerk.get(`${later}`)).html).toContain('Send round the waiting list.');
    const shown = await clerk.get(path);
    expect(shown.words).toContain('Decided with Minutes of 8 June 2022');
    expect(shown.links).toContain((later ?? '').replace('/review', ''));
  });

  it('are not compared with another paper, another day or what is exempt', async () => {
    const exempt = await clerk.submit('/documents/new', {
      body: 'CYP',
      pasted: `${MINUTES}\n\nExempt.`,
      publicity: 'exempt',
    });
    expect((await clerk.follow(exempt)).words).toContain('The paper is stored, with 4 proposals.');
    const date = { 'datedOn-day': '9', 'datedOn-month': '6', 'datedOn-year': '2022' };
    const other = await clerk.submit('/documents/new', { body: 'CYP', pasted: `${MINUTES}\n\nC.`, ...date });
    expect((await clerk.follow(other)).words).toContain('The paper is stored, with 4 proposals.');
  });
});
