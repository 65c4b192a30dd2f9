import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPORT_KINDS, type ReportKind } from '../../src/reports/report-kind.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { zipPart } from '../support/zip-part.js';
import { enterBoardMatters } from './board-matters.js';
import { reportWords } from './report-words.js';

/** Stands in the planted items alone. */
const PLANTED = 'Kingfisher';
const MARKING =
  'Exempt and confidential: not for publication by virtue of paragraphs 1 and 3 of Part 1 of Schedule 12A to, and section 100A(3) of, the Local Government Act 1972';

let app: TestApp;
let council: Council;
let clerk: Visitor;
let member: Visitor;
let officer: Visitor;
let paper = 0;
const before = new Map<ReportKind, string>();

/** The page of each kind without what follows its path. */
const ASKED: Readonly<Record<ReportKind, () => readonly [path: string, query: string]>> = {
  progress: () => ['/reports/progress', 'body=OSB&since=2022-05-11'],
  brief: () => ['/reports/brief', 'body=OSB&meeting=2022-09-28'],
  tracker: () => ['/reports/tracker', 'body=CYP'],
  'action-plan': () => ['/reports/action-plan', `document=${paper}`],
  owner: () => ['/reports/owner', `owner=${council.owners.director}`],
  'matters-arising': () => ['/meetings/CYP/2022-09-28/matters-arising', 'x='],
  performance: () => ['/reports/performance', 'body=OSB&year=2022/23'],
  'response-form': () => ['/reports/response-form', `document=${paper}`],
};

const fileOf = (kind: ReportKind, format: string, more = ''): string => {
  const [path, query] = ASKED[kind]();
  return `${path}.${format}?${query}${more}`;
};

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  council = await seedCouncil(app);
  await enterBoardMatters(app, council);
  await app.database.rows(
    `insert into meetings (body_id, held_on) values ($1, '2022-09-28'), ($2, '2022-09-28')`,
    [council.bodies.CYP, council.bodies.OSB],
  );
  clerk = await app.signIn('democratic-services');
  member = await app.signIn('member');
  officer = await app.signIn('officer');
  const [document] = await app.database.rows<{ id: number }>(
    `select id from documents where kind = 'final-report'`,
  );
  paper = document?.id ?? 0;
  for (const kind of REPORT_KINDS) before.set(kind, await openForm(kind));
  await plant();
});
afterAll(() => app?.close());

/** All that the open form says, but for what the clerk wrote for the public in the place of what is exempt. */
async function openForm(kind: ReportKind): Promise<string> {
  const json = await clerk.get(fileOf(kind, 'json'));
  expect([kind, json.status]).toEqual([kind, 200]);
  const { withheld: _, ...model } = JSON.parse(json.html) as Record<string, unknown>;
  return JSON.stringify([model, (await clerk.get(fileOf(kind, 'csv'))).html]);
}

/** What stands at the head of the pages of a Word document. */
function headersOf(word: Buffer): string {
  return ['header1', 'header-report'].map((part) => zipPart(word, `word/${part}.xml`) ?? '').join(' ');
}

/** Exempt items of every ground in every state, among what the panel asked for and the director owes. */
async function plant(): Promise<void> {
  const { bodies, owners, accounts } = council;
  const by = accounts.democraticServices;
  const run = async (sql: string, parameters: unknown[]): Promise<number> => {
    const [row] = await app.database.rows<{ id: number }>(`${sql} returning id`, parameters);
    return row?.id ?? 0;
  };
  const asked = await run(
    `insert into recommendations (year, number, label, text, body_id, addressee_id, document_id, start_offset, end_offset,
       made_on, response_due_on, publicity, exempt_ground, public_summary, recorded_at)
     values (2022, 11, '32 d)', $1, $2, $3, $4, 0, 4, '2022-05-11', '2022-07-10', 'exempt', 'paragraph-1', 'A matter of one child.', now())`,
    [`${PLANTED}: find a new placement`, bodies.CYP, bodies.EXEC, paper],
  );
  for (const kind of ['notice', 'receipt'])
    await run(
      `insert into clock_events (recommendation_id, kind, happened_on, recorded_by_id, recorded_at)
       values ($1, $2, '2022-05-11', $3, now())`,
      [asked, kind, by],
    );
  const action = (number: number, ground: string, due: string, recommendationId: number | null = null) =>
    run(
      `insert into actions (year, number, origin, text, body_id, owner_id, recommendation_id, made_on, due_on, publicity, exempt_ground, recorded_at)
       values (2022, $1, 'recommendation', $2, $3, $4, $5, '2022-08-01', $6, 'exempt', $7, now())`,
      [number, `${PLANTED} ${number}`, bodies.CYP, owners.director, recommendationId, due, ground],
    );
  const late = await action(11, 'paragraph-3', '2022-09-05', asked);
  const claimed = await action(12, 'confidential', '2022-09-27');
  const done = await action(13, 'paragraph-1', '2022-09-01');
  for (const [id, claim] of [
    [late, 'delayed'],
    [claimed, 'complete'],
    [done, 'complete'],
  ] as const)
    await run(
      `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
       values ($1, $2, $3, '2022-09-12', $4, '2022-09-12T12:00Z')`,
      [id, claim, `${PLANTED} is ${claim}`, accounts.officer],
    );
  await run(
    `insert into extensions (action_id, old_due_on, new_due_on, asked_by, agreed_by, reason, agreed_on, recorded_by_id, recorded_at)
     values ($1, '2022-08-30', '2022-09-05', 'Director', 'Chair', $2, '2022-09-08', $3, now())`,
    [late, `${PLANTED} asked`, by],
  );
  await run(
    `insert into verdicts (action_id, meeting_id, verdict, words, decided_on, recorded_by_id, recorded_at)
     select $1, id, 'agreed-complete', $2, held_on, $3, '2022-09-14T18:00Z' from meetings where held_on = '2022-09-07'`,
    [done, `${PLANTED} is done`, by],
  );
}

describe.each(REPORT_KINDS)('a report of the kind %s', (kind) => {
  const isLetter = kind === 'owner' || kind === 'response-form';

  it('says and counts the same in its open form, whether or not there is anything exempt', async () => {
    expect(await openForm(kind)).toBe(before.get(kind));
    expect(before.get(kind)).not.toContain(PLANTED);
    for (const format of ['html', 'xlsx'] as const) {
      const words = await reportWords(format, (await clerk.get(fileOf(kind, format))).body);
      for (const kept of [PLANTED, 'A2022/011', 'A2022/012', 'A2022/013', 'Exempt'])
        expect(words).not.toContain(kept);
    }
  });

  it('tells of what is exempt in its exempt form, marked with the paragraphs on every form', async () => {
    const marking =
      kind === 'response-form' ? 'Exempt: not for publication by virtue of' : 'not for publication';
    for (const format of ['html', 'pdf', 'docx', 'xlsx', 'json'] as const) {
      const { status, body, headers } = await clerk.get(fileOf(kind, format, '&audience=exempt'));
      const words = `${await reportWords(format, body)} ${format === 'docx' ? headersOf(body) : ''}`;
      expect([format, status, words.includes(PLANTED), words.includes(marking)]).toEqual([
        format,
        200,
        true,
        true,
      ]);
      expect(headers.get('content-disposition')).toContain('exempt');
    }
    const { headers, html } = await clerk.get(fileOf(kind, 'csv', '&audience=exempt'));
    if (kind !== 'performance') expect(html).toContain(PLANTED);
    expect(headers.get('content-disposition')).toContain('-exempt.csv');
  });

  it(`is for ${isLetter ? 'those who keep the register alone' : 'members of the body too'}, and nobody else learns of it`, async () => {
    const [path, query] = ASKED[kind]();
    const address = `${path}?${query}&audience=exempt`;
    for (const format of ['json', 'pdf'])
      expect((await officer.get(fileOf(kind, format, '&audience=exempt'))).status).toBe(404);
    expect((await officer.get(address)).status).toBe(404);
    expect((await clerk.get(address)).words).toContain(PLANTED);
    const seen = await member.get(address);
    expect(seen.status).toBe(isLetter ? 404 : 200);
    const open = await clerk.get(`${path}?${query}`);
    expect(open.words).toContain('The same with exempt items');
    expect((await officer.get(`${path}?${query}`)).words).not.toContain('The same with exempt items');
  });
});

describe('what every page of an exempt form says', () => {
  it('names each paragraph once, and what is confidential by its own section', async () => {
    const { html } = await clerk.get(fileOf('tracker', 'json', '&audience=exempt'));
    const model = JSON.parse(html) as {
      marking: string;
      exempt: { reference: string; ground: string | null }[];
    };
    expect(model.marking).toBe(MARKING);
    expect(model.exempt.map(({ reference, ground }) => [reference, ground])).toEqual([
      ['R2022/003', null],
      ['R2022/011', 'paragraph-1'],
      ['A2022/004', null],
      ['A2022/011', 'paragraph-3'],
      ['A2022/012', 'confidential'],
      ['A2022/013', 'paragraph-1'],
    ]);
  });

  it('is on each page of a file, with the description that the Schedule gives', async () => {
    const { body } = await clerk.get(fileOf('tracker', 'pdf', '&audience=exempt'));
    const words = await reportWords('pdf', body);
    const pages = words.split('Exempt and confidential: not for publication').length - 1;
    expect(pages).toBeGreaterThan(1);
    expect(words).toContain('Paragraph 3: Information relating to the financial or business affairs');
  });
});

describe('the open form of a paper that has lost one of its recommendations', () => {
  it.each(['action-plan', 'tracker', 'progress', 'performance'] as const)(
    'of the kind %s says in its place what was written for the public',
    async (kind) => {
      const words = await reportWords('html', (await clerk.get(fileOf(kind, 'html'))).body);
      expect(words).toMatch(/Considered in private.*R2022\/011 \| A matter of one child\./);
    },
  );
});

describe('matters arising', () => {
  it('are told whole in the exempt form, below those that are public, and not even by reference in the open one', async () => {
    const open = await clerk.get('/meetings/CYP/2022-09-28/matters-arising');
    expect(open.words).not.toMatch(/Closed to the public|A2022\/011|R2022\/011/);
    const exempt = await clerk.get('/meetings/CYP/2022-09-28/matters-arising?audience=exempt');
    expect(exempt.words).toMatch(/Closed to the public.*A2022\/012.*Kingfisher 12/);
  });

  it('name what is not published to those inside alone, so that it can be published', async () => {
    const open = await clerk.get('/meetings/CYP/2022-09-28/matters-arising');
    expect(open.words).toMatch(/Not published yet.*A2022\/005/);
    expect(open.words).toContain('For members and officers: some of this is not published');
  });
});

describe('a member whose seat has ended', () => {
  it('reads no exempt form, also as at a day of the seat', async () => {
    await app.database.rows(`update body_memberships set until_on = '2022-09-19'`);
    for (const kind of ['progress', 'tracker', 'matters-arising'] as const) {
      const [path, query] = ASKED[kind]();
      const asked = await member.get(`${path}?${query}&as-at=2022-09-18&audience=exempt`);
      expect([kind, asked.status, asked.words.includes(PLANTED)]).toEqual([kind, 404, false]);
    }
  });
});
