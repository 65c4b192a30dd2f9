import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import { ProgressReportsService } from '../../src/reports/progress/progress-reports.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { type LifeStep, Lives, lifeStep } from './random-lives.js';

const STEPS = 22;
/** The same lives each time, so that what fails can be looked at; `LIVES_SEED` tries others. */
const SEED = Number(process.env.LIVES_SEED ?? 20220511);
const RUNS = Number(process.env.LIVES_RUNS ?? 2);

const BEGINNING: LifeStep[] = (['recommend', 'plan', 'import', 'recommend'] as const).map((deed, n) => ({
  ...{ deed, which: n },
  ...{ choice: 2 * n + 1, days: 1 },
}));

let app: TestApp;
let council: Council;
let keeper: Visitor;
let today: CalendarDay = parseDay('2022-08-01');
/** Every reference that was ever given, with the words that it was given to. */
const given = new Map<string, string>();

beforeAll(async () => {
  app = await openTestApp({ today });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

const rows = <Row>(sql: string) => app.database.rows<Row & Record<string, unknown>>(sql);

/** No verdict without the meeting that gave it, and somebody who recorded it in the trail. */
async function verdictsHaveMeetings(): Promise<void> {
  const loose = await rows(`
    select v.id, v.decided_on, m.held_on from verdicts v left join meetings m on m.id = v.meeting_id
    where m.id is null or m.held_on <> v.decided_on or not exists (
      select from audit_entries e where e.action = 'recorded a verdict' and e.at = v.recorded_at
        and e.subject_id = coalesce(v.action_id, v.recommendation_id))`);
  expect({ verdictsOfNoMeeting: loose }).toEqual({ verdictsOfNoMeeting: [] });
}

/** No claim without the owner who made it, or for whom it was entered. */
async function claimsHaveOwners(): Promise<void> {
  const loose = await rows(
    'select id, action_id, claim, words from action_updates where on_behalf_of_id is null and sent_by is null',
  );
  expect({ claimsOfNobody: loose }).toEqual({ claimsOfNobody: [] });
}

/** Made is the sum of what is shown of it; the lists count as many as there are. */
async function numbersAddUp(): Promise<void> {
  const { model } = await app.get(ProgressReportsService).make({ body: 'OSB', asAt: today, since: null });
  const { numbers } = model;
  for (const { recommendations: r, actions: a } of [...numbers.bodies, numbers.total]) {
    expect(
      r.awaitingResponse + r.accepted + r.acceptedInPart + r.rejected + r.closedUnanswered + r.ended,
    ).toBe(r.made);
    expect(r.overdue + r.awaitingInTime + r.awaitingWithoutDate).toBe(r.awaitingResponse);
    expect(a.open + a.agreedComplete + a.dropped).toBe(a.made);
    expect(a.overdue + a.awaitingVerdict + a.inTime + a.withoutDate).toBe(a.open);
  }
  const [published] = await rows<{ count: number }>(
    `select count(*)::int as count from recommendations where publicity = 'published'`,
  );
  expect(numbers.total.recommendations.made).toBe(published?.count);
}

/** Whoever has not signed in reads all that is published, and nothing else. */
async function publicSeesWhatItMay(): Promise<void> {
  const stranger = app.stranger();
  for (const [kind, letter] of [
    ['recommendations', 'R'],
    ['actions', 'A'],
  ] as const) {
    const items = await rows<{ reference: string; text: string; publicity: string }>(
      `select '${letter}' || year || '/' || lpad(number::text, 3, '0') as reference, text, publicity from ${kind}`,
    );
    const csv = (await stranger.get(`/register/${kind}.csv`)).body.toString();
    const shown = parse<{ reference: string }>(csv, { bom: true, columns: true }).map(
      ({ reference }) => reference,
    );
    const open = items.filter(({ publicity }) => publicity === 'published');
    expect(shown.sort()).toEqual(open.map(({ reference }) => reference).sort());
    const words = new Set(open.map(({ text }) => text));
    for (const { reference, text, publicity } of items) {
      if (publicity === 'published') continue;
      if (!words.has(text)) expect(csv).not.toContain(text);
      const page = await stranger.get(`/register/${reference.replace('/', '-')}`);
      expect([reference, publicity === 'exempt' && kind === 'recommendations' ? 200 : 404]).toEqual([
        reference,
        page.status,
      ]);
      expect(page.words).not.toContain(text);
    }
  }
}

/** A reference is given once, whatever was taken out since. */
async function referencesAreNeverReused(): Promise<void> {
  const entries = await rows<{ reference: string; kind: string; id: number }>(`
    select subject_reference as reference, subject_kind as kind, subject_id as id from audit_entries
    where subject_kind in ('action', 'recommendation') group by 1, 2, 3`);
  for (const { reference, kind, id } of entries) {
    const was = given.get(reference) ?? `${kind} ${id}`;
    expect(`${reference} is ${kind} ${id}`).toBe(`${reference} is ${was}`);
    given.set(reference, was);
  }
}

it('random lives leave a register that says nothing false', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lifeStep, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
      const lives = new Lives(app, council, keeper);
      for (const [n, each] of [...BEGINNING, ...steps].entries()) {
        today = addDays(today, each.days);
        app.clock.set(today);
        await lives.happen(each, today);
        await verdictsHaveMeetings();
        await claimsHaveOwners();
        if (n % 5 === 4 || each.deed === 'undo') await numbersAddUp();
        if (each.deed === 'import') {
          const plan = await lives.again();
          expect({ afterImport: n, new: plan?.new, changed: plan?.changed }).toEqual({
            ...{ afterImport: n, new: [], changed: [] },
          });
        }
      }
      await numbersAddUp();
      await publicSeesWhatItMay();
      await referencesAreNeverReused();
      expect((await app.get(ChainCheckService).check()).broken).toBeNull();
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
});
