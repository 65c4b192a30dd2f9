import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the embedded database. */
export function embeddedFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** A folder that takes its place: all in it is whole and on disk. */
function checkedFolder(dataDir: string): string {
  return join(dataDir, 'postgres.checked');
}

/** Whether there is an embedded database. */
export function hasEmbeddedDatabase(dataDir: string): boolean {
  return existsSync(join(embeddedFolder(dataDir), 'PG_VERSION')) || existsSync(checkedFolder(dataDir));
}

/**
 * Puts `folder`, which lies beside it, in the place of the embedded database, which nobody has open. Whenever the program is killed over
 * it, either the old or the new one is there at the next start.
 * @param aside where the old one goes
 * @returns whether there was an old one
 */
export function replaceEmbeddedFolder(dataDir: string, folder: string, aside: string): boolean {
  syncTree(folder);
  renameSync(folder, checkedFolder(dataDir));
  const wasThere = existsSync(embeddedFolder(dataDir));
  if (wasThere) renameSync(embeddedFolder(dataDir), aside);
  finishReplacing(dataDir);
  return wasThere;
}

/** Ends a replacement that was broken off after the old folder was put aside. */
export function finishReplacing(dataDir: string): void {
  if (existsSync(embeddedFolder(dataDir)) || !existsSync(checkedFolder(dataDir))) return;
  renameSync(checkedFolder(dataDir), embeddedFolder(dataDir));
  sync(dataDir);
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) sync(path);
  }
  sync(folder);
}

/** A folder cannot be opened everywhere; there its names are on disk when the system says so. */
function sync(path: string): void {
  try {
    const file = openSync(path, 'r');
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}
