import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPORT_KINDS, type ReportKind } from '../../../src/reports/report-kind.js';
import { type Council, seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';
import type { Visitor } from '../../support/visitor.js';
import { enterBoardMatters, SECRET } from '../board-matters.js';

let app: TestApp;
let council: Council;
let clerk: Visitor;
let officer: Visitor;
let paper = 0;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  council = await seedCouncil(app);
  await enterBoardMatters(app, council);
  clerk = await app.signIn('democratic-services');
  officer = await app.signIn('officer');
  const [document] = await app.database.rows<{ id: number }>(
    `select id from documents where kind = 'final-report'`,
  );
  paper = document?.id ?? 0;
});
afterAll(() => app?.close());

/** Where the page of each kind is. */
const pageOf = (kind: ReportKind): string =>
  ({
    progress: '/reports/progress?body=OSB&as-at=2022-07-20',
    brief: '/reports/brief?body=OSB&meeting=2022-09-07',
    tracker: '/reports/tracker?body=CYP&as-at=2022-07-20',
    'action-plan': `/reports/action-plan?document=${paper}&as-at=2022-07-20`,
    owner: `/reports/owner?owner=${council.owners.director}&as-at=2022-09-06`,
    'matters-arising': '/meetings/OSB/2022-09-07/matters-arising',
    performance: '/reports/performance?body=OSB&year=2022/23&as-at=2022-07-20',
    'response-form': `/reports/response-form?document=${paper}`,
  })[kind];

/** Publishes from the page of a report, as a clerk does. @returns where it is frozen */
async function publish(kind: ReportKind, fields: Record<string, string>): Promise<string> {
  const page = await clerk.get(pageOf(kind));
  const address = page.links.find((href) => href.startsWith('/reports/publications/new'));
  if (address === undefined) throw new Error(`no way to publish a ${kind} at ${page.status}`);
  const asked = await clerk.submit(address, fields);
  expect(asked.errors).toEqual([]);
  return until(async () => {
    const shown = await clerk.follow(asked);
    if (!shown.location && shown.words.includes('could not be made')) throw new Error(shown.words);
    return shown.location;
  });
}

const NEVER_PUBLIC: readonly ReportKind[] = ['brief', 'response-form'];

describe.each(REPORT_KINDS)('a report of the kind %s', (kind) => {
  const isPublic = !NEVER_PUBLIC.includes(kind);
  let frozen: string;

  it('is published from its page with every form, of what everybody may see', async () => {
    frozen = await publish(kind, isPublic ? { inRegister: 'yes' } : {});
    for (const format of ['html', 'pdf', 'docx', 'csv', 'xlsx', 'json']) {
      const { status, body } = await officer.get(`${frozen}/report.${format}`);
      expect([format, status, body.length > 10]).toEqual([format, 200, true]);
    }
    const words = (await officer.get(`${frozen}/report.html`)).body.toString();
    const model = (await officer.get(`${frozen}/report.json`)).body.toString();
    expect([words.includes(SECRET), model.includes(SECRET)]).toEqual([false, false]);
  });

  it('is led to from its page, which says what a new version would change', async () => {
    const page = await clerk.get(pageOf(kind));
    expect(page.links).toContain(frozen);
    const address = page.links.find((href) => href.startsWith('/reports/differences')) ?? '';
    expect((await clerk.get(address)).words).toContain('Nothing differs');
    const again = await clerk.submit(
      page.links.find((href) => href.startsWith('/reports/publications/new')) ?? '',
      isPublic ? { inRegister: 'no' } : {},
    );
    expect([again.status, again.errors]).toEqual([422, ['Enter what it corrects in version 1']]);
  });

  it(isPublic ? 'stands in the public register' : 'is never public, whoever asks for it', async () => {
    const path = frozen.replace('/reports/published/', '/register/reports/');
    expect((await app.stranger().get(`${path}/report.html`)).status).toBe(isPublic ? 200 : 404);
    expect((await clerk.get(`${frozen}/register/new`)).status).toBe(isPublic ? 200 : 404);
  });

  it('can be published in its exempt form too', async () => {
    const page = await clerk.get(pageOf(kind));
    const publishing = page.links.find((href) => href.startsWith('/reports/publications/new')) ?? '';
    const exempt = await clerk.get(`${publishing}&audience=exempt`);
    expect([exempt.status, /exempt/i.test(exempt.words)]).toEqual([200, true]);
  });
});

describe('an item that a report tells of', () => {
  it('and that is kept from the public keeps the report from it too, until a clerk has looked', async () => {
    await app.database.rows(
      `update action_updates set words = 'Done with R2022/003' where words = 'Nobody to visit them yet'`,
    );
    const id = await publish('tracker', { inRegister: 'yes', correction: 'What it names' });
    const path = id.replace('/reports/published/', '/register/reports/');
    expect((await app.stranger().get(path)).status).toBe(404);
    expect((await clerk.get(id)).words).toContain('R2022/003');
    expect((await officer.get(id)).words).not.toContain('R2022/003');
  });
});

describe('the chair’s brief that was published', () => {
  it('is not put into the register by a form that says so', async () => {
    const id = await publish('brief', { inRegister: 'yes', correction: 'A question' });
    const shown = (await clerk.get(id)).words;
    expect([shown.includes('For members and officers'), shown.includes('Decide whether')]).toEqual([
      true,
      false,
    ]);
    const path = id.replace('/reports/published/', '/register/reports/');
    expect((await app.stranger().get(path)).status).toBe(404);
  });
});
