import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import { History, type Step, step } from '../past/random-history.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterAgendaMatters } from './agenda-matters.js';

const STEPS = 14;
const BEGINNING: Step[] = (['give', 'recommend', 'recommend', 'meet'] as const).map((deed, choice) => ({
  ...{ deed, choice, which: 0 },
  days: 1,
}));

let app: TestApp;
let council: Council;
let keeper: Visitor;
let today: CalendarDay = parseDay('2022-07-20');

beforeAll(async () => {
  app = await openTestApp({ today });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  await enterAgendaMatters(app, council);
});
afterAll(() => app?.close());

/** The report without the day on which it was made. */
async function told(query: string): Promise<Record<string, unknown>> {
  const { status, html } = await keeper.get(`/reports/progress.json?${query}`);
  expect(status).toBe(200);
  return { ...JSON.parse(html), madeOn: null };
}

it('the report as at a day is the one that was made on that day, whatever happened since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
      const history = new History(app, council, keeper);
      const made: { day: CalendarDay; report: unknown }[] = [];
      for (const each of [...BEGINNING, ...steps]) {
        if (each.days > 0) {
          made.push({ day: today, report: await told('body=OSB') });
          today = addDays(today, each.days);
          app.clock.set(today);
        }
        await history.happen(each, today);
      }
      today = addDays(today, 30);
      app.clock.set(today);
      for (const { day, report } of made) {
        expect([day, await told(`body=OSB&as-at=${day}`)]).toEqual([day, report]);
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
