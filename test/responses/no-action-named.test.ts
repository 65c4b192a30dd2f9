import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { seedSixteen } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-08-17' });
  council = await seedCouncil(app);
  const documentId = await seedSixteen(app, council);
  keeper = await app.signIn('democratic-services');
  const due = (reference: string) => ({
    [`due-${reference}-day`]: '30',
    [`due-${reference}-month`]: '9',
    [`due-${reference}-year`]: '2022',
  });
  const owner = String(council.owners.team);
  await keeper.submit(`/responses/new?document=${documentId}`, {
    'decidedOn-day': '5',
    'decidedOn-month': '7',
    'decidedOn-year': '2022',
    'decision-R2022-001': 'accepted',
    ...{ 'decision-R2022-002': 'accepted', 'action-R2022-002': 'Plan.', 'owner-R2022-002': owner },
    ...{ 'decision-R2022-003': 'accepted', 'action-R2022-003': 'Plan.', ...due('R2022-003') },
    ...{ 'decision-R2022-004': 'accepted', 'action-R2022-004': 'Plan.', 'owner-R2022-004': owner },
    ...due('R2022-004'),
    ...{ 'decision-R2022-005': 'rejected', 'reasons-R2022-005': 'No.' },
  });
});
afterAll(() => app.close());

const NAMED_NOTHING = ['R2022/001', 'R2022/002', 'R2022/003'];

describe('what is accepted without an action, an owner and a date', () => {
  it.each(NAMED_NOTHING)('ages on the page of %s', async (reference) => {
    const { words } = await keeper.get(`/recommendations/${reference.replace('/', '-')}`);
    expect(words).toContain('Accepted, no action with owner and date');
    expect(words).not.toContain('Actions are entered with the action plan');
    expect(words).toContain(
      'Accepted on 5 July 2022. For 43 days no action has been named with an owner and a date.',
    );
  });

  it('is in progress once all three are there', async () => {
    expect((await keeper.get('/recommendations/R2022-004')).words).toContain('In progress');
  });

  it('ages in the list', async () => {
    const { words } = await keeper.get('/recommendations?state=accepted-no-action');
    expect(words).toContain('3 recommendations');
    expect(words.match(/Accepted, no action with owner and date for 43 days/g)).toHaveLength(3);
  });

  it('ages on the first page of those who keep the register', async () => {
    const home = await keeper.get('/');
    expect(home.words).toContain('3 accepted, no action with owner and date: oldest 43 days');
    for (const reference of NAMED_NOTHING) expect(home.words).toContain(reference);
    expect(home.links).toContain('/recommendations?state=accepted-no-action');
  });

  it('ages in the report of the board', async () => {
    const report = await keeper.get('/reports/progress?body=CYP');
    expect(report.words).toMatch(
      /Accepted, no action with owner and date.*R2022\/001.*5 Jul 2022 For 43 days/,
    );
    const csv = await keeper.get('/reports/progress.csv?body=CYP');
    const rows = parse<{ section: string }>(csv.html, { bom: true, columns: true });
    expect(
      rows.filter(({ section }) => section.includes('Accepted, no action with owner and date')),
    ).toHaveLength(3);
    const json = JSON.parse((await keeper.get('/reports/progress.json?body=CYP')).html);
    expect(json.acceptedWithoutAction).toHaveLength(3);
    expect(json.acceptedWithoutAction[0]).toMatchObject({
      reference: 'R2022/001',
      on: '2022-07-05',
      days: 43,
    });
  });
});
