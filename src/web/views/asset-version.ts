import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run build` puts style, script and icon; served under `/assets/`. */
export const ASSETS_FOLDER = join(import.meta.dirname, '../../../assets');

/**
 * The version in the names of style and script, which may therefore be cached for ever.
 * @throws Error where the assets have not been built
 */
export function readAssetVersion(folder: string = ASSETS_FOLDER): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version?: unknown };
  if (typeof manifest.version !== 'string') throw new Error(`${folder}/manifest.json names no version`);
  return manifest.version;
}
