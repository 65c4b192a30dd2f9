import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of this program, as its package says it. */
export function programVersion(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return description.version;
}
