import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { optimiseLate } from '../../src/config/optimise-late.js';
import { PROJECT } from '../contracts/source-files.js';

/** A service that a test starts ends before V8 has earned what it takes to optimise; commands say so themselves. */
const BRIEFLY = ['--wasm-tiering-budget=1000000000', ...optimiseLate()];

type Ended = { status: number | null; out: string; err: string };

/** A command of the program, run to its end in a process of its own. */
export async function matters(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  const child = launch('cli.js', args, environment);
  return ended(child);
}

/** The program itself in a process of its own, once it serves. */
export class RunningProgram {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly said: string,
  ) {}

  /** @throws Error with what it said, where it ended instead of serving */
  static async start(environment: Record<string, string>, project = PROJECT): Promise<RunningProgram> {
    const child = launch('main.js', [], { PORT: '0', ...environment }, project);
    let said = '';
    return new Promise((served, failed) => {
      child.stdout?.on('data', (part: Buffer) => {
        said += part.toString();
        const url = /Matters Arising is at (\S+)/.exec(said)?.[1];
        if (url) served(new RunningProgram(child, url, said));
      });
      child.stderr?.on('data', (part: Buffer) => {
        said += part.toString();
      });
      child.once('exit', (status) => failed(new Error(`it ended with ${status}: ${said}`)));
    });
  }

  /** The processes that it has started and that run, such as its workers. */
  get children(): readonly number[] {
    const { pid } = this.child;
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  }

  /** Ends it and waits until it is gone. */
  async end(signal: StopSignal): Promise<number | null> {
    return end(this.child, signal);
  }
}

/** The program in a process of its own that has only begun to start. */
export function startingProgram(environment: Record<string, string>): {
  end(signal: StopSignal): Promise<number | null>;
} {
  const child = launch('main.js', [], { PORT: '0', ...environment });
  return { end: (signal) => end(child, signal) };
}

type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGKILL';

async function end(child: ChildProcess, signal: StopSignal): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = new Promise<number | null>((done) => child.once('exit', (status) => done(status)));
  child.kill(signal);
  return gone;
}

/** The program in a process of its own that is expected to end by itself. */
export async function programThatEnds(environment: Record<string, string>): Promise<Ended> {
  return ended(launch('main.js', [], { PORT: '0', ...environment }));
}

function launch(
  file: string,
  args: readonly string[],
  environment: Record<string, string>,
  project = PROJECT,
): ChildProcess {
  const { DATABASE_URL: _, SMTP_URL: __, NODE_OPTIONS: ___, ...inherited } = process.env;
  return spawn(process.execPath, [...BRIEFLY, join(project, 'dist/src', file), ...args], {
    cwd: project,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => out.push(part));
  child.stderr?.on('data', (part: Buffer) => err.push(part));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}
