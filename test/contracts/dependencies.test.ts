import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT } from './source-files.js';

type Locked = {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: true;
  readonly hasInstallScript?: true;
};

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const { dependencies, devDependencies, allowScripts } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'allowScripts',
  Record<string, string | boolean>
>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.split('node_modules/').at(-1) ?? path, ...entry }));

/** Licences under which what is delivered may be given on with the program. */
const ALLOWED = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'],
  ...['BlueOak-1.0.0', 'Zlib', 'MPL-2.0', 'OFL-1.1'],
];
/** What says its licence in no term of SPDX, and what it is, as read. */
const READ_BY_HAND: Record<string, string> = { duck: 'BSD-2-Clause' };

/** Whether one of the choices allows use: of `A AND B` both count, of `A OR B` one. */
function isAllowed(licence: string): boolean {
  return licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((term) => ALLOWED.includes(term)));
}

describe('the page about packages', () => {
  const named = [...read('docs/dependencies.md').matchAll(/^\| (`.+`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  const used = Object.keys({ ...dependencies, ...devDependencies });
  const isNamed = (name: string, row: string) =>
    row.endsWith('/*') ? name.startsWith(row.slice(0, -1)) : name === row;

  it('names each package, and none that is gone', () => {
    expect(used.filter((name) => !named.some((row) => isNamed(name, row)))).toEqual([]);
    expect(named.filter((row) => !used.some((name) => isNamed(name, row)))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('has a checksum of every package', () => {
    const lacking = locked.filter(({ integrity }) => !integrity?.startsWith('sha512-'));
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it('has nothing delivered under a licence that has not been read', () => {
    const delivered = locked.filter(({ dev }) => !dev);
    const others = delivered.filter(
      ({ name, license }) => !isAllowed(READ_BY_HAND[name] ?? license ?? 'none'),
    );
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it('lets no script of a package run that has not been decided on', () => {
    const undecided = locked.filter(
      ({ name, hasInstallScript }) => hasInstallScript && !(name in allowScripts),
    );
    expect(undecided.map(({ name }) => name)).toEqual([]);
    expect(Object.values(allowScripts)).not.toContain(true);
  });
});
