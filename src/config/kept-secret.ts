import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from './data-folder.js';

const BYTES = 48;

/** The secret kept in the data folder, made where there is none, so that a first look survives a restart. Readable by its owner only. */
export function keptSecret(dataDir: string, name = 'session-secret'): string {
  const file = join(dataDir, name);
  makeDataFolder(dataDir);
  try {
    writeFileSync(file, randomBytes(BYTES).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** The secret of that name; null where none was ever kept. */
export function findKeptSecret(dataDir: string, name: string): string | null {
  try {
    return readFileSync(join(dataDir, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}
