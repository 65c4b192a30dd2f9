import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes with every change to a migration: what was prepared for one version of the schema is not used for another. */
export function schemaVersion(): string {
  const folder = join(import.meta.dirname, '../../migrations');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const hash = createHash('sha256');
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
