import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Action } from '../../src/actions/action.entity.js';
import { DueDatesRepository } from '../../src/actions/due-dates/due-dates.repository.js';
import { DutyQueries } from '../../src/actions/duties/duty.queries.js';
import { reportable } from '../../src/actions/duties/duty-table.rules.js';
import { ActionUpdatesService } from '../../src/actions/updates/action-updates.service.js';
import { BodiesQueries } from '../../src/bodies/bodies.queries.js';
import { MeetingsService } from '../../src/bodies/meetings.service.js';
import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import { Refused } from '../../src/web/errors.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { givenActions } from './given-actions.js';

const TODAY = parseDay('2022-06-01');
const CADENCES = [null, 'each-meeting', 'monthly', 'quarterly', 'regular'] as const;

type Step =
  | { readonly do: 'enter' | 'call-off'; readonly day: number }
  | { readonly do: 'move'; readonly day: number; readonly to: number }
  | { readonly do: 'report'; readonly action: number; readonly which: number };

const day = fc.integer({ min: -20, max: 60 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('enter' as const, 'call-off' as const), day }),
  fc.record({ do: fc.constant('move' as const), day, to: day }),
  fc.record({ do: fc.constant('report' as const), action: fc.nat({ max: 4 }), which: fc.nat({ max: 3 }) }),
);

/** What is kept in the column is, after whatever happened, what the rule gives for the facts. */
describe('kept due dates', () => {
  let app: TestApp;
  let council: Council;

  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    council = await seedCouncil(app);
  });
  afterAll(() => app.close());

  const by = () => ({ accountId: council.accounts.democraticServices, name: 'A keeper', formToken: null });

  async function take(each: Step): Promise<void> {
    const body = await app.get(BodiesQueries).byCode('CYP');
    const meetings = app.get(MeetingsService);
    if (each.do === 'enter') await meetings.enter(by(), body, addDays(TODAY, each.day));
    else if (each.do === 'report') await report(each);
    else await moveNear(each.day, each.do === 'move' ? addDays(TODAY, each.to) : null);
  }

  async function moveNear(near: number, toOn: CalendarDay | null): Promise<void> {
    const known = await app.get(BodiesQueries).meetingsOf(council.bodies.CYP);
    const meeting = known[(near + 20) % Math.max(1, known.length)];
    if (!meeting) return;
    const wanted = { toOn, isCorrection: false, reason: 'As it happens' };
    await app.get(MeetingsService).move(by(), meeting, wanted, 1_000_000);
  }

  async function report({ action: number, which }: Extract<Step, { do: 'report' }>): Promise<void> {
    const actions = await app.database.transact((tx) => tx.find(Action, { order: { id: 'ASC' } }));
    const action = actions.at(-1 - number);
    if (!action) return;
    const tables = await app.get(DutyQueries).tablesOf([action], TODAY);
    const occurrence = reportable(tables.get(action.id) ?? [])[which] ?? null;
    const named = { ...action, reference: `A${action.year}/${action.number}`, ownerName: null };
    const update = {
      claim: 'on-track' as const,
      words: 'Done.',
      forecastOn: null,
      evidence: null,
      occurrence,
    };
    await app.get(ActionUpdatesService).write(by(), named, 'as-owner', update);
  }

  it('are what the rule gives, whatever became of the meetings and was reported', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        async (steps, dueNth) => {
          const drafts = CADENCES.map((cadence) => ({
            cadence,
            madeOn: '2022-05-20',
            dueOn: cadence === 'monthly' || cadence === 'quarterly' ? '2022-05-25' : null,
            ...(cadence === null || cadence === 'each-meeting'
              ? { dueBodyId: council.bodies.CYP, dueNth }
              : {}),
          }));
          await givenActions(app, council, ...drafts);
          for (const each of steps) {
            await take(each).catch((error: unknown) => {
              if (!(error instanceof Refused)) throw error;
            });
          }
          const moved = await app.database.transact(async (tx) =>
            app.get(DueDatesRepository).moved(tx, await tx.find(Action)),
          );
          expect(moved).toEqual([]);
        },
      ),
      { numRuns: 25, seed: 20220601 },
    );
  });

  it('are right for what is made while a meeting moves', async () => {
    const body = await app.get(BodiesQueries).byCode('OSB');
    await app.get(MeetingsService).enter(by(), body, parseDay('2022-09-01'));
    const meeting = await app.get(BodiesQueries).meeting('OSB', '2022-09-01');
    const draft = { dueOn: null, dueBodyId: council.bodies.OSB, dueNth: 1, madeOn: '2022-08-20' };
    const wanted = { toOn: parseDay('2022-09-08'), isCorrection: false, reason: 'No room' };
    await Promise.all([
      ...Array.from({ length: 8 }, () => givenActions(app, council, draft)),
      app.get(MeetingsService).move(by(), meeting, wanted, 1_000_000),
    ]);
    const rows = await app.database.rows<{ dueOn: string }>(
      'select distinct due_on as "dueOn" from actions where due_body_id = $1',
      [council.bodies.OSB],
    );
    expect(rows).toEqual([{ dueOn: '2022-09-08' }]);
  });
});
