import { describe, expect, it } from '@jest/globals';
import { CommanderError } from 'commander';
import { deadlineCommand } from './deadline.command.js';

function run(line: string): string {
  let printed = '';
  deadlineCommand((text) => {
    printed += text;
  }).parse(line.split(' '), { from: 'user' });
  return printed;
}

describe('matters deadline', () => {
  it.each([
    ['--rule executive --received 2022-05-11', '2022-07-10'],
    ['--rule executive --received 2022-05-11 --notice 2022-05-20', '2022-07-19'],
    ['--rule health --requested 2025-03-03', '2025-03-31'],
    ['--rule crime-and-disorder --reported 2025-03-03', '2025-03-31'],
    ['--rule local --length 8w --from 2025-09-01', '2025-10-26'],
    ['--rule local --length 8w --after 2025-09-01', '2025-10-27'],
    ['--rule local --length 20wd --after 2026-03-23', '2026-04-22'],
    ['--rule local --length 20wd --after 2026-03-23 --closed 2026-04-20 2026-04-21', '2026-04-24'],
    ['--rule local --length 2m --after 2025-12-31', '2026-02-28'],
    ['--rule request', null],
    ['--rule partner --notice 2022-05-11', null],
    ['--rule executive', null],
  ])('%s', (line, dueOn) => {
    const answer = JSON.parse(run(`${line} --json`));
    expect(Object.keys(answer)).toEqual(['rule', 'dueOn', 'presumed', 'source', 'explanation']);
    expect(answer.dueOn).toBe(dueOn);
    expect(answer.explanation.length).toBeGreaterThan(0);
  });

  it('says whether the date is only presumed, for want of a notice', () => {
    const presumed = (line: string) => JSON.parse(run(`${line} --json`)).presumed;
    expect(presumed('--rule executive --received 2022-05-11')).toBe(true);
    expect(presumed('--rule executive --received 2022-05-11 --notice 2022-05-11')).toBe(false);
    expect(presumed('--rule executive')).toBe(false);
    expect(presumed('--rule health --requested 2022-05-11')).toBe(false);
    expect(run('--rule executive --received 2022-05-11')).toMatch(
      /^No notice given: presumed to be due on Sunday/,
    );
  });

  it('says it in words', () => {
    const printed = run('--rule executive --notice 2022-05-11');
    expect(printed).toContain('Due on Sunday 10 July 2022 (2022-07-10)\n');
    expect(printed).toContain('Rule: executive (Local Government Act 2000 s.9FE)\n');
    expect(printed).toContain('  1. ');
  });

  it('says in words that there is no due date', () => {
    expect(run('--rule executive')).toMatch(/^No due date\n.*The clock has not started/s);
  });

  it.each([
    ['--received 2022-05-11', 'give --rule'],
    ['--rule cabinet', 'executive, health, crime-and-disorder, partner, request, local'],
    ['--rule executive --received 2022-02-31', '2022-02-31'],
    ['--rule executive --received 11/05/2022', 'YYYY-MM-DD'],
    ['--rule executive --requested 2022-05-11', '--requested does not go with --rule executive'],
    ['--rule health --requested 2022-05-11 --length 2m', '--length goes with --rule local only'],
    ['--rule local --from 2022-05-11', 'needs --length'],
    ['--rule local --length 8w --from 2022-05-11 --after 2022-05-11', 'not both'],
    [
      '--rule health --requested 2022-05-11 --citation Constitution',
      '--citation goes with --rule local only',
    ],
    ['--rule local --from 2022-05-11 --length soon', '“soon” is not a period'],
    ['--rule executive --received 9999-12-31', 'is not a day'],
  ])('refuses %s', (line, words) => {
    expect(() => run(line)).toThrow(CommanderError);
    expect(() => run(line)).toThrow(words);
  });
});
