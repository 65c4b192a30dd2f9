import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { PROJECT } from './source-files.js';

type Report = {
  numRuntimeErrorTestSuites: number;
  testResults: {
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
};

/** Runs Jest, as the suite is run, on files that the suite itself leaves out, by the pattern of their name. */
function run(file: string, ...args: string[]): { status: number | null; report: Report } {
  const jest = join(PROJECT, 'node_modules/jest/bin/jest.js');
  const of = ['--testMatch', join(PROJECT, 'dist/test/support/runner', file), '--json', '--runInBand'];
  const { status, stdout } = spawnSync(process.execPath, [jest, ...of, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return { status, report: JSON.parse(stdout) };
}

function statuses({ testResults }: Report): Record<string, string> {
  return Object.fromEntries(
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ fullName, status }) => [fullName, status]),
    ),
  );
}

it('reports each way in which a test can fail', () => {
  const { status, report } = run('examples.spec.js');
  expect(status).toBe(1);
  expect(statuses(report)).toEqual({
    'passes in time': 'passed',
    'fails an expectation': 'failed',
    'throws later': 'failed',
    hangs: 'failed',
    'makes fewer assertions than it says': 'failed',
    'leaves a rejection behind': 'passed',
    'asks a client too much at a time': 'passed',
    'is skipped': 'pending',
    'cannot begin never runs': 'failed',
    'cannot end runs': 'passed',
  });
  expect(report.testResults[0]?.message).toContain('thrown later');
});

it('fails a file for what no test of it answers for', () => {
  for (const [name, words] of [
    ['leaves a rejection behind', 'left behind'],
    ['cannot end', 'no end'],
    ['asks a client too much', 'answers were still to come'],
  ] as const) {
    const { status, report } = run('examples.spec.js', '--testNamePattern', name);
    expect(Object.values(statuses(report)).filter((each) => each === 'failed')).toEqual([]);
    expect(status).toBe(1);
    expect(report.testResults[0]?.message).toContain(words);
  }
});

it('runs the tests that are asked for by name, and no other', () => {
  const { status, report } = run('examples.spec.js', '--testNamePattern', 'passes in time');
  expect(status).toBe(0);
  expect(Object.values(statuses(report)).filter((each) => each === 'passed')).toHaveLength(1);
});

it('fails a file that cannot be loaded', () => {
  const { status, report } = run('broken-example.spec.js');
  expect(status).toBe(1);
  expect(report.testResults[0]?.message).toContain('cannot be loaded');
});

it('keeps of a file that has ended nothing but what the program keeps', () => {
  const { status, report } = run('*-of-two-examples.spec.js');
  expect(report.testResults.map(({ message }) => message).join('')).toBe('');
  expect(status).toBe(0);
  expect(Object.values(statuses(report))).toEqual(['passed', 'passed', 'passed']);
});
