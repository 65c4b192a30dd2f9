import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../../config/data-folder.js';

const OWNER_ALONE = 0o700;
/** A file has its name for a moment: what has one for longer was left by a process that ended in that moment. */
const LEFT_BEHIND_AFTER = 60_000;

/** Where files lie while their request is answered: in the data folder, as the system's own may be kept in memory. */
export function uploadsFolder(dataDir: string): string {
  return join(dataDir, 'uploads');
}

/** Makes the folder, and clears away what an earlier process left in it. */
export function prepareUploadsFolder(dataDir: string, now: Date): void {
  makeDataFolder(dataDir);
  const folder = uploadsFolder(dataDir);
  mkdirSync(folder, { recursive: true, mode: OWNER_ALONE });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const left = statSync(path, { throwIfNoEntry: false });
    if (left && now.getTime() - left.mtimeMs > LEFT_BEHIND_AFTER) rmSync(path, { force: true });
  }
}
