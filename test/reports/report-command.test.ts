import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UsageError } from '../../src/config/usage-error.js';
import { reportCommand } from '../../src/reports/report.command.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { enterBoardMatters } from './board-matters.js';

let app: TestApp;
const folder = mkdtempSync(join(tmpdir(), 'matters-report-'));

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  await enterBoardMatters(app, await seedCouncil(app));
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

  it('says which option is missing', async () => {
    await expect(report('--body', 'OSB', '--format', 'json')).rejects.toThrow(/give --out/);
  });
});
