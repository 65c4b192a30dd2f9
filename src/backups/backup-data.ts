import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { pipeline as pipelineEnds } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import type { PGlite } from '@electric-sql/pglite';
import { UsageError } from '../config/usage-error.js';

/**
 * The files of the embedded database as they stand between two statements, as a compressed archive. What is not committed is in it as
 * little as after a kill. Meanwhile nothing else is asked of the database.
 */
export async function backupData(pglite: PGlite): Promise<Readable> {
  if (!pglite.isInTransaction()) await pglite.exec('checkpoint');
  const archive = await pglite.dumpDataDir('none');
  // Whoever reads is told of a fault by the stream itself.
  return pipeline(Readable.fromWeb(archive.stream() as ReadableStream), createGzip(), () => {});
}

/**
 * The archive in a file of {@link backupData}.
 * @throws UsageError where it is none, or not whole
 */
export async function readBackup(file: string): Promise<Blob> {
  const parts: Buffer[] = [];
  await unpack(file, async (unpacked) => {
    for await (const part of unpacked) parts.push(part as Buffer);
  });
  const archive = Buffer.concat(parts);
  const entries = entriesOf(archive);
  const isDatabase = entries.some(({ name }) => name === 'PG_VERSION') && entries.every(staysInside);
  if (!isDatabase) throw noBackup(file);
  return new Blob([archive]);
}

const BLOCK = 512;
/** A file, as two kinds of `tar` write it, and a folder: a database has nothing else. */
const KINDS = ['\0', '0', '5'];

type Entry = { readonly name: string; readonly kind: string };

/** What is in an archive, as `tar` writes it: a head of one block for each file, then its bytes in whole blocks. */
function entriesOf(archive: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const field = (start: number, end: number) =>
      archive.toString('latin1', at + start, at + end).replace(/\0.*$/s, '');
    const kind = archive.toString('latin1', at + 156, at + 157);
    entries.push({ name: field(0, 100).replace(/^\.?\//, ''), kind });
    // Whatever a foreign file says there, the next head stands further on.
    const size = Math.max(0, Number.parseInt(field(124, 136), 8) || 0);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

/** Whether it would be unpacked where it belongs, within the folder of the database. */
function staysInside({ name, kind }: Entry): boolean {
  return KINDS.includes(kind) && !name.startsWith('/') && !name.split('/').includes('..');
}

/**
 * Reads a file to its end: its checksum stands there.
 * @throws UsageError where it does not hold
 */
export async function checkBackup(file: string): Promise<void> {
  await unpack(file, async (unpacked) => {
    for await (const _ of unpacked);
  });
}

async function unpack(
  file: string,
  take: (unpacked: AsyncIterable<unknown>) => Promise<void>,
): Promise<void> {
  try {
    await pipelineEnds(createReadStream(file), createGunzip(), take);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`There is no file ${file}`);
    if (code?.startsWith('Z_')) throw noBackup(file);
    throw error;
  }
}

function noBackup(file: string): UsageError {
  return new UsageError(
    `${file} is not a backup of the embedded database, or is damaged; nothing was changed`,
  );
}
