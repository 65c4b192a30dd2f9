/**
 * Compiles the program and its assets into dist, unless nothing has changed since that was last done.
 * With --mark it compiles nothing and notes that dist is up to date. Where there are no sources (an image, a package), there is nothing to do.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['src', 'migrations', 'templates/assets', 'scripts'];
const FILES = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const MARK = join(ROOT, 'dist/.built');

/** Changes with the name, the size or the time of any file that the program is compiled from. */
function fingerprint() {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash('sha256');
  for (const path of [...inFolders, ...FILES.map((name) => join(ROOT, name))].sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function mark(state) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(MARK, state);
}

/** Output goes to standard error: standard output belongs to the command that comes next. */
function run(script, ...args) {
  execFileSync(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] });
}

if (existsSync(join(ROOT, 'src'))) {
  const state = fingerprint();
  if (process.argv.includes('--mark')) mark(state);
  else if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== state) {
    try {
      run('node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.build.json');
      run('scripts/build-assets.js');
      run('scripts/bundle-programs.js');
    } catch {
      process.exit(1);
    }
    mark(state);
  }
}
