import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../config/usage-error.js';
import { checkBackup } from './backup-data.js';

const NAME = /^matters-arising-\d{8}T\d{6}Z\.tar\.gz$/;

/**
 * The file that a backup goes into: `out` itself, or one named after the moment where that is a folder.
 * @throws UsageError where it exists, or its folder does not
 */
export function backupTarget(out: string, moment: Date): string {
  const file = isFolder(out) ? join(out, `matters-arising-${compactTime(moment)}.tar.gz`) : out;
  if (existsSync(file))
    throw new UsageError(`${file} exists, and a backup overwrites nothing: name another file`);
  if (!isFolder(dirname(file))) throw new UsageError(`There is no folder ${dirname(file)}`);
  return file;
}

/**
 * The backup that is meant: a file, or the newest in a folder.
 * @throws UsageError where the folder holds none
 */
export function backupSource(from: string): string {
  if (!isFolder(from)) return from;
  const newest = readdirSync(from)
    .filter((name) => NAME.test(name))
    .sort()
    .at(-1);
  if (newest === undefined) throw new UsageError(`There is no backup in ${from}`);
  return join(from, newest);
}

/** An instant in UTC as names of files bear it, `20261129T171500Z`; names sort as instants do. */
export function compactTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/**
 * Writes a backup, readable by its owner alone, reads it again, and gives it its name only then.
 * @returns its bytes
 */
export async function writeBackup(data: NodeJS.ReadableStream, file: string): Promise<number> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await pipeline(data, createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }));
    await checkBackup(unfinished);
    nameWithoutOverwriting(unfinished, file);
    return statSync(file).size;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** A second name refuses one that is taken, in one step; not every file system has second names. */
function nameWithoutOverwriting(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || existsSync(file)) {
      throw new UsageError(`${file} was made meanwhile, and a backup overwrites nothing: name another file`);
    }
    renameSync(unfinished, file);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
