import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLE_PASSWORD } from '../../src/accounts/example-accounts.queries.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const TODAY = parseDay('2026-06-10');

describe('a first visit to the example council', () => {
  let app: TestApp;
  let officer: Visitor;
  let keeper: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    await app.get(ExampleCouncil).load(TODAY);
    officer = await signIn('tobias.wrenfield@thornmere.example');
    keeper = await signIn('dilys.marchbanks@thornmere.example');
  });
  afterAll(() => app.close());

  const signIn = async (email: string): Promise<Visitor> => {
    const visitor = app.stranger();
    await visitor.submit('/sign-in', { email, password: EXAMPLE_PASSWORD });
    return visitor;
  };

  it('finds something for the service officer to do', async () => {
    const page = await officer.get('/');
    expect(page.words).toContain('1 overdue');
    expect(page.words).toContain('1 due soon');
    expect(page.links.some((href) => href.endsWith('/updates/new'))).toBe(true);
  });

  it('finds each number of the officer’s first page in the list it leads to', async () => {
    const page = await officer.get('/');
    const figures = figuresOn(page.html);
    expect(figures).toHaveLength(4);
    for (const [words, href] of figures) {
      const list = await officer.get(href);
      const found = /(\d+) actions?\b/.exec(list.words)?.[1] ?? '0';
      expect(`${href}: ${found}`).toBe(`${href}: ${words}`);
    }
  });

  it('finds each number of the clerk’s first page in the list it leads to', async () => {
    const figures = await numbersAgree(keeper);
    expect(figures).toEqual(expect.arrayContaining(['/actions/awaiting-verdict', '/people/vacant-posts']));
  });

  it('finds the same for a clerk of some bodies, in lists of these alone', async () => {
    const clerk = await app.signIn('democratic-services', 'some.bodies@thornmere.example');
    await app.database.rows(
      `insert into account_bodies (account_id, body_id, given_at)
       select a.id, b.id, now() from accounts a, bodies b
       where a.email = 'some.bodies@thornmere.example'
         and b.id in (select body_id from actions group by 1 order by count(*) desc limit 2)`,
    );
    const figures = await numbersAgree(clerk);
    expect(figures.every((href) => href.endsWith('body=mine'))).toBe(true);
    const overdue = await clerk.get('/actions?state=overdue&body=mine');
    expect(overdue.html).toMatch(/<option value="mine" selected>My bodies/);
    const count = (page: VisitedPage) => Number(/(\d+) actions?\b/.exec(page.words)?.[1] ?? 0);
    expect(count(await clerk.get('/actions?state=overdue'))).toBeGreaterThan(count(overdue));
    expect((await keeper.get('/actions')).html).not.toContain('My bodies');
  });

  it('finds the numbers of a chair’s first page in the lists of each body', async () => {
    const chair = await signIn('beatrice.holloway@thornmere.example');
    const page = await chair.get('/');
    expect(page.heading).toBe('Before your next meeting');
    const all = [...page.html.matchAll(/href="([^"]+)">See all (\d+)</g)].map(
      ([, href = '', number = '']): [string, string] => [number, plainHref(href)],
    );
    const answers = [...page.html.matchAll(/href="([^"]+)">See (\d+) recommendations? with/g)].map(
      ([, href = '', number = '']): [string, string] => [number, plainHref(href)],
    );
    expect(all.length).toBeGreaterThan(0);
    for (const [words, href] of [...all, ...answers])
      expect(`${href}: ${await countedIn(chair, href)}`).toBe(`${href}: ${words}`);
    expect(page.wordsOf('summary').some((words) => words.startsWith('Progress of'))).toBe(true);
  });

  it('can remind the Executive of the responses it owes', async () => {
    const page = await keeper.get('/reminders');
    expect(page.words).not.toContain('Executive has no team or contact');
  });

  it('can tick claims, recommendations and actions alike, and records and undoes one verdict on all', async () => {
    const PATH = '/actions/awaiting-verdict';
    const before = await keeper.get(`${PATH}?ticked=all`);
    const boxes = [...before.html.matchAll(/name="item" value="(([AR])[^"]+)"/g)];
    expect(new Set(boxes.map(([, , kind]) => kind))).toEqual(new Set(['A', 'R']));
    const item = boxes.map(([, value = '']) => value);
    const asked = await keeper.submitOn(before, { item, change: 'verdict' }, { action: '/bulk-changes/new' });
    expect([asked.status, asked.heading]).toEqual([200, `Verdict on ${item.length} items`]);
    // Several bodies watch them, so that no meeting is chosen already.
    const [, meeting = ''] =
      /<select[^>]* name="meeting"[^>]*>[\s\S]*?value="([^"]+~[^"]+)"/.exec(asked.html) ?? [];
    const done = await keeper.submitOn(asked, { verdict: 'no-longer-needed', meeting });
    expect([done.status, done.errors, done.location]).toEqual([303, [], PATH]);
    expect((await keeper.get(PATH)).words).toContain('Nothing is waiting for a verdict');
    const [change] = await app.database.rows<{ id: number }>('select max(id) as id from bulk_changes');
    expect((await keeper.submit(`/bulk-changes/${change?.id}/undo`, {})).status).toBe(303);
    expect((await keeper.get(`${PATH}?ticked=all`)).words).toContain(
      `${item.length} of ${item.length} ticked`,
    );
  });

  it('proposes from the paper to review what its reader finds there', async () => {
    const rows = await app.database.rows<{ type: string; agendaItem: string | null }>(
      `select type, agenda_item as "agendaItem" from proposals where state = 'waiting' order by start_offset`,
    );
    expect(rows).toEqual([
      { type: 'action', agendaItem: expect.stringMatching(/food waste/i) },
      { type: 'action', agendaItem: expect.stringMatching(/corn exchange/i) },
      { type: 'noted', agendaItem: expect.stringMatching(/street trees/i) },
      { type: 'commitment', agendaItem: expect.stringMatching(/drainage/i) },
    ]);
  });
});

/** Looks at the list behind each number of a first page. @returns where they lead */
async function numbersAgree(visitor: Visitor): Promise<string[]> {
  const figures = figuresOn((await visitor.get('/')).html);
  expect(figures.length).toBeGreaterThan(5);
  for (const [words, href] of figures)
    expect(`${href}: ${await countedIn(visitor, href)}`).toBe(`${href}: ${words}`);
  return figures.map(([, href]) => href);
}

/** How many a list holds: as it says itself, else by the cards or the rows of all its pages. */
async function countedIn(visitor: Visitor, href: string): Promise<number> {
  let counted = 0;
  for (let next: string | null = href; next !== null; ) {
    const page: VisitedPage = await visitor.get(next);
    expect(`${next}: ${page.status}`).toBe(`${next}: 200`);
    const [, said] =
      /<p class="govuk-body" role="status">(\d[\d,]*) (?:action|recommendation|dut)/.exec(page.html) ?? [];
    if (said !== undefined) return Number(said.replaceAll(',', ''));
    const boxes = page.html.match(/ name="requests" type/g)?.length ?? 0;
    const cards = page.html.match(/class="app-card\b/g)?.length ?? 0;
    const claims = page.html.match(/class="app-claim\b/g)?.length ?? 0;
    const rows = page.html.split('</table>')[0]?.match(/<tr class="govuk-table__row">/g)?.length ?? 0;
    // The first row is that of the heads.
    counted += boxes || claims || cards || Math.max(rows - 1, 0);
    const turn = /<a[^>]* href="([^"]+)" rel="next"/.exec(page.html)?.[1];
    next = turn === undefined ? null : plainHref(turn);
  }
  return counted;
}

function plainHref(href: string): string {
  return href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
}

/** The numbers of a first page, with the lists they lead to. */
function figuresOn(html: string): [string, string][] {
  const links = html.matchAll(/app-figures__link" href="([^"]+)"><span class="app-figures__value">(\d+)</g);
  return [...links].map(([, href = '', value = '']) => [value, plainHref(href)]);
}
