import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deadline } from '../support/commands.js';
import { FINAL_REPORT } from '../support/papers.js';
import { matters } from '../support/program.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matters-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it.each([
    ['no command', [], /matters --help/],
    ['an unknown command', ['nonsense'], /unknown command 'nonsense'/],
    ['an unknown option', ['deadline', '--colour', 'red'], /unknown option '--colour'/],
    ['an unknown rule', ['deadline', '--rule', 'papal'], /“papal” is not known: give one of executive/],
    [
      'a day that is none',
      ['deadline', '--rule', 'executive', '--received', '2022-02-31'],
      /“2022-02-31” is not a day/,
    ],
    [
      'a file that is not there',
      ['extract', '/no/such/paper.txt'],
      /\/no\/such\/paper\.txt cannot be opened/,
    ],
  ])('answers %s with one line and status 2', async (_, args, words) => {
    const { status, out, err } = await matters(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--rule', 'executive', '--received', '2022-05-11'], '2022-07-10'],
    [['--rule', 'executive', '--received', '2025-10-01', '--notice', '2025-10-15'], '2025-12-14'],
    [['--rule', 'executive', '--received', '2023-12-31'], '2024-02-29'],
    [['--rule', 'health', '--requested', '2025-03-03'], '2025-03-31'],
    [['--rule', 'crime-and-disorder', '--reported', '2025-03-03'], '2025-03-31'],
    [['--rule', 'local', '--length', '8w', '--from', '2025-01-06'], '2025-03-02'],
    [['--rule', 'partner', '--notice', '2025-01-06'], null],
    [['--rule', 'executive'], null],
  ])('works out a deadline: %j', async (args, dueOn) => {
    const found = JSON.parse(await deadline([...args, '--json']));
    expect(Object.keys(found)).toEqual(['rule', 'dueOn', 'presumed', 'source', 'explanation']);
    expect(found.dueOn).toBe(dueOn);
    expect(found.explanation.length).toBeGreaterThan(0);
  });

  it('prints a deadline and ends well', async () => {
    const args = ['--rule', 'executive', '--received', '2022-05-11', '--json'];
    const { status, out, err } = await matters(['deadline', ...args]);
    expect({ status, out, err }).toEqual({ status: 0, out: await deadline(args), err: '' });
  });

  it('reads a paper into one JSON document whose places point into the text it prints', async () => {
    const file = join(folder, 'report.txt');
    writeFileSync(file, FINAL_REPORT);
    const { document, items, figures } = JSON.parse((await matters(['extract', file, '--json'])).out);
    const text = (await matters(['extract', '--text', file])).out;
    expect(document).toMatchObject({ kind: 'final-report', meetingDate: '2022-05-11' });
    expect(items).toHaveLength(16);
    expect(figures).toEqual([]);
    for (const item of items) {
      for (const key of [
        'type',
        'reference',
        'text',
        'owner',
        'dueOn',
        'duePhrase',
        'cadence',
        'agendaItem',
        'coveredBy',
      ]) {
        expect(item).toHaveProperty(key);
      }
      const quote = text.slice(item.start, item.end).replace(/\s+/g, ' ');
      expect(quote).toContain(item.text.slice(0, 30));
    }
  });

  it('reads the figures of a report that only informs, as JSON and in words', async () => {
    const file = join(folder, 'figures.txt');
    const paper =
      'Homes: report for information\n\nDate of meeting: 14 October 2025\n\nNumber of homes let: 1,506\n';
    writeFileSync(file, paper);
    const { figures } = JSON.parse((await matters(['extract', file, '--json'])).out);
    const start = paper.indexOf('Number');
    expect(figures).toEqual([
      {
        text: 'Number of homes let',
        value: 1506,
        unit: 'homes',
        on: '2025-10-14',
        start,
        end: paper.length - 1,
      },
    ]);
    expect((await matters(['extract', file])).out).toContain(
      '- Number of homes let: 1506 homes, on 2025-10-14',
    );
  });

  it('loads the example, opens accounts, plans reminders and writes the report, on one database', async () => {
    const environment = { DATA_DIR: join(folder, 'data') };
    expect((await matters(['migrate'], environment)).out).toContain('CreateTheRegister');
    expect((await matters(['example'], environment)).status).toBe(0);
    const again = await matters(['example'], environment);
    expect(again).toMatchObject({ status: 2, err: expect.stringContaining('has data already') });

    const account = [
      'account',
      'add',
      '--email',
      'new@council.example',
      '--name',
      'New',
      '--role',
      'officer',
    ];
    const password = { ...environment, MATTERS_PASSWORD: 'three random words' };
    expect((await matters(account, password)).status).toBe(0);
    expect(await matters(account, password)).toMatchObject({
      status: 2,
      err: expect.stringContaining('already'),
    });

    const planned = await matters(['remind', '--on', '2026-11-23', '--json'], environment);
    expect(Object.keys(JSON.parse(planned.out))).toEqual(['on', 'working', 'mails', 'held', 'unreachable']);

    const file = join(folder, 'report.json');
    const written = await matters(
      ['report', 'progress', '--body', 'OSB', '--format', 'json', '--out', file],
      environment,
    );
    expect(written).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toBeInstanceOf(Object);
    const unknown = await matters(
      ['report', 'progress', '--body', 'NONE', '--format', 'csv', '--out', file],
      environment,
    );
    expect(unknown).toMatchObject({ status: 2, err: expect.stringContaining('NONE') });
  });
});
