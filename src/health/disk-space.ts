import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The disk under a folder, in bytes; `free` is what this program may still fill. */
export type DiskSpace = { readonly free: number; readonly size: number };

/** @param folder may still be to be made: then the disk is that of the folder in which it would be */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  let there = resolve(folder);
  while (!existsSync(there)) there = dirname(there);
  const { bsize, bavail, blocks } = await statfs(there);
  return { free: bavail * bsize, size: blocks * bsize };
}
