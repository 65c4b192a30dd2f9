import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINAL_REPORT, MINUTES } from '../documents/papers.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { EVERYTHING, ReviewSteps } from './review-steps.js';

/** A resolution for somebody whom the council does not know yet. */
const STRANGER = MINUTES.replace(
  '2. The waiting list for short breaks would be circulated to Members.',
  '2. The Head of Short Breaks would circulate the waiting list to Members.',
);

describe('a review that takes its time', () => {
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

  it('keeps what was typed about what is left for later, wrong or right', async () => {
    const path = await desk.handIn(MINUTES);
    const [first, second] = [await desk.idOf(path, 'action', '1'), await desk.idOf(path, 'action', '2')];
    const shown = await clerk.follow(
      await clerk.submit(`${path}/review`, {
        [`p${first}-choice`]: 'accept',
        [`p${second}-text`]: 'Send the list.',
        [`p${second}-owner`]: String(council.owners.team),
        [`p${second}-dueOn-day`]: '31',
        [`p${second}-dueOn-month`]: '2',
      }),
    );
    expect(shown.words).toContain('1 action entered: A2022/001; 1 left unfinished, as typed.');
    expect(shown.html).toContain('Send the list.</textarea>');
    expect(shown.html).toContain(`name="p${second}-dueOn-day" type="text" value="31"`);
    expect(shown.html).toMatch(
      new RegExp(`id="p${second}-owner"[\\s\\S]*?<option value="${council.owners.team}" selected>`),
    );
    const again = await clerk.submit(`${path}/review`, {});
    expect((await clerk.follow(again)).words).toContain('Nothing was decided.');
  });

  it('takes all of one kind at once, or sets it aside', async () => {
    const path = await desk.handIn(MINUTES);
    const noted = await clerk.follow(
      await clerk.submit(`${path}/review`, {}, { press: { all: 'skip-noted' } }),
    );
    expect(noted.words).toContain('1 skipped.');
    const actions = await clerk.follow(
      await clerk.submit(`${path}/review`, {}, { press: { all: 'actions' } }),
    );
    expect(actions.words).toContain('2 actions entered');
    expect(actions.wordsOf('button')).toContain('Accept all promises that nothing repeats (1)');
    const rest = await clerk.follow(
      await clerk.submit(`${path}/review`, {}, { press: { all: 'commitments' } }),
    );
    expect(rest.words).toContain('1 action entered');
    const none = await clerk.submit(
      `${await desk.handIn(FINAL_REPORT)}/review`,
      {},
      { press: { all: 'poems' } },
    );
    expect((await clerk.follow(none)).words).toContain('Nothing was decided.');
  });

  it('gives all that are ticked one owner and date, and accepts or skips them together', async () => {
    const path = await desk.handIn(MINUTES);
    const [one, other] = [await desk.idOf(path, 'action', '1'), await desk.idOf(path, 'action', '2')];
    const ticks = { [`p${one}-ticked`]: 'yes', [`p${other}-ticked`]: 'yes' };
    const day = { 'ticked-dueOn-day': '30', 'ticked-dueOn-month': '9', 'ticked-dueOn-year': '2022' };
    const owner = { 'ticked-owner': String(council.owners.team) };
    const pressed = (ticked: string) => ({ press: { ticked } });
    const none = await clerk.submit(`${path}/review`, owner, pressed('accept'));
    expect([none.status, none.errors]).toEqual([422, ['Tick at least one proposal']]);
    const bare = await clerk.submit(`${path}/review`, ticks, pressed('set'));
    expect(bare.errors).toEqual(['Select an owner or enter a due date for the ticked proposals']);
    expect(bare.html).toMatch(new RegExp(`name="p${one}-ticked" value="yes"[^>]* checked`));
    const set = await clerk.submit(`${path}/review`, { ...ticks, ...owner, ...day }, pressed('set'));
    const shown = await clerk.follow(set);
    expect(shown.words).toContain('Owner and date are set for 2 proposals. Nothing is decided yet');
    expect(await desk.madeOf(path, 'actions')).toEqual([]);
    expect(shown.html).toContain(`name="p${other}-dueOn-month" type="text" value="9"`);
    const skipped = await clerk.submitOn(shown, { [`p${other}-ticked`]: 'yes' }, pressed('skip'));
    expect((await clerk.follow(skipped)).words).toContain('1 skipped.');
    const accepted = await clerk.submit(`${path}/review`, { [`p${one}-ticked`]: 'yes' }, pressed('accept'));
    expect((await clerk.follow(accepted)).words).toContain('1 action entered');
    expect(await desk.madeOf(path, 'actions')).toEqual([
      expect.objectContaining({ owner_id: council.owners.team, due_on: '2022-09-30' }),
    ]);
  });

  it('makes an owner on the spot, once, and knows the words of the paper from then on', async () => {
    const path = await desk.handIn(STRANGER);
    const [id, promise] = [await desk.idOf(path, 'action', '2'), await desk.idOf(path, 'commitment')];
    expect((await clerk.get(`${path}/review`)).words).toContain('is not known yet');
    const faulty = await clerk.submit(`${path}/review`, {
      [`p${id}-choice`]: 'accept',
      [`p${id}-owner`]: 'new',
      [`p${id}-newKind`]: 'team',
      [`p${id}-newName`]: '',
    });
    expect(faulty.errors).toEqual([
      'Proposal 3, numbered 2: Enter the name of the new owner',
      'Proposal 3, numbered 2: Enter the mailbox of the new owner, so that they can be reminded',
    ]);
    const as = (proposal: number) => ({
      [`p${proposal}-choice`]: 'accept',
      [`p${proposal}-owner`]: 'new',
      [`p${proposal}-newKind`]: 'team',
      [`p${proposal}-newName`]: 'Short Breaks Team',
      [`p${proposal}-newEmail`]: 'Breaks@Thornmere.example',
    });
    await clerk.submit(`${path}/review`, { ...as(id), ...as(promise) });
    const made = await app.database.rows<{ id: number }>(
      `select id, kind, email from owners where name = 'Short Breaks Team'`,
    );
    expect(made).toEqual([{ id: expect.any(Number), kind: 'team', email: 'breaks@thornmere.example' }]);
    const actions = await desk.madeOf(path, 'actions');
    expect(actions.map((action) => action.owner_id)).toEqual([made[0]?.id, made[0]?.id]);

    const later = await desk.handIn(STRANGER.replace('to Members.\n', 'to all Members.\n'));
    const next = await desk.idOf(later, 'action', '2');
    expect((await clerk.get(`${later}/review`)).html).toMatch(
      new RegExp(`id="p${next}-owner"[\\s\\S]*?<option value="${made[0]?.id}" selected>`),
    );
  });

  it('takes a new name that is known for the owner who has it, and refuses a retired one', async () => {
    const path = await desk.handIn(MINUTES);
    const id = await desk.idOf(path, 'action', '2');
    const named = (name: string) => ({
      [`p${id}-choice`]: 'accept',
      [`p${id}-owner`]: 'new',
      [`p${id}-newName`]: name,
    });
    await app.database.rows(
      `insert into owners (kind, name, retired_on) values ('post', 'Lamplighter', '2020-01-01') returning id`,
    );
    const refused = await clerk.submit(`${path}/review`, named('Lamplighter'));
    expect(refused.status).toBe(422);
    expect(refused.errors[0]).toContain('There is, or was, an owner with this name');
    expect(await desk.madeOf(path, 'actions')).toEqual([]);
    await clerk.submit(`${path}/review`, named('the fostering team'));
    expect(await desk.madeOf(path, 'actions')).toMatchObject([{ owner_id: council.owners.team }]);
  });

  it('changes nothing by a button that leads away but is none', async () => {
    const path = await desk.handIn(MINUTES);
    const answer = await clerk.submit(`${path}/review`, {}, { press: { go: 'split-x', all: 'everything' } });
    expect(answer.location).toBe(`${path}/review`);
    expect(new Set((await desk.proposalsOf(path)).map(({ state }) => state))).toEqual(new Set(['waiting']));
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
  });
});
