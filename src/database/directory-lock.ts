import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../config/data-folder.js';
import { UsageError } from '../config/usage-error.js';

type Holder = { pid: number; started: string; token: string };

const LOCK_FILE = 'in-use.json';

/** The embedded database is held by another process. */
export class DirectoryInUse extends UsageError {
  constructor(directory: string, holder: Holder) {
    super(
      `The database in ${directory} is in use by process ${holder.pid}. ` +
        'Stop that process first, or set DATA_DIR to another folder, or set DATABASE_URL to use a PostgreSQL server',
    );
  }
}

/**
 * Takes `directory` for this process until {@link DirectoryLock.release}, or until the process is gone: PGlite does not guard its
 * files, and two processes on them would spoil them. A lock whose process has died is taken over.
 */
export class DirectoryLock {
  private constructor(private readonly file: string) {}

  /** @throws DirectoryInUse naming the process that holds it */
  static take(directory: string): DirectoryLock {
    makeDataFolder(directory);
    const file = join(directory, LOCK_FILE);
    const mine: Holder = { pid: process.pid, started: startOf(process.pid), token: randomUUID() };
    for (;;) {
      try {
        writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
        return new DirectoryLock(file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw new DirectoryInUse(directory, holder);
      clearStale(file, holder);
    }
  }

  release(): void {
    rmSync(this.file, { force: true });
  }
}

/** Moves a dead process's lock away; puts it back where another process renewed it in between. */
function clearStale(file: string, stale: Holder | null): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readHolder(aside)?.token !== stale?.token) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(holder.pid) === holder.started;
}

/** When a process began, in the kernel's ticks, so that a number given out again is not taken for the old process; empty where unknown. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
