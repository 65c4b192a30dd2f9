import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { placesOf } from './places-of.js';

const SECRET = "Jo O'Hare";

let app: TestApp;
let council: Council;
let clerk: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-10' });
  council = await seedCouncil(app);
  await seedRecommendations(app, council, [{ text: `That ${SECRET} be heard.` }]);
  clerk = await app.signIn('democratic-services');
});
afterAll(() => app.close());

const remove = (reference: string, words: string) =>
  clerk.submit(`/personal-data/items/${reference.replace('/', '-')}`, { words, reason: 'At their wish' });
const isWhole = async () => (await app.get(ChainCheckService).check()).broken === null;

/** Writes the words where they come by long ways alone. */
async function writeEverywhere(id: number): Promise<void> {
  const at = [id, SECRET];
  const [request] = await app.database.rows<{ id: number }>(
    `insert into requests (kind, recommendation_id, reason, asked_by, asked_address, asked_on, whose, recorded_at)
     values ('not-mine', $1, $2, $2, 'team@example.org', '2022-06-01', $2, now()) returning id`,
    at,
  );
  await app.database.rows(
    `insert into request_outcomes (request_id, outcome, words, decided_by, decided_on, recorded_at)
     values ($1, 'refused', $2, $2, '2022-06-02', now())`,
    [request?.id, SECRET],
  );
  await app.database.rows(
    `insert into reminder_holds (kind, recommendation_id, from_on, until_on, reason, recorded_at)
     values ('hold', $1, '2022-06-01', '2022-06-30', $2, now())`,
    at,
  );
  await app.database.rows(
    `update recommendations set tags = array['Streets', $2], wards = array[$2] where id = $1`,
    at,
  );
  await app.database.rows(
    `with round as (insert into rounds (body_id, deadline_on, asked_at) values ($3, '2022-06-20', now()) returning id)
     insert into round_askings (round_id, recommendation_id, owed_by, reason)
     select id, $1, 'A team', 'Held until 30 June 2022: ' || $2 from round`,
    [...at, council.bodies.CYP],
  );
  await app.database.rows(
    `insert into recommendation_publicities (recommendation_id, publicity, public_summary, reason, decided_on, recorded_at)
     values ($1, 'published', $2, 'So', '2022-06-01', now())`,
    at,
  );
  await app.database.rows(
    `insert into clock_events (recommendation_id, kind, happened_on, reason, recorded_by_id, recorded_at)
     select $1, 'report', '2022-06-01', $2, min(id), now() from accounts`,
    at,
  );
}

it('words go from what became of requests, from holds and rounds, from clocks and from summaries', async () => {
  const [recommendation] = await app.database.rows<{ id: number }>('select id from recommendations limit 1');
  const id = recommendation?.id ?? 0;
  await writeEverywhere(id);
  expect((await remove('R2022-001', SECRET)).status).toBe(303);
  expect(await placesOf(app, SECRET)).toEqual([]);
  expect(await isWhole()).toBe(true);
});

it('words go from what stands before reports, and a year stays there', async () => {
  const [reference = ''] = await givenActions(app, council, { text: 'Write to Ada Brand' });
  await app.database.rows(
    `insert into report_templates (body_id, kind, name, sections, covering_text, report_of, contact_officer, is_standard,
       recorded_by_id, recorded_at)
     select $1, 'progress', 'Usual', '{headline}', 'Ada Brand asked in 2022', 'Head, for Ada Brand', 'Ada Brand', false, min(id), now()
     from accounts`,
    [council.bodies.OSB],
  );
  expect((await remove(reference, 'Ada Brand')).errors).toEqual([]);
  expect(await placesOf(app, 'Ada Brand')).toEqual([]);
  const [kept] = await app.database.rows('select covering_text as words from report_templates');
  expect(kept).toEqual({ words: '[removed] asked in 2022' });
  expect(await isWhole()).toBe(true);
});

it('words go from older versions alone, and days and numbers of these stay', async () => {
  const [reference = ''] = await givenActions(app, council, { text: 'Write to 07700 of 2022' });
  await app.database.rows(
    `update actions set text = 'Write to the family of 2022' where id = (select max(id) from actions)`,
  );
  expect((await remove(reference, '07700')).errors).toEqual([]);
  expect(await placesOf(app, '07700')).toEqual([]);
  expect((await remove(reference, '2022')).errors).toEqual([]);
  app.clock.set('2022-06-12');
  const then = await clerk.get(`${pathOf(reference)}?as-at=2022-06-11`);
  expect([then.status, then.words.includes('of [removed]')]).toEqual([200, true]);
  expect(await isWhole()).toBe(true);
});

it('a passage of several lines goes, however its lines were kept', async () => {
  const [reference = ''] = await givenActions(app, council, { text: 'Write to\nthe Hares\r\nof Weir Lane' });
  expect((await remove(reference, 'Write to\r\nthe Hares')).errors).toEqual([]);
  expect((await remove(reference, 'of Weir Lane')).errors).toEqual([]);
  expect(await placesOf(app, 'the Hares')).toEqual([]);
});
