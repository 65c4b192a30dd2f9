import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HelperDelegate } from 'handlebars';

const HELPERS_FOLDER = join(import.meta.dirname, '../helpers');
const HELPER_FILE = /^([a-z-]+)\.helper\.js$/;

/** The helpers of `src/web/helpers`: `date-time.helper.ts` exports `dateTime` and is called by that name. */
export async function loadHelpers(): Promise<ReadonlyMap<string, HelperDelegate>> {
  const helpers = new Map<string, HelperDelegate>();
  for (const file of readdirSync(HELPERS_FOLDER).sort()) {
    const [, stem] = HELPER_FILE.exec(file) ?? [];
    if (!stem) continue;
    const name = stem.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const loaded = (await import(pathToFileURL(join(HELPERS_FOLDER, file)).href)) as Record<string, unknown>;
    const exported = loaded[name];
    if (typeof exported !== 'function') throw new Error(`helper ${file} exports no function “${name}”`);
    helpers.set(name, exported as HelperDelegate);
  }
  return helpers;
}
