import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PROJECT } from '../contracts/source-files.js';

const DUMPS = join(PROJECT, 'test/database');

/** The names of the dumps in a folder of `test/database`, oldest revision first. */
export function dumpsIn(folder: 'landed' | 'between'): string[] {
  return readdirSync(join(DUMPS, folder))
    .sort()
    .map((name) => join(folder, name));
}

/** The statements of a dump. */
export function readDump(name: string): string {
  return gunzipSync(readFileSync(join(DUMPS, name))).toString('utf8');
}

/** The schema of a database, as PostgreSQL's own `pg_dump` writes it; the key that it makes up for each run is left out. */
export function schemaOf(url: string): string {
  const { status, stdout, stderr } = spawnSync(
    'pg_dump',
    ['--schema-only', '--no-owner', '--no-privileges', url],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`pg_dump ended with ${status}: ${stderr}`);
  return stdout.replaceAll(/^\\(un)?restrict .*$/gm, '');
}
