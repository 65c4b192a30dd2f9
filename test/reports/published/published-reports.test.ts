import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../../src/audit/chain/chain-check.service.js';
import { parseReference } from '../../../src/items/references/reference.rules.js';
import {
  type Publication,
  PublicationsService,
} from '../../../src/reports/published/publications.service.js';
import { placesOf } from '../../removals/places-of.js';
import { type Council, seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';
import { enterBoardMatters } from '../board-matters.js';

const WORDS = 'Recruit twenty more foster carers';

let app: TestApp;
let council: Council;
let clerk: Visitor;
let officer: Visitor;
let days = 0;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  council = await seedCouncil(app);
  await enterBoardMatters(app, council);
  clerk = await app.signIn('democratic-services');
  officer = await app.signIn('officer');
});
afterAll(() => app?.close());
beforeEach(async () => {
  days += 1;
  await app.database.rows(
    `update recommendations set publicity = 'published', exempt_ground = null, public_summary = null, text = $1 where number = 1`,
    [WORDS],
  );
});

const files = () => [
  { format: 'pdf', mediaType: 'application/pdf', content: Buffer.from(`%PDF of ${WORDS}`) },
  { format: 'csv', mediaType: 'text/csv; charset=utf-8', content: Buffer.from(`reference\nR2022/001\n`) },
];

/** A report of a day of its own, so that no test meets another's. */
async function publish(more: Partial<Publication> = {}): Promise<number> {
  const by = { accountId: council.accounts.democraticServices, name: 'Test clerk', formToken: null };
  const reference = parseReference('R2022/001');
  return app.get(PublicationsService).publish(by, {
    ...{ kind: 'progress', bodyId: council.bodies.OSB, subject: '', audience: 'open' },
    asAt: `2022-08-${String(days).padStart(2, '0')}`,
    ...{ since: '2022-05-11', title: 'Progress report', subtitle: 'Overview and Scrutiny Board' },
    fileName: 'progress-report-OSB',
    wish: { body: 'OSB' },
    model: JSON.stringify({ items: [{ reference: 'R2022/001', words: WORDS }] }),
    rows: JSON.stringify([{ reference: 'R2022/001', words: WORDS, section: 'Response' }]),
    references: reference ? [reference] : [],
    files: files(),
    corrects: null,
    inRegister: true,
    ...more,
  } as Publication);
}

async function withhold(): Promise<void> {
  await app.database.rows(
    `update recommendations set publicity = 'exempt', exempt_ground = 'paragraph-1', public_summary = 'A matter' where number = 1`,
  );
}

describe('a published report', () => {
  it('gives the bytes that were published, with their checksum, and is kept by nobody on the way', async () => {
    const id = await publish();
    const shown = await officer.get(`/reports/published/${id}`);
    const [pdf] = files();
    const checksum = createHash('sha256')
      .update(pdf?.content ?? '')
      .digest('hex');
    expect(shown.words).toContain(checksum);
    const response = await fetch(new URL(`/reports/published/${id}/report.pdf`, app.url), {
      headers: { cookie: officer.cookieHeader },
    });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf?.content);
  });

  it('is changed and removed by nobody, not in the database either', async () => {
    const id = await publish();
    for (const statement of [
      `update published_reports set title = 'Another' where id = ${id}`,
      `update published_report_files set content = 'x' where report_id = ${id}`,
      `delete from published_report_files where report_id = ${id}`,
      `delete from published_report_items where report_id = ${id}`,
      'truncate published_report_removals',
    ])
      await expect(app.database.rows(statement)).rejects.toThrow('never changed or removed');
  });

  it('enters the trail with who, when and the checksums', async () => {
    const id = await publish();
    const [entry] = await app.database.rows<{ actor: string; after: { files: string[] } }>(
      `select actor, after from audit_entries where subject_kind = 'published-report' and subject_id = $1`,
      [id],
    );
    expect(entry?.actor).toBe('Test clerk');
    expect(entry?.after.files).toHaveLength(2);
    expect((await app.get(ChainCheckService).check()).broken).toBeNull();
  });

  it('is published anew only as a version that says what it corrects', async () => {
    const first = await publish();
    await expect(publish()).rejects.toThrow('Somebody else has published this report in the meantime');
    const second = await publish({ corrects: { id: first, correction: 'The date of the answer' } });
    const shown = await officer.get(`/reports/published/${second}`);
    expect(shown.words).toContain('version 2');
    expect(shown.words).toContain('The date of the answer');
    expect((await officer.get(`/reports/published/${first}`)).words).toContain(
      'A later version corrects this one',
    );
    await expect(publish({ corrects: { id: first, correction: 'Again' } })).rejects.toThrow(
      'in the meantime',
    );
  });
});

describe('the public register', () => {
  const statusOf = async (id: number) =>
    (await app.stranger().get(`/register/reports/${id}/report.pdf`)).status;

  it('lists and gives open reports that were published for everybody, and no other', async () => {
    const open = await publish();
    const stranger = app.stranger();
    expect((await stranger.get('/register/reports')).body.toString()).toContain(`/register/reports/${open}"`);
    expect([(await stranger.get(`/register/reports/${open}`)).status, await statusOf(open)]).toEqual([
      200, 200,
    ]);
    days += 1;
    expect(await statusOf(await publish({ inRegister: false }))).toBe(404);
    days += 1;
    expect(await statusOf(await publish({ audience: 'exempt' }))).toBe(404);
  });

  it('stops giving a report that names what is withheld by now, until a clerk decides; staff go on reading it', async () => {
    const id = await publish();
    await withhold();
    expect([await statusOf(id), (await officer.get(`/reports/published/${id}/report.pdf`)).status]).toEqual([
      404, 200,
    ]);
    expect((await app.stranger().get('/register/reports')).body.toString()).not.toContain(
      `/register/reports/${id}"`,
    );
    expect((await clerk.get(`/reports/published/${id}`)).words).toContain(
      'it names R2022/001, withheld since',
    );
    expect((await officer.get(`/reports/published/${id}`)).words).not.toContain('withheld since');
    const kept = await clerk.submit(`/reports/published/${id}/register/new`, {
      inRegister: 'yes',
      reason: 'It was lawfully published',
    });
    expect([kept.status, await statusOf(id)]).toEqual([303, 200]);
    const taken = await clerk.submit(`/reports/published/${id}/register/new`, {
      inRegister: 'no',
      reason: 'A mistake',
    });
    expect([taken.status, await statusOf(id)]).toEqual([303, 404]);
  });

  it('asks for a reason, and keeps what was chosen', async () => {
    const id = await publish();
    const again = await clerk.submit(`/reports/published/${id}/register/new`, {
      inRegister: 'no',
      reason: '',
    });
    expect([again.status, again.errors]).toEqual([422, ['Enter why']]);
    expect(again.body.toString()).toMatch(/value="no" checked/);
  });
});

describe('the exempt form', () => {
  it('is for those who keep the register and for members of the body, and nobody else learns of it', async () => {
    const id = await publish({ audience: 'exempt' });
    days += 1;
    const health = await publish({ audience: 'exempt', bodyId: council.bodies.HEALTH });
    const member = await app.signIn('member');
    const seen = async (who: Visitor, report: number) => [
      (await who.get(`/reports/published/${report}`)).status,
      (await who.get(`/reports/published/${report}/report.pdf`)).status,
      (await who.get('/reports/published')).body.toString().includes(`/reports/published/${report}"`),
    ];
    expect(await seen(clerk, id)).toEqual([200, 200, true]);
    expect(await seen(member, id)).toEqual([200, 200, true]);
    expect(await seen(member, health)).toEqual([404, 404, false]);
    expect(await seen(officer, id)).toEqual([404, 404, false]);
    expect((await clerk.get(`/reports/published/${id}/register/new`)).status).toBe(404);
  });
});

describe('personal data that should never have been entered', () => {
  it('go from what a published report says; its files go whole and say why, and their checksums stay', async () => {
    const id = await publish();
    const removed = await clerk.submit('/personal-data/items/R2022-001', {
      words: 'twenty more foster',
      reason: 'Asked for by a carer',
    });
    expect(removed.errors).toEqual([]);
    expect(await placesOf(app, 'twenty more foster')).toEqual([]);
    const gone = await officer.get(`/reports/published/${id}/report.pdf`);
    expect([gone.status, gone.words.includes('Asked for by a carer')]).toEqual([410, true]);
    const shown = await officer.get(`/reports/published/${id}`);
    expect(shown.words).toContain('Personal data were removed from this report');
    expect((await app.stranger().get(`/register/reports/${id}`)).status).toBe(404);
    expect((await app.get(ChainCheckService).check()).broken).toBeNull();
  });
});
