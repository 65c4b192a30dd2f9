import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import type { SeenPage } from '../support/seen-page.js';
import type { Visitor } from '../support/visitor.js';
import { givenActions, pathOf } from './given-actions.js';

const referencesOn = (page: SeenPage) => page.words.match(/A\d{4}\/\d{3}/g) ?? [];

describe('the list of actions', () => {
  let house: House;
  let council: Council;
  let officer: Visitor;
  let keeper: Visitor;

  beforeAll(async () => {
    house = await openHouse({ today: '2022-06-01' });
    council = await seedCouncil(house);
    [officer, keeper] = [await house.signIn('officer'), await house.signIn('democratic-services')];
    const { bodies, owners } = council;
    await givenActions(
      house,
      council,
      { text: 'Publish the sufficiency strategy', dueOn: '2022-05-01' },
      { text: 'Recruit foster carers', dueOn: '2022-06-10', ownerId: owners.vacant },
      { text: 'Write to the hospital trust', dueOn: null, bodyId: bodies.HEALTH, ownerId: owners.team },
      { text: 'Talk to carers in private', dueOn: '2022-05-02', publicity: 'exempt' },
    );
  });
  afterAll(() => house.close());

  it('shows each with owner, holder, due date and state', async () => {
    const list = await officer.get('/actions');
    expect(list.words).toContain('Publish the sufficiency strategy');
    expect(list.words).toMatch(/Director of Children's Services ?Dana Okafor/);
    expect(list.words).toMatch(/Head of Early Help ?Vacant: nobody holds this post/);
    expect(list.words).toContain('3 actions');
    expect(referencesOn(list)).toEqual(['A2022/001', 'A2022/002', 'A2022/003']);
  });

  it.each([
    ['state=overdue', ['A2022/001']],
    ['state=due-soon', ['A2022/002']],
    ['state=no-date', ['A2022/003']],
    ['body=HEALTH', ['A2022/003']],
    ['owner=mine', ['A2022/001']],
    ['q=carers', ['A2022/002']],
    ['q=a2022-3', ['A2022/003']],
    ['q=R2022-3', []],
    ['body=NOWHERE', []],
    ['sort=-reference', ['A2022/003', 'A2022/002', 'A2022/001']],
    ['sort=-due', ['A2022/003', 'A2022/002', 'A2022/001']],
    ['sort=nonsense&after=nonsense&state=nonsense', ['A2022/001', 'A2022/002', 'A2022/003']],
  ])('?%s', async (query, expected) => {
    const list = await officer.get(`/actions?${query}`);
    expect(list.status).toBe(200);
    expect(referencesOn(list)).toEqual(expected);
    if (expected.length === 0) expect(list.words).toContain('No action fits');
  });

  it('tells those who may not see an exempt action nothing of it', async () => {
    expect((await officer.get(pathOf('A2022/004'))).status).toBe(404);
    expect((await keeper.get(pathOf('A2022/004'))).words).toContain('Talk to carers in private');
    expect((await keeper.get('/actions')).words).toContain('4 actions');
  });

  it('names no document that the reader may not see', async () => {
    const [document] = await house.database.rows<{ id: number }>(
      `insert into documents (kind, title, body_id, dated_on, filename, media_type, size_bytes, checksum, text, publicity,
                              uploaded_by_id, uploaded_at)
       values ('minutes', 'Private minutes', $1, '2022-05-11', 'm.txt', 'text/plain', 1, repeat('a', 64), 'x', 'exempt', $2, now())
       returning id`,
      [council.bodies.CYP, council.accounts.democraticServices],
    );
    const [reference] = await givenActions(house, council, {
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
      await manyActions(house, council);
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
    expect((await house.stranger().get('/actions')).location).toBe('/sign-in');
    const reader = await house.signIn('public-reader');
    expect((await reader.get('/actions')).status).toBe(403);
  });
});

const linkOf = (page: SeenPage, place: 'after' | 'before') =>
  page.links.find((href) => href.includes(`${place}=`)) ?? null;

/** A hundred and twenty actions of the board, every fourth without a due date, several due on one day. */
async function manyActions(house: House, { bodies }: Council): Promise<void> {
  await house.database.rows(
    `insert into actions (year, number, origin, text, body_id, made_on, due_on, recorded_at)
     select 2021, n, 'resolution', 'Report', $1, date '2021-01-01' + n % 7,
            case when n % 4 > 0 then date '2022-06-01' + n % 9 end, now()
     from generate_series(1, 120) n on conflict do nothing`,
    [bodies.OSB],
  );
}
