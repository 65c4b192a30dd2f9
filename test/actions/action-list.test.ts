import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActionsQueries, OPEN_STATES } from '../../src/actions/actions.queries.js';
import { FIRST_PAGE } from '../../src/actions/list/action-order.rules.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { asRole } from '../../src/web/permissions.rules.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { givenActions, pathOf } from './given-actions.js';

const referencesOn = (page: VisitedPage) => page.words.match(/A\d{4}\/\d{3}/g) ?? [];

describe('the list of actions', () => {
  let app: TestApp;
  let council: Council;
  let officer: Visitor;
  let keeper: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    [officer, keeper] = [await app.signIn('officer'), await app.signIn('democratic-services')];
    const { bodies, owners } = council;
    await givenActions(
      app,
      council,
      { text: 'Publish the sufficiency strategy', dueOn: '2022-05-01' },
      { text: 'Recruit foster carers', dueOn: '2022-06-10', ownerId: owners.vacant },
      { text: 'Write to the hospital trust', dueOn: null, bodyId: bodies.HEALTH, ownerId: owners.team },
      {
        text: 'Talk to carers in private',
        dueOn: '2022-05-02',
        ownerId: owners.contact,
        publicity: 'exempt',
      },
      { text: 'Find a chair for the working group', dueOn: '2022-06-20', ownerId: null },
      { text: 'Close the old register', dueOn: '2022-05-03', bodyId: bodies.HEALTH },
    );
    await close(app, council, 'Close the old register');
  });
  afterAll(() => app.close());

  it('shows each with owner, due date and state, and with its holder where that is chosen', async () => {
    const list = await officer.get('/actions');
    const holders = await officer.get('/actions?columns=owner.holder');
    expect(holders.words).toMatch(/Director of Children's Services ?Dana Okafor/);
    expect(list.words).toContain('Publish the sufficiency strategy');
    expect(list.words).toMatch(/Head of Early Help ?Vacant/);
    expect(list.words).toContain('4 actions outstanding');
    expect(referencesOn(list)).toEqual(['A2022/001', 'A2022/002', 'A2022/005', 'A2022/003']);
  });

  it('is counted no further than whoever asks wants to know', async () => {
    const counted = async (countedUpTo: number) =>
      app
        .get(ActionsQueries)
        .list({ asker: asRole('administrator'), states: OPEN_STATES }, parseDay('2022-06-01'), {
          ...FIRST_PAGE,
          size: 1,
          countedUpTo,
        });
    expect(await counted(4)).toMatchObject({ total: 4, isMoreThanTotal: true });
    expect(await counted(5)).toMatchObject({ total: 5, isMoreThanTotal: false });
  });

  it('shows what is outstanding, and leads to what is closed', async () => {
    const list = await officer.get('/actions?body=HEALTH');
    expect(list.words).not.toContain('Close the old register');
    expect(list.links).toContain('/actions?body=HEALTH&state=all');
    const all = await officer.get('/actions?body=HEALTH&state=all');
    expect(all.words).toContain('2 actions, closed ones too');
    expect(referencesOn(all)).toEqual(['A2022/006', 'A2022/003']);
    const none = await officer.get('/actions?q=old+register');
    expect(none.words).toContain('No action matches');
    expect(none.links).toContain('/actions?q=old+register&state=all');
  });

  it('leads to what awaits a verdict of the body that is chosen', async () => {
    expect((await officer.get('/actions')).links).toContain('/actions/awaiting-verdict');
    expect((await officer.get('/actions?body=CYP')).links).toContain('/actions/awaiting-verdict?body=CYP');
  });

  it('clears filters only where one is set', async () => {
    expect((await officer.get('/actions')).wordsOf('a')).not.toContain('Clear filters');
    expect((await officer.get('/actions?owner=none')).wordsOf('a')).toContain('Clear filters');
  });

  it.each([
    ['state=overdue', ['A2022/001']],
    ['state=due-soon', ['A2022/002', 'A2022/005']],
    ['state=agreed-complete', ['A2022/006']],
    ['owner=none', ['A2022/005']],
    ['state=no-date', ['A2022/003']],
    ['body=HEALTH', ['A2022/003']],
    ['owner=mine', ['A2022/001']],
    ['q=carers', ['A2022/002']],
    ['q=a2022-3', ['A2022/003']],
    ['q=R2022-3', []],
    ['body=NOWHERE', []],
    ['sort=-reference', ['A2022/005', 'A2022/003', 'A2022/002', 'A2022/001']],
    ['sort=-due', ['A2022/003', 'A2022/005', 'A2022/002', 'A2022/001']],
    ['sort=nonsense&after=nonsense&state=nonsense', ['A2022/001', 'A2022/002', 'A2022/005', 'A2022/003']],
  ])('?%s', async (query, expected) => {
    const list = await officer.get(`/actions?${query}`);
    expect(list.status).toBe(200);
    expect(referencesOn(list)).toEqual(expected);
    if (expected.length === 0) expect(list.words).toContain('No action matches');
  });

  it('tells those who may not see an exempt action nothing of it', async () => {
    expect((await officer.get(pathOf('A2022/004'))).status).toBe(404);
    expect((await keeper.get(pathOf('A2022/004'))).words).toContain('Talk to carers in private');
    expect((await keeper.get('/actions')).words).toContain('5 actions outstanding');
  });

  it('names no document that the reader may not see', async () => {
    const [document] = await app.database.rows<{ id: number }>(
      `insert into documents (kind, title, body_id, dated_on, filename, media_type, size_bytes, checksum, text, publicity,
                              uploaded_by_id, uploaded_at)
       values ('minutes', 'Private minutes', $1, '2022-05-11', 'm.txt', 'text/plain', 1, repeat('a', 64), 'x', 'exempt', $2, now())
       returning id`,
      [council.bodies.CYP, council.accounts.democraticServices],
    );
    const [reference] = await givenActions(app, council, {
      bodyId: council.bodies.EXEC,
      ownerId: council.owners.contact,
      documentId: document?.id ?? null,
      quote: 'RESOLVED in private',
      startOffset: 12,
      endOffset: 31,
    });
    const read = await keeper.get(pathOf(reference));
    expect(read.words).toContain('RESOLVED in private Private minutes');
    expect(read.links).toContain(`/documents/${document?.id}?at=12#here`);
    expect((await officer.get(pathOf(reference))).words).not.toContain('rivate');
  });

  it.each(['/actions/A2022-999', '/actions/R2022-001', '/actions/nothing'])('has no %s', async (path) => {
    expect((await officer.get(path)).status).toBe(404);
  });

  it.each(['due', '-due', 'made', '-made', 'reference', '-reference'])(
    'is turned page by page, forth and back, sorted by %s',
    async (sort) => {
      await manyActions(app, council);
      const pages: string[][] = [];
      let list = await keeper.get(`/actions?body=OSB&sort=${sort}`);
      for (;;) {
        pages.push(referencesOn(list));
        const next = linkOf(list, 'after');
        if (!next) break;
        list = await keeper.get(next);
      }
      expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
      expect(new Set(pages.flat()).size).toBe(120);
      for (const expected of pages.slice(0, -1).reverse()) {
        list = await keeper.get(linkOf(list, 'before') ?? '');
        expect(referencesOn(list)).toEqual(expected);
      }
      expect(linkOf(list, 'before')).toBeNull();
    },
  );

  it('is closed to strangers and to readers of the public register', async () => {
    expect((await app.stranger().get('/actions')).location).toBe('/sign-in?to=%2Factions');
    const reader = await app.signIn('public-reader');
    expect((await reader.get('/actions')).status).toBe(403);
  });
});

/** Links that tick or untick the rows of the same page. */
const IN_PAGE = /#chosen$/;

const linkOf = (page: VisitedPage, place: 'after' | 'before') =>
  page.links.find((href) => href.includes(`${place}=`) && !IN_PAGE.test(href)) ?? null;

/** A meeting has agreed that the action with this text is complete. */
async function close(app: TestApp, { bodies, accounts }: Council, text: string): Promise<void> {
  await app.database.rows(
    `with met as (insert into meetings (body_id, held_on) values ($2, '2022-05-20') returning id)
     insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
     select a.id, met.id, 'agreed-complete', '2022-05-20', $3, now() from actions a, met where a.text = $1`,
    [text, bodies.HEALTH, accounts.democraticServices],
  );
}

/** A hundred and twenty actions of the board, every fourth without a due date, several due on one day. */
async function manyActions(app: TestApp, { bodies }: Council): Promise<void> {
  await app.database.rows(
    `insert into actions (year, number, origin, text, body_id, made_on, due_on, recorded_at)
     select 2021, n, 'resolution', 'Report', $1, date '2021-01-01' + n % 7,
            case when n % 4 > 0 then date '2022-06-01' + n % 9 end, now()
     from generate_series(1, 120) n on conflict do nothing`,
    [bodies.OSB],
  );
}
