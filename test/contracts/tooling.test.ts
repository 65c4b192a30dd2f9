import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { PROJECT, sourceFiles } from './source-files.js';

type Settings = Record<string, unknown>;

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const settings = (path: string): Settings => JSON.parse(read(path)) as Settings;

describe('package.json', () => {
  const { scripts, dependencies, devDependencies } = settings('package.json') as Record<
    string,
    Record<string, string>
  >;

  it('pins each package', () => {
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    const loose = versions.filter(([, version]) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('starts the service and its commands without compiling what has not changed', () => {
    expect(scripts?.start).toMatch(/^node scripts\/ensure-built\.js && node /);
    expect(scripts?.matters).toBe('node scripts/ensure-built.js && node dist/src/cli.js');
  });

  it('builds and watches with the Nest CLI, and lints with the type checker', () => {
    expect(scripts?.build).toMatch(/^nest build\b/);
    expect(scripts?.dev).toMatch(/^nest start --watch\b/);
    expect(scripts?.lint).toContain('oxlint --type-aware');
  });

  it('gives the Nest CLI a compiler that it can drive, and keeps the native one for `tsc`', () => {
    const require = createRequire(join(PROJECT, 'package.json'));
    const driven = require('typescript') as { version: string; createWatchProgram?: unknown };
    expect(driven.createWatchProgram).toBeInstanceOf(Function);
    const native = execFileSync(join(PROJECT, 'node_modules/.bin/tsc'), ['--version'], { encoding: 'utf8' });
    expect(native.trim()).toBe(`Version ${devDependencies?.['@typescript/native']?.split('@').at(-1)}`);
  });
});

describe('nest-cli.json', () => {
  const { sourceRoot, exec, compilerOptions } = settings('nest-cli.json');
  const { tsConfigPath } = compilerOptions as Settings;

  it('names what is there', () => {
    for (const path of [sourceRoot, exec, tsConfigPath]) {
      expect(existsSync(join(PROJECT, String(path)))).toBe(true);
    }
  });

  it('compiles the program and its migrations, without tests', () => {
    const { include, exclude } = settings(String(tsConfigPath));
    expect({ include, exclude }).toEqual({
      include: ['src', 'src/extraction/second-reader/weights.json', 'migrations'],
      exclude: ['**/*.spec.ts'],
    });
  });

  it('lets `nest generate` make a controller and enter it in its module', () => {
    const command = ['generate', 'controller', 'measures/colour', '--dry-run'];
    const nest = join(PROJECT, 'node_modules/.bin/nest');
    const said = stripVTControlCharacters(execFileSync(nest, command, { cwd: PROJECT, encoding: 'utf8' }));
    expect(said).toMatch(/CREATE src\/measures\/colour\/colour\.controller\.ts/);
    expect(said).toMatch(/UPDATE src\/measures\/measures\.module\.ts/);
    expect(said).not.toMatch(/\.spec\.ts/);
  });
});

describe('a command', () => {
  const IMPORT = /^(?:import|export)(?: (?:\*|[\w$, ]*\{[^}]*\}|[\w$]+|\* as [\w$]+) from)? '([^']+)';$/gm;

  /** The packages that a compiled file and all that it imports load, before anything is asked of them. */
  function packagesOf(file: string, seen = new Set<string>()): string[] {
    if (seen.has(file)) return [];
    seen.add(file);
    const names = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, name = '']) => name);
    return names.flatMap((name) => {
      if (name.startsWith('.')) return packagesOf(resolve(dirname(file), name), seen);
      return name.startsWith('node:') ? [] : [name];
    });
  }

  /** Says which roles there are, beside the decorators that ask for them. */
  const ALSO: Record<string, string> = { 'src/accounts/account-add.command.ts': '@nestjs/common' };

  const commands = sourceFiles('src').filter(({ path }) => path.endsWith('.command.ts'));

  it.each(commands.map(({ path }) => path))('%s loads no package before it needs it', (path) => {
    const loaded = new Set(packagesOf(join(PROJECT, 'dist', path.replace(/\.ts$/, '.js'))));
    loaded.delete(ALSO[path] ?? '');
    expect([...loaded]).toEqual(['commander']);
  });

  it('is found by a program that loads nothing else', () => {
    const loaded = new Set(packagesOf(join(PROJECT, 'dist/src/commands.js')));
    expect([...loaded].sort()).toEqual(['commander', 'reflect-metadata']);
  });
});

describe('decisions', () => {
  const names = readdirSync(join(PROJECT, 'docs/decisions'));

  it.each(names)('%s has its number, a date and a status', (name) => {
    const [, number] = /^(\d{4})-[a-z0-9-]+\.md$/.exec(name) ?? [];
    const [heading, , dated] = read(`docs/decisions/${name}`).split('\n');
    expect(heading).toMatch(new RegExp(`^# ${Number(number)}\\. `));
    expect(dated).toMatch(/^Date: \d{4}-\d\d-\d\d\. Status: [a-z]/);
  });

  it('have a number each, without gaps', () => {
    const numbers = names.map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b);
    expect(numbers).toEqual(names.map((_, index) => index + 1));
  });
});

describe('.ci/run', () => {
  /** What names a part that may be missing: a server, Dovecot. */
  const PART = /TEST_DATABASE_URL|REQUIRE_ALL_PARTS|HAS_DOVECOT/;

  it('installs each Debian package that a test demands', () => {
    const demanded = [...read('test/support/parts.ts').matchAll(/'the Debian packages? ([^']+)'/g)].flatMap(
      ([, names = '']) => names.split(' and '),
    );
    expect(demanded.length).toBeGreaterThan(2);
    for (const name of demanded) expect(read('.ci/run')).toContain(name);
  });

  it('runs with all parts each test that asks for one', () => {
    const asking = sourceFiles('test').filter(({ text }) => PART.test(text));
    expect(asking.map(({ path }) => path).sort()).toEqual([
      'test/contracts/tooling.test.ts',
      'test/support/before-all.ts',
      'test/support/dovecot.ts',
      'test/support/parts.ts',
      'test/support/test-database.ts',
    ]);
    const parts = asking.find(({ path }) => path.endsWith('/parts.ts'));
    expect(parts?.text).toContain("from './test-database.js'");
    expect(read('.ci/run')).toContain('--findRelatedTests dist/test/support/test-database.js');
  });

  it('leaves out on PostgreSQL only what needs no part, and has run on the embedded database', () => {
    const named = [...read('jest.postgres.config.js').matchAll(/'([\w/-]+\.test)\.js'/g)];
    const texts = named.map(([, path]) => read(`test/${path}.ts`));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /support\/parts\.js|TEST_SERVER/.test(text))).toEqual([]);
  });

  /** @returns its status and what it wrote */
  function sideBySide(...pairs: string[]): { status: number | null; out: string } {
    const { status, stdout } = spawnSync(join(PROJECT, 'scripts/side-by-side'), pairs, { encoding: 'utf8' });
    return { status, out: stdout.replace(/\(\d+ s\)/g, '(s)') };
  }

  it('shows what goes side by side in one piece each', () => {
    const { status, out } = sideBySide('one', 'sleep 0.2; echo first', 'two', 'echo second; echo third >&2');
    expect([status, out]).toEqual([0, '\n== one (s)\nfirst\n\n== two (s)\nsecond\nthird\n']);
  });

  it.each([
    ['one', 'echo is broken; exit 3', 'true'],
    ['two', 'true', 'echo is broken; exit 3'],
  ])('fails where %s of what goes side by side fails, and says which', (name, one, two) => {
    const { status, out } = sideBySide('one', one, 'two', two);
    expect(status).toBe(1);
    expect(out).toContain('is broken');
    expect(out).toMatch(new RegExp(`\n== FAILED: ${name}\n$`));
  });
});
