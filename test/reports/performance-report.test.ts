import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { UsageError } from '../../src/config/usage-error.js';
import type { PerformanceReport } from '../../src/reports/performance/performance-report.js';
import { PerformanceReportsService } from '../../src/reports/performance/performance-reports.service.js';
import { reportCommand } from '../../src/reports/report.command.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterBoardMatters, SECRET } from './board-matters.js';

const QUERY = 'body=OSB&year=2022/23';
const folder = mkdtempSync(join(tmpdir(), 'matters-performance-'));
let app: TestApp;
let council: Council;
let reader: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2023-07-03' });
  council = await seedCouncil(app);
  await enterBoardMatters(app, council);
  reader = await app.signIn('member');
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function reportOf(query: string): Promise<PerformanceReport> {
  const { html } = await reader.get(`/reports/performance.json?${query}`);
  return JSON.parse(html);
}

describe('the performance of a year', () => {
  it('says of how many each share is one', async () => {
    const { timeliness, implementation, slippage, madeInYear } = await reportOf(QUERY);
    expect(timeliness.rows).toMatchObject([
      { by: 'Executive', inTime: { count: 1, of: 2 }, unanswered: 1, medianDays: 40, notYetDue: 0 },
    ]);
    expect(implementation).toMatchObject([
      {
        ...{ year: '2022/23', accepted: 1 },
        sixMonths: { agreed: { count: 1, of: 1 }, tooYoung: 0 },
        twelveMonths: { agreed: { count: 1, of: 1 }, tooYoung: 0 },
      },
    ]);
    expect(slippage.total).toMatchObject({ extended: { count: 1, of: 3 }, timesExtended: 1, mostDays: 92 });
    expect(madeInYear).toMatchObject({ made: 2, agreedComplete: 1, unanswered: 1 });
    const { words } = await reader.get(`/reports/performance?${QUERY}`);
    expect(words).toContain('Timeliness of responses');
    expect(words).toContain('1 of 2 (50%)');
    expect(words).toContain('Late responses');
    expect(words).toContain('R2022/002');
  });

  it('gives numerator and denominator to a spreadsheet', async () => {
    const { html } = await reader.get(`/reports/performance.csv?${QUERY}`);
    expect(html).toMatch(/Timeliness of responses,.*in time \(Council or executive: two months\),.*,1\r?\n/);
    expect(html).toMatch(
      /Timeliness of responses,.*in time \(Council or executive: two months\): of,.*,2\r?\n/,
    );
  });

  it('counts what is too young to tell apart, as at a day', async () => {
    const { timeliness, implementation } = await reportOf(`${QUERY}&as-at=2022-07-04`);
    expect(timeliness.total).toMatchObject({ inTime: { count: 0, of: 0 }, notYetDue: 2 });
    expect(implementation[0]?.sixMonths).toMatchObject({ agreed: { of: 0 }, tooYoung: 1 });
  });

  it('tells a year in which nothing happened', async () => {
    const { status, words } = await reader.get('/reports/performance?body=HEALTH&year=2022/23');
    expect(status).toBe(200);
    expect(words).toContain('none to count');
  });

  it.each(['body=OSB&year=2022/24', 'body=OSB&year=2031/32'])('asks again for %s', async (query) =>
    expect((await reader.get(`/reports/performance?${query}`)).status).toBe(422),
  );

  it('asks the database as often for much as for little', async () => {
    const statements = async () => {
      const source = app.get(DataSource);
      const before = source.logger;
      let asked = 0;
      source.logger = { ...before, logQuery: () => (asked += 1) };
      const wish = { body: 'OSB', beginsIn: 2022, asAt: null, part: 'all', audience: 'open' } as const;
      await app.get(PerformanceReportsService).make(wish);
      source.logger = before;
      return asked;
    };
    const little = await statements();
    expect(little).toBeGreaterThan(5);
    await app.database.rows(
      `insert into recommendations (year, number, text, body_id, addressee_id, made_on, publicity, recorded_at)
       select 2022, 100 + n, 'Do thing ' || n, $1, $2, '2022-06-01', 'published', now() from generate_series(1, 60) n`,
      [council.bodies.CYP, council.bodies.EXEC],
    );
    expect(await statements()).toBe(little);
  });
});

describe('the chapter for the annual report', () => {
  it.each(['docx', 'pdf', 'html', 'csv', 'json'] as const)('holds nothing hidden as %s', async (format) => {
    const { status, body } = await reader.get(`/reports/performance.${format}?${QUERY}&part=chapter`);
    expect(status).toBe(200);
    for (const secret of [SECRET, 'R2022/003', 'A2022/004'])
      expect(body.toString('utf8')).not.toContain(secret);
  });

  it('tells what was asked, answered and done, with the words of the owner and no proof that is not public', async () => {
    const { words } = await reader.get(`/reports/performance?${QUERY}&part=chapter`);
    expect(words).toContain('Foster carers: final report');
    expect(words).toContain('On 20 June 2022 the Executive accepted 1 in part. 1 awaits an answer.');
    expect(words).toContain('Eighteen carers were approved');
    expect(words).not.toContain('Campaign summary');
    expect(words).not.toContain('Timeliness of responses');
    await app.database.rows('update evidence set is_public = true');
    expect((await reader.get(`/reports/performance?${QUERY}&part=chapter`)).words).toContain(
      'Campaign summary',
    );
  });
});

describe('report performance', () => {
  const report = (...args: string[]) =>
    reportCommand((work) => work(app.nest)).parseAsync(['performance', ...args], { from: 'user' });

  it('writes the year to a file', async () => {
    const out = join(folder, 'year.json');
    await report('--body', 'osb', '--year', '2022/23', '--format', 'json', '--out', out);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ year: { label: '2022/23' } });
  });

  it.each([
    [['--year', '2022/24'], /--year “2022\/24” is not a municipal year/],
    [['--year', '2031/32'], /has not begun/],
    [['--part', 'half'], /--part “half” is not known/],
  ])('refuses %j as a mistake', async (args, message) => {
    const made = report('--body', 'OSB', '--format', 'json', '--out', join(folder, 'no'), ...args);
    await expect(made).rejects.toThrow(UsageError);
    await expect(made).rejects.toThrow(message);
  });
});
