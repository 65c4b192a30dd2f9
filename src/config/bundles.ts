import 'reflect-metadata';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const COMPILED = new URL('../', import.meta.url);
const BUNDLES = new URL('../bundles/', COMPILED);
/** What the compiler writes last, and what `scripts/bundle-programs.js` does. */
const COMPILERS_MARK = new URL('../.tsbuildinfo', COMPILED);
const BUNDLES_MARK = new URL('.made', BUNDLES);

/** Where the bundles are, and what else is made when the program is built so that it starts sooner. */
export const BUNDLES_FOLDER = fileURLToPath(BUNDLES);

/** Where the compiler left no mark, as in an image, nothing is compiled after the bundles. */
export const areBundlesUpToDate = changedAt(BUNDLES_MARK) > changedAt(COMPILERS_MARK);

/**
 * The same program in a bundle, with all that it imports in a few files: to find and link thousands of modules takes Node longer than to
 * run them. The compiled file itself where it was not bundled since it was compiled.
 */
export function bundled(file: URL): URL {
  const bundle = new URL(file.href.slice(COMPILED.href.length).replaceAll('/', '.'), BUNDLES);
  return areBundlesUpToDate && existsSync(bundle) ? bundle : file;
}

/** Runs a program of `src` in this process. */
export async function loadProgram(file: URL): Promise<void> {
  await import(bundled(file).href);
}

function changedAt(file: URL): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
