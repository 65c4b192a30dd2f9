import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { OpenMattersQueries } from '../../src/handover/open-matters.queries.js';
import { ChasedItemsQueries } from '../../src/reminders/chased-items.queries.js';
import { ProgressReportsService } from '../../src/reports/progress/progress-reports.service.js';
import { asRole } from '../../src/web/permissions.rules.js';
import { boxes } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

const TRUST = 'Thornmere Hospitals NHS Trust';
const TODAY = parseDay('2022-07-04');

let app: TestApp;
let council: Council;
let keeper: Visitor;
let reference: string;
let inPath: string;

/** A recommendation of 11 May to the Executive and to a trust, of which the trust is asked on 1 June. */
beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  await keeper.submit('/bodies/NHS/clock', { rule: 'health' });
  const [made] = await seedRecommendations(app, council, [
    { text: 'That siblings be seen by one nurse.', furtherAddresseeIds: [council.bodies.NHS] },
  ]);
  reference = made?.reference ?? '';
  inPath = reference.replace('/', '-');
});
afterAll(() => app.close());

const chased = async () =>
  (await app.get(ChasedItemsQueries).owed(TODAY, 30, new Map()))
    .filter((item) => item.reference === reference && item.dueOn !== null)
    .map(({ owedBy, dueOn, state }) => [owedBy, dueOn, state]);
const listed = async (query: string) =>
  (await keeper.get(`/recommendations?${query}`)).wordsOf('a').includes(reference);
const report = async () =>
  (await app.get(ProgressReportsService).make({ body: 'CYP', asAt: TODAY, since: parseDay('2022-07-01') }))
    .model;

async function answer(body: string, on: string): Promise<void> {
  const given = { body, ...boxes('decidedOn', on), [`decision-${inPath}`]: 'accepted' };
  expect((await keeper.submit(`/responses/new?recommendation=${inPath}`, given)).status).toBe(303);
}

describe('a recommendation to two bodies', () => {
  it('is put to each by a letter under its own law', async () => {
    const query = `recommendation=${inPath}`;
    const choice = await keeper.get(`/recommendations/letters/new?${query}`);
    expect(choice.words).toContain('section 9FE of the Local Government Act 2000');
    expect(choice.words).toContain('SI 2013/218');
    const letters = choice.links.filter((link) => link.includes('letter='));
    expect(letters).toHaveLength(2);
    const served = [boxes('notice', '2022-05-12'), boxes('request', '2022-06-01')];
    for (const [index, link] of letters.entries()) {
      const date = boxes('datedOn', index === 0 ? '2022-05-12' : '2022-06-01');
      const made = await keeper.submit(link.replaceAll('&amp;', '&'), date);
      expect((await keeper.submit(made.location ?? '', served[index] ?? {})).status).toBe(303);
    }
  });

  it('has a clock for each, under its own rule, each with how it is worked out', async () => {
    const { words, links } = await keeper.get(pathOf(reference));
    expect(words).toContain('Response clock: Executive Response due Monday 11 July 2022');
    expect(words).toContain('7 days left');
    expect(words).toContain(`Response clock: ${TRUST} Response due Wednesday 29 June 2022`);
    expect(words).toContain('5 days late');
    expect(words).toContain('28 days after 1 June 2022 end on 29 June 2022, not counting that day itself.');
    expect(words).toContain(`for ${TRUST}`);
    expect(links).toContain(`/recommendations/notice?recommendation=${inPath}&addressee=NHS`);
    expect(links).toContain(`/recommendations/${inPath}/clock?addressee=NHS`);
  });

  it('is overdue by the one that is late, and chased by it alone', async () => {
    expect(await chased()).toEqual([
      ['Executive', '2022-07-11', 'awaiting-response'],
      [TRUST, '2022-06-29', 'response-overdue'],
    ]);
    expect(await listed('clock=overdue')).toBe(true);
    expect(await listed('clock=running')).toBe(true);
    expect(await listed('clock=due-soon')).toBe(true);
    expect(await listed('addressee=NHS&clock=due-soon')).toBe(false);
    expect(await listed('addressee=EXEC&clock=due-soon')).toBe(true);
    expect(await listed('addressee=NHS&clock=running')).toBe(false);
    expect(await listed('addressee=EXEC&clock=running')).toBe(true);
    expect(await listed('state=response-overdue')).toBe(true);
    expect(await listed('state=awaiting-response')).toBe(false);
    expect(await listed('clock=further-overdue')).toBe(true);
    expect(await listed('addressee=NHS&clock=overdue')).toBe(true);
    expect(await listed('addressee=EXEC&clock=overdue')).toBe(false);
    const { words } = await keeper.get('/recommendations');
    expect(words).toContain(`7 days left; ${TRUST}: 5 days late`);
  });

  it('says on the home page how many recommendations and how many answers it counts', async () => {
    const { words, links } = await keeper.get('/');
    expect(links).toContain('/recommendations?clock=due-soon&sort=due');
    expect(words).toContain('1 recommendation with a response overdue: 1 answer owed');
    expect(words).toContain('1 recommendation with a response due soon: 1 answer owed');
    expect(words).toMatch(new RegExp(`Asked of ${TRUST} and Executive`));
  });

  it('says when each of them is written to next', async () => {
    const { words } = await keeper.get(pathOf(reference));
    expect(words).toContain('Next reminder of Executive');
    expect(words).toContain(`Next reminder of ${TRUST}`);
    const reminders = await keeper.get(`/reminders/items/${inPath}`);
    expect(reminders.words).toContain(`Next reminder of ${TRUST}`);
  });

  it('is an event of its own in a calendar for each of them', async () => {
    const file = await keeper.get(`/reminders/items/${inPath}/due.ics`);
    expect(file.html.match(/DTSTART[^\r\n]*/g)).toEqual([
      'DTSTART;VALUE=DATE:20220711',
      'DTSTART;VALUE=DATE:20220629',
    ]);
  });

  it('gives the public and open data the day of each', async () => {
    const { words } = await app.stranger().get(`/register/${inPath}`);
    expect(words).toContain(`Response due from ${TRUST} 29 June 2022`);
    expect(words).toContain('Response overdue');
    const { items } = JSON.parse((await app.stranger().get('/register/recommendations.json')).html) as {
      items: Record<string, unknown>[];
    };
    expect(items[0]).toMatchObject({
      state: 'response-overdue',
      response_due_on: '2022-07-11',
      further_responses_due: `${TRUST}: 2022-06-29`,
    });
  });

  it('is handed over with each answer that a team is asked for', async () => {
    const [owner] = await app.database.rows<{ id: number }>(
      `insert into owners (kind, name, organisation, email) values ('contact', 'Trust secretary', $1, 'secretary@trust.example') returning id`,
      [TRUST],
    );
    const awaited = await app
      .get(OpenMattersQueries)
      .awaitedOf([owner?.id ?? 0], TODAY, asRole('administrator'));
    expect(awaited).toMatchObject([{ reference, body: TRUST, dueOn: '2022-06-29' }]);
  });

  it('tells the public of each that has not answered, and whose date it is', async () => {
    const { words } = await app.stranger().get(`/register/${inPath}`);
    expect(words.split('not answered yet').length - 1).toBe(2);
    expect(words).toContain('Response due from');
    const list = await app.stranger().get('/register');
    expect(list.words).toMatch(/: not answered yet; .*: not answered yet/);
  });

  it('names the body whose dates are asked for', async () => {
    const { words } = await keeper.get(`/recommendations/notice?recommendation=${inPath}&addressee=NHS`);
    expect(words).toMatch(/Asked of .*(NHS|Trust|trust)/);
  });

  it('is counted once as a recommendation and twice as answers owed', async () => {
    const { numbers, overdue } = await report();
    expect(numbers.total.recommendations).toMatchObject({
      made: 1,
      awaitingResponse: 1,
      overdue: 1,
      answersOwed: 2,
      answersOverdue: 1,
    });
    expect(overdue.responses.map(({ dueOn, daysLate }) => [dueOn, daysLate])).toEqual([['2022-06-29', 5]]);
  });

  it('takes another rule or another day for one of them, and leaves the other as it is', async () => {
    const start = `/recommendations/notice?recommendation=${inPath}&addressee=NHS`;
    const moved = { ...boxes('request', '2022-06-07'), reason: 'The letter came back.' };
    expect((await keeper.submit(start, moved)).status).toBe(303);
    const { words } = await keeper.get(pathOf(reference));
    expect(words).toContain(`Response clock: ${TRUST} Response due Tuesday 5 July 2022`);
    expect(words).toContain('Response clock: Executive Response due Monday 11 July 2022');
    const changed = await keeper.submit(`/recommendations/${inPath}/clock?addressee=NHS`, {
      rule: 'request',
    });
    expect(changed.status).toBe(303);
    const after = await keeper.get(pathOf(reference));
    expect(after.words).toContain(`Response clock: ${TRUST} Response due No date`);
    expect(after.words).toContain('No law requires this body to answer');
    expect(after.words).toContain(`changed the response clock of ${TRUST}`);
    await keeper.submit(`/recommendations/${inPath}/clock?addressee=NHS`, { rule: 'health' });
  });

  it('is answered by each for itself', async () => {
    await answer('EXEC', '2022-07-01');
    expect(await listed('state=awaiting-response')).toBe(true);
    expect(await chased()).toEqual([[TRUST, '2022-07-05', 'awaiting-response']]);
    expect((await report()).numbers.total.recommendations).toMatchObject({ made: 1, answersOwed: 1 });
    await answer('NHS', '2022-07-02');
    expect(await listed('state=accepted-no-action')).toBe(true);
    expect(await chased()).toEqual([]);
    expect((await report()).numbers.total.recommendations).toMatchObject({ made: 1, answersOwed: 0 });
    const { words } = await keeper.get(pathOf(reference));
    expect(words.split('Status Answered in time').length - 1).toBe(2);
  });

  it('is not found at a clock of a body that is not asked', async () => {
    expect((await keeper.get(`/recommendations/${inPath}/clock?addressee=OSB`)).status).toBe(404);
    expect((await keeper.get(`/recommendations/notice?recommendation=${inPath}&addressee=OSB`)).status).toBe(
      404,
    );
  });
});
