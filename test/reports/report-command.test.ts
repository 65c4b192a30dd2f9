import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UsageError } from '../../src/config/usage-error.js';
import { reportCommand } from '../../src/reports/report.command.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { enterBoardMatters, SECRET } from './board-matters.js';

let app: TestApp;
let council: Council;
const folder = mkdtempSync(join(tmpdir(), 'matters-report-'));

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  council = await seedCouncil(app);
  await enterBoardMatters(app, council);
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

function report(...args: string[]): Promise<unknown> {
  const command = reportCommand((work) => work(app.nest));
  return command.parseAsync(['progress', ...args], { from: 'user' });
}

describe('report progress', () => {
  it.each([
    ['html', '<!DOCTYPE html>'],
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['csv', '\ufeffsection,reference'],
    ['xlsx', 'PK'],
    ['json', '{\n  "body"'],
  ])('writes %s, whole, and leaves nothing beside it', async (format, beginning) => {
    const file = join(folder, `report.${format}`);
    await report('--body', 'osb', '--as-at', '2022-07-20', '--format', format, '--out', file);
    expect(readFileSync(file, 'utf8').startsWith(beginning)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    ['an unknown body', ['--body', 'NONE'], /A body with the code NONE was not found/],
    ['a day that does not exist', ['--as-at', '2022-02-31'], /--as-at: “2022-02-31” is not a day/],
    ['a day to come', ['--as-at', '2022-09-21'], /must be today or in the past/],
    ['a start after the end', ['--since', '2023-01-01'], /must not be after the day of the report/],
    [
      'an unknown format',
      ['--format', 'exe'],
      /“exe” is not known: give one of html, pdf, docx, csv, xlsx, json/,
    ],
    ['a file in no folder', ['--out', join(folder, 'nowhere', 'report')], /cannot be written: ENOENT/],
  ])('refuses %s as a mistake', async (_, args, message) => {
    const usual = ['--body', 'OSB', '--format', 'json', '--out', join(folder, 'refused')];
    const made = report(...usual, ...args);
    await expect(made).rejects.toThrow(UsageError);
    await expect(made).rejects.toThrow(message);
  });

  it('writes the exempt form, marked, where something in it is exempt, and refuses it where nothing is', async () => {
    const file = join(folder, 'exempt.html');
    const usual = ['--format', 'html', '--out', file, '--exempt'];
    await report('--body', 'OSB', '--as-at', '2022-07-20', ...usual);
    const words = readFileSync(file, 'utf8');
    expect([words.includes(SECRET), words.includes('not for publication')]).toEqual([true, true]);
    rmSync(file);
    await expect(report('--body', 'HEALTH', ...usual)).rejects.toThrow(/nothing in this report is exempt/);
    expect(existsSync(file)).toBe(false);
  });

  it('writes the exempt form of other kinds too', async () => {
    const file = join(folder, 'tracker.json');
    const asked = ['tracker', '--body', 'CYP', '--format', 'json', '--out', file, '--exempt'];
    await reportCommand((work) => work(app.nest)).parseAsync(asked, { from: 'user' });
    expect(readFileSync(file, 'utf8')).toContain(SECRET);
    rmSync(file);
  });

  it('says what the council’s template says, where one is named', async () => {
    await app.database.rows(
      `insert into report_templates (body_id, kind, name, sections, covering_text, is_standard, recorded_by_id, recorded_at)
       select $1, 'progress', 'Short', '{headline}', 'Members asked for the short form.', false, min(id), now() from accounts`,
      [council.bodies.OSB],
    );
    const file = join(folder, 'short.html');
    const usual = ['--body', 'OSB', '--as-at', '2022-07-20', '--format', 'html', '--out', file];
    await report(...usual, '--template', 'Short');
    const words = readFileSync(file, 'utf8');
    expect([words.includes('Members asked for the short form.'), words.includes('id="appendix"')]).toEqual([
      true,
      false,
    ]);
    await expect(report(...usual, '--template', 'None')).rejects.toThrow(UsageError);
  });

  it('says which option is missing', async () => {
    await expect(report('--body', 'OSB', '--format', 'json')).rejects.toThrow(/give --out/);
  });
});
