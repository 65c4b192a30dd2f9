import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');
const PORT = '3917';

export type Environment = Record<string, string>;

/** Runs a command of the program to its end. @returns how long it took, in seconds */
export function command(args: readonly string[], environment: Environment): number {
  const start = performance.now();
  execFileSync(process.execPath, [join(PROJECT, 'dist/src/cli.js'), ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return (performance.now() - start) / 1000;
}

/** Runs a script of the benchmark to its end, and lets it print. */
export function runAlone(script: string, environment: Environment, flags: readonly string[] = []): void {
  execFileSync(process.execPath, [...flags, join(PROJECT, script)], {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** With what Node is started by `npm start` and in the image. */
const FLAGS = ['--min-semi-space-size=8', '--max-semi-space-size=16', '--no-parallel-scavenge'];

/** The program serving pages in a process of its own. */
export class ServedProgram {
  readonly url = `http://127.0.0.1:${PORT}`;

  private constructor(
    private readonly child: ChildProcess,
    /** From the start of the process to the first page, in seconds. */
    readonly startUpSeconds: number,
  ) {}

  static async start(environment: Environment): Promise<ServedProgram> {
    const start = performance.now();
    const child = spawn(process.execPath, [...FLAGS, join(PROJECT, 'dist/src/main.js')], {
      cwd: PROJECT,
      env: { ...process.env, ...environment, PORT, HOST: '127.0.0.1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const program = () => new ServedProgram(child, (performance.now() - start) / 1000);
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
      const ready = await fetch(`http://127.0.0.1:${PORT}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return program();
      await new Promise((wait) => setTimeout(wait, 20));
    }
  }

  /** The number of its process. */
  get process(): number {
    return this.child.pid ?? 0;
  }

  /** Memory in use by the process, in MB; null where the system does not tell. */
  get megabytes(): number | null {
    try {
      const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    } catch {
      return null;
    }
  }

  async stop(): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGINT');
    await gone;
  }
}
