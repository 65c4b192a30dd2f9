import { randomUUID } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../config/usage-error.js';
import { checkBackup } from './backup-data.js';

const NAME = /^matters-arising-\d{8}T\d{6}Z\.tar\.gz$/;
const FILE = /\.(?:tar\.gz|tgz)$/i;

/**
 * The file that a backup goes into: `out` itself where it is named as one, `….tar.gz`; else one named after the moment in the folder
 * `out`, which is made where there is none, open to its owner alone.
 * @throws UsageError where the file exists, its folder does not, or the folder cannot be made
 */
export function backupTarget(out: string, moment: Date): string {
  const isFile = FILE.test(out) && !isFolder(out);
  const file = isFile ? out : join(out, `matters-arising-${compactTime(moment)}.tar.gz`);
  if (existsSync(file))
    throw new UsageError(`${file} exists, and a backup does not overwrite files: name another file`);
  if (!isFile) makeFolder(out);
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
      throw new UsageError(
        `${file} was made meanwhile, and a backup does not overwrite files: name another file`,
      );
    }
    renameSync(unfinished, file);
  }
}

/** @throws UsageError where it cannot be made */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UsageError(
      `The folder ${path} cannot be made (${(error as NodeJS.ErrnoException).code}): name another, or a file that ends in .tar.gz`,
    );
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
