import { chmodSync, mkdirSync } from 'node:fs';

const OWNER_ALONE = 0o700;

/**
 * Makes the folder of the data where there is none, and closes it to all other users of the machine: papers, messages and secrets lie in
 * it. A folder that belongs to somebody else keeps its rights.
 */
export function makeDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWNER_ALONE });
  try {
    chmodSync(folder, OWNER_ALONE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}
