import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLAIMS } from '../../src/actions/updates/claim.rules.js';
import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import { VERDICTS } from '../../src/items/verdicts/verdict.rules.js';
import { ActionFactsQueries } from '../../src/reports/progress/action-facts.queries.js';
import { factsOfBodies } from '../../src/reports/progress/facts-scope.js';
import { TrendQueries } from '../../src/reports/trend/trend.queries.js';
import { openActions, trendOf } from '../../src/reports/trend/trend.rules.js';
import { trendDays } from '../../src/reports/trend/trend-days.rules.js';
import { TrendsService } from '../../src/reports/trend/trends.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { Visitor } from '../support/visitor.js';

const TODAY = parseDay('2022-06-14');
const MONTHS = trendDays(TODAY);
const day = fc.integer({ min: -500, max: 60 }).map((days) => addDays(TODAY, days));
/** Many facts fall on few days, so that the order within a day counts. */
const dayOfFact = fc.oneof(day, fc.constantFrom(...MONTHS));
const dated = <Rest extends object>(rest: Record<keyof Rest, fc.Arbitrary<unknown>>) =>
  fc.array(fc.record({ on: dayOfFact, ...rest }), { maxLength: 4 });
const lives = fc.record({
  madeOn: day,
  dueOn: fc.option(day),
  publicity: fc.constantFrom('published', 'published', 'unpublished', 'exempt'),
  isOfPanel: fc.boolean(),
  claims: dated<{ claim: string }>({ claim: fc.constantFrom(...CLAIMS) }),
  verdicts: dated<{ verdict: string }>({ verdict: fc.constantFrom(...VERDICTS) }),
  extensions: dated<{ until: CalendarDay }>({ until: day }),
});

let app: TestApp;
let council: Council;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  await store(fc.sample(lives, { numRuns: 400, seed: 20220614 }));
});
afterAll(() => app?.close());

type Fact = { readonly on: CalendarDay };
type Life = Record<'claims' | 'verdicts' | 'extensions', Fact[]>;

/** Every fact is recorded at an instant of its own, as it is in life: `minute` after the others of its action. */
async function store(stories: readonly object[]): Promise<void> {
  const { bodies, accounts, owners } = council;
  const numbered = stories.map((story, index) => ({ ...story, number: index + 1 }));
  const facts = (kind: keyof Life, first: number) =>
    JSON.stringify(
      (numbered as unknown as (Life & { number: number })[]).flatMap(({ number, ...life }) =>
        life[kind].map((fact, index) => ({ ...fact, number, nth: index, minute: first + 3 * index })),
      ),
    );
  await app.database.rows(
    `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, publicity, exempt_ground, recorded_at)
     select 2022, number, 'resolution', 'An action', case when "isOfPanel" then $2::int else $3::int end, $4, "madeOn"::date, "dueOn"::date,
       publicity, case when publicity = 'exempt' then '1' end, now()
     from jsonb_to_recordset($1) s (number int, "madeOn" text, "dueOn" text, publicity text, "isOfPanel" boolean)`,
    [JSON.stringify(numbered), bodies.CYP, bodies.HEALTH, owners.team],
  );
  await app.database.rows(
    `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
     select a.id, f.claim, 'As planned.', f."on"::date, $2, timestamptz '2022-06-14 12:00Z' + make_interval(mins => f.minute)
     from jsonb_to_recordset($1) f (number int, "on" text, claim text, minute int) join actions a on a.number = f.number`,
    [facts('claims', 0), accounts.officer],
  );
  await app.database.rows(
    `with met as (insert into meetings (body_id, held_on) values ($3, '2022-05-11') returning id)
     insert into verdicts (action_id, meeting_id, verdict, superseded_by, decided_on, recorded_by_id, recorded_at)
     select a.id, met.id, f.verdict, case when f.verdict = 'superseded' then 'A2022/900' end, f."on"::date, $2,
       timestamptz '2022-06-14 12:00Z' + make_interval(mins => f.minute)
     from met, jsonb_to_recordset($1) f (number int, "on" text, verdict text, minute int) join actions a on a.number = f.number`,
    [facts('verdicts', 1), accounts.democraticServices, bodies.CYP],
  );
  await app.database.rows(
    `insert into extensions (action_id, old_due_on, new_due_on, asked_by, agreed_by, reason, agreed_on, recorded_by_id, recorded_at)
     select a.id, case when f.nth = 0 then a.due_on else '2022-01-01' end, f.until::date, 'Owner', 'Chair', 'Late', f."on"::date, $2,
       timestamptz '2022-06-14 12:00Z' + make_interval(mins => f.minute)
     from jsonb_to_recordset($1) f (number int, "on" text, until text, nth int, minute int) join actions a on a.number = f.number
     order by f.number, f."on", f.nth`,
    [facts('extensions', 2), accounts.democraticServices],
  );
}

describe('the trend over months', () => {
  it('says of each of thirteen days how matters stood, the ends of months and today', () => {
    expect(MONTHS).toHaveLength(13);
    expect([MONTHS[0], MONTHS[1], MONTHS.at(-2), MONTHS.at(-1)]).toEqual([
      '2021-06-30',
      '2021-07-31',
      '2022-05-31',
      TODAY,
    ]);
  });

  it('is in SQL what the rules say of the same facts', async () => {
    const { bodies } = council;
    const everybody = Object.values(bodies);
    for (const [visible, bodyIds] of [
      [['published'], null],
      [['published'], [bodies.CYP]],
      [['published', 'unpublished', 'exempt'], null],
    ] as const) {
      const facts = await app.get(ActionFactsQueries).of(factsOfBodies(bodyIds ?? everybody, visible), TODAY);
      const ruled = trendOf({ recommendations: [], actions: facts, closedDays: new Set() }, MONTHS);
      expect((await app.get(TrendQueries).of({ visible, bodyIds }, MONTHS)).points).toEqual(ruled);
      expect(ruled.at(-1)?.overdue).toBeGreaterThan(10);
      expect(ruled.at(-1)?.agreedComplete).toBeGreaterThan(10);
    }
  });
});

describe('the pages where people look first', () => {
  const headings = async (visitor: Visitor, path: string) => {
    const page = await visitor.get(path);
    return { status: page.status, hasTrend: page.html.includes('id="trend"'), page };
  };

  it('draw the trend, with its figures as a table', async () => {
    const reader = await app.signIn('democratic-services');
    for (const path of ['/', '/bodies/CYP'])
      expect(await headings(reader, path)).toMatchObject({ hasTrend: true });
    const { page } = await headings(new Visitor(app.url), '/register');
    expect(page.html.match(/role="img" aria-labelledby="trend-/g)).toHaveLength(2);
    expect(page.words).toContain('14 June 2022');
  });

  it('leave it out where a list is narrowed, and of bodies that watch nothing', async () => {
    const reader = await app.signIn('democratic-services');
    for (const path of ['/register?body=CYP', '/register/actions', '/bodies/EXEC'])
      expect(await headings(reader, path)).toMatchObject({ status: 200, hasTrend: false });
  });

  it('show what somebody may see and no more, also after it was shown to those who see all', async () => {
    const figures = async (visitor: Visitor, path: string) => {
      const { page } = await headings(visitor, path);
      return page.html.match(/14 June 2022<\/th>[\s\S]*?<\/tr>/)?.[0].match(/[\d,]+(?=<\/td>)/g);
    };
    const told = (visible: ('published' | 'unpublished' | 'exempt')[]) =>
      app.get(TrendQueries).of({ visible, bodyIds: null }, MONTHS);
    const keepers = await figures(await app.signIn('democratic-services'), '/');
    const everybodys = await figures(new Visitor(app.url), '/register');
    const last = async (...visible: ('published' | 'unpublished' | 'exempt')[]) => {
      const point = (await told(visible)).points.at(-1);
      if (!point) throw new Error('No point');
      const shown = [point.accepted, point.implemented, openActions(point), point.overdue];
      return shown.map((count) => count.toLocaleString('en-GB'));
    };
    expect(keepers).toEqual(await last('published', 'unpublished', 'exempt'));
    expect(everybodys).toEqual(await last('published'));
    expect(everybodys).not.toEqual(keepers);
  });

  it('say of an earlier day what its figures were, and no more than may be seen today', async () => {
    const today = (await app.get(TrendsService).until(TODAY, { visible: ['published'], bodyIds: null })).at(
      -1,
    );
    const keeper = await app.signIn('democratic-services');
    const lastRow = async () =>
      (await keeper.get('/?as-at=2022-05-31')).html.match(/31 May 2022<\/th>[\s\S]*?<\/tr>/)?.[0];
    const first = await lastRow();
    expect(first).toBeDefined();
    expect(await lastRow()).toBe(first);
    // What was found for an earlier day is not taken for what holds today.
    const again = await app.get(TrendsService).until(TODAY, { visible: ['published'], bodyIds: null });
    expect(again.at(-1)).toEqual(today);
  });

  it('are worked out once for those who ask at a time', async () => {
    const scope = { visible: ['published'], bodyIds: [council.bodies.CYP] } as const;
    const trends = app.get(TrendsService);
    const [one, other] = await Promise.all([trends.until(TODAY, scope), trends.until(TODAY, scope)]);
    expect(await trends.until(TODAY, scope)).toBe(one);
    expect(other).toEqual(one);
  });

  it('are drawn anew after a change', async () => {
    const keeper = await app.signIn('democratic-services');
    const before = (await keeper.get('/')).html;
    const later = await app
      .get(TrendsService)
      .until(addDays(TODAY, 1), { visible: ['published'], bodyIds: null });
    expect(later.at(-1)?.on).toBe(addDays(TODAY, 1));
    const owner = council.owners.team;
    await app.database.rows(
      `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, publicity, recorded_at)
       values (2022, 9999, 'by-hand', 'One more', $1, $2, '2022-01-01', '2022-02-01', 'published', now())`,
      [council.bodies.CYP, owner],
    );
    await keeper.submit('/people/owners/new', {
      kind: 'team',
      name: 'Another team',
      email: 'another@thornmere.example',
    });
    expect((await keeper.get('/')).html.match(/14 June 2022<\/th>[\s\S]*?<\/tr>/)?.[0]).not.toBe(
      before.match(/14 June 2022<\/th>[\s\S]*?<\/tr>/)?.[0],
    );
  });
});
