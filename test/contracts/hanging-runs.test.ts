import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT } from './source-files.js';

/** Seconds: enough for a shell to begin on a busy machine. */
const SILENCE = '5';
const COUNTING = 'for i in 1 2 3 4 5 6 7 8; do sleep 1; echo $i; done; exit 7';

type Outcome = { readonly status: number | null; readonly out: string; readonly errors: string };

async function run(script: string, ...args: string[]): Promise<Outcome> {
  const child = spawn(join(PROJECT, 'scripts', script), args, {
    env: { ...process.env, LONGEST_SILENCE: SILENCE },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [out, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, out, errors };
}

const watched = (command: string) => run('end-when-silent.js', SILENCE, 'bash', '-c', command);

describe('a run that says nothing any more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-hangs-'));
  let runs: Record<'quiet' | 'deaf' | 'left' | 'counting' | 'killed' | 'once' | 'always', Outcome>;

  /** A command that runs this in a file of its own. */
  function script(name: string, commands: string): string {
    const file = join(folder, name);
    writeFileSync(file, commands);
    return `bash ${file}`;
  }

  // They wait for each other's time.
  beforeAll(async () => {
    const hangsOnce = script('once', 'echo run; [ -e "$0.done" ] || { touch "$0.done"; sleep 1000; }');
    const hangs = script('always', 'echo run; sleep 1000');
    const [quiet, deaf, left, counting, killed, once, always] = await Promise.all([
      watched('echo begun; (sleep 1000; echo late) & wait'),
      watched(`trap '' TERM; echo begun; while true; do sleep 1; done`),
      watched('setsid sleep 1000 & echo $!; wait'),
      watched(COUNTING),
      watched('kill -9 $$'),
      run('test-with-second-try', hangsOnce),
      run('test-with-second-try', hangs),
    ]);
    runs = { quiet, deaf, left, counting, killed, once, always };
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    process.kill(Number(runs.left.out));
  });

  it('is ended with all that it started, and says what the machine was busy with', () => {
    expect([runs.quiet.status, runs.quiet.out]).toEqual([124, 'begun\n']);
    expect(runs.quiet.errors).toContain(`nothing was said for ${SILENCE} s`);
    expect(runs.quiet.errors).toMatch(/ PID /);
  });

  it('is ended though it will not when asked', () => {
    expect([runs.deaf.status, runs.deaf.out]).toEqual([124, 'begun\n']);
  });

  it('is not waited for where a part of it has left and holds its output', () => {
    expect(runs.left.status).toBe(124);
    expect(runs.left.out).toMatch(/^\d+\n$/);
  });

  it('is none where words come, however long all of it takes', () => {
    expect([runs.counting.status, runs.counting.out]).toEqual([7, '1\n2\n3\n4\n5\n6\n7\n8\n']);
  });

  it('is none where it ends by a signal, which its status says', () => {
    expect(runs.killed.status).toBe(137);
  });

  it('is tried once more as a whole, and named', () => {
    const { status, out } = runs.once;
    expect(status).toBe(0);
    expect(out.match(/^run$/gm)).toHaveLength(2);
    expect(out).toContain('== Hung, and is tried once more as a whole');
    expect(out).toContain('PASSED ONLY ON THE SECOND TRY');
  });

  it('fails where it hangs again', () => {
    expect(runs.always.status).toBe(124);
  });
});
