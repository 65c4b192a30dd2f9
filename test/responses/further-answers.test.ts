import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ChasedItemsQueries } from '../../src/reminders/chased-items.queries.js';
import { ProgressReportsService } from '../../src/reports/progress/progress-reports.service.js';
import { boxes } from '../actions/given-actions.js';
import { pathOf } from '../recommendations/recommendation-steps.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const TODAY = parseDay('2022-07-20');
const TRUST = 'Thornmere Hospitals NHS Trust';

let app: TestApp;
let council: Council;
let keeper: Visitor;
let reference: string;
let inPath: string;
let path: string;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
beforeEach(async () => {
  [{ reference } = { reference: '' }] = await seedRecommendations(app, council, [
    { text: 'That siblings be seen by one nurse.', furtherAddresseeIds: [council.bodies.NHS] },
  ]);
  inPath = reference.replace('/', '-');
  path = pathOf(reference);
  await keeper.submit(`/recommendations/notice?recommendation=${inPath}`, boxes('notice', '2022-05-11'));
});
afterAll(() => app.close());

async function answer(body: 'EXEC' | 'NHS', decision: string, on: string, reasons = ''): Promise<void> {
  const done = await keeper.submit(`/responses/new?recommendation=${inPath}`, {
    body,
    ...boxes('decidedOn', on),
    [`decision-${inPath}`]: decision,
    [`reasons-${inPath}`]: reasons,
  });
  if (done.status !== 303) throw new Error(done.errors.join('; '));
}
const tags = async () => (await keeper.get(path)).wordsOf('strong');
const listed = async (query: string) =>
  (await keeper.get(`/recommendations?${query}`)).wordsOf('a').includes(reference);
const isChased = async () =>
  (await app.get(ChasedItemsQueries).owed(TODAY, 30, new Map())).some((item) => item.reference === reference);
const report = async () =>
  (await app.get(ProgressReportsService).make({ body: 'CYP', asAt: TODAY, since: parseDay('2022-07-01') }))
    .model;

describe('the answer of a body that is asked too', () => {
  it('leaves the clock of the body that is to answer running', async () => {
    await answer('NHS', 'rejected', '2022-07-05', 'No nurse is free.');
    expect(await tags()).toContain('Response overdue');
    expect([await listed('clock=overdue'), await listed('state=response-overdue'), await isChased()]).toEqual(
      [true, true, true],
    );
    const { overdue, numbers } = await report();
    expect(overdue.responses.map((item) => item.reference)).toContain(reference);
    expect(numbers.total.recommendations.rejected).toBe(0);
    await answer('EXEC', 'accepted', '2022-07-06');
    expect(await tags()).toContain('Accepted, no action with owner and date');
    expect(await isChased()).toBe(false);
  });

  it('does not take the place of an answer that was given before', async () => {
    await answer('EXEC', 'accepted', '2022-07-04');
    await answer('NHS', 'rejected', '2022-07-05', 'No nurse is free.');
    const page = await keeper.get(path);
    expect(page.wordsOf('strong')).toContain('Accepted, no action with owner and date');
    expect(page.words).toContain(`${TRUST}, 5 July 2022 (also asked: answers only for itself)`);
    expect(page.words).toMatch(/Executive, 4 July 2022 Whole response/);
    expect(page.words).not.toContain('(earlier response)');
    expect(page.words).not.toMatch(/Decision: changed from Accepted to Rejected/i);
  });

  it('is told to the public, and in the report, under the name of the body', async () => {
    await answer('EXEC', 'accepted', '2022-07-04');
    await answer('NHS', 'rejected', '2022-07-05', 'No nurse is free.');
    const told = await app.stranger().get(`/register/${inPath}`);
    expect(told.words).toContain('Executive: accepted, 4 July 2022');
    expect(told.words).toContain(`${TRUST}: rejected, 5 July 2022`);
    expect(told.words).toContain('No nurse is free.');
    const data = await app.stranger().get('/register/recommendations.csv');
    expect(data.body.toString()).toContain(`${TRUST}: rejected on 2022-07-05`);
    const { responses } = (await report()).changed;
    expect(
      responses.filter((item) => item.reference === reference).map(({ by, decision }) => [by, decision]),
    ).toEqual([
      ['Executive', 'accepted'],
      [TRUST, 'rejected'],
    ]);
    const printed = await keeper.get('/reports/CYP?asAt=2022-07-20&since=2022-07-01');
    if (printed.status === 200) expect(printed.words).toContain(`${TRUST}: rejected`);
  });
});

describe('notice letters', () => {
  it('are offered to each body, and each starts the clock of the body to which it goes', async () => {
    const choice = await keeper.get(`/recommendations/letters/new?recommendation=${inPath}`);
    expect(choice.words).toContain('To Thornmere Hospitals NHS Trust: 1 recommendation');
    const [, toTrust = ''] = choice.links.filter((href) => href.includes('&letter='));
    const form = await keeper.get(toTrust);
    const letter = await keeper.follow(await keeper.submitOn(form, {}));
    expect(letter.words).toContain('Record the day of service');
    expect(await tags()).toContain('Response overdue');
  });
});
