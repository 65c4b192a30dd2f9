import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MODULES } from './modules.js';
import { PROJECT } from './source-files.js';

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
    .sort(),
];

/** Targets of Markdown links and pictures, and of `<img>`, that lie within the project; an anchor stays with them. */
function linksOf(page: string): string[] {
  const text = read(page).replace(/^```.*?^```/gms, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
    ([, to, src]) => to ?? src ?? '',
  );
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The file that a link leads to, as a path from the project's folder. */
function fileOf(page: string, link: string): string {
  const [path] = link.split('#');
  return path ? relative(PROJECT, resolve(PROJECT, dirname(page), path)) : page;
}

/** The anchors of a page's headings as GitHub and GitLab make them. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('README and docs', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const dead = linksOf(page).filter((link) => {
      const file = fileOf(page, link);
      const anchor = link.split('#')[1];
      if (!existsSync(join(PROJECT, file))) return true;
      return anchor !== undefined && !anchorsOf(file).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('can all be reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const link of page.endsWith('.md') ? linksOf(page) : []) reached.add(fileOf(page, link));
    }
    const inReachedFolder = (page: string) => reached.has(dirname(page));
    expect(pages.filter((page) => !reached.has(page) && !inReachedFolder(page))).toEqual([]);
  });

  it('name every module', () => {
    const readme = read('README.md');
    expect(MODULES.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('tell of the commands that there are', () => {
    const help = execFileSync(process.execPath, [join(PROJECT, 'dist/src/cli.js'), '--help'], {
      encoding: 'utf8',
    });
    const offered = [...(help.split('Commands:')[1]?.matchAll(/^ {2}([a-z]+)/gm) ?? [])].map(
      ([, name]) => name,
    );
    const told = [...read('README.md').matchAll(/^\| `([a-z]+)/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual(offered.filter((name) => name !== 'help').sort());
  });
});

describe('the settings', () => {
  /** Read elsewhere: a secret that only one command takes. */
  const READ_BY_A_COMMAND = ['MATTERS_PASSWORD'];

  const readers = ['src/config/environment.ts', 'src/config/provider-settings.ts'].map(read).join('\n');
  const inCode = new Set([...readers.matchAll(/\('([A-Z][A-Z_]+)'/g)].map(([, name]) => name ?? ''));
  const operations = read('docs/operations.md');
  const inTable = [...operations.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name ?? '');

  it('stand in the tables, each once, and nothing else stands there', () => {
    expect([...inTable].sort()).toEqual([...inCode, ...READ_BY_A_COMMAND].sort());
  });

  it('of tests and measurements are named below it', () => {
    const files = ['test', 'bench'].flatMap((folder) =>
      readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => read(join(folder, name))),
    );
    const taken = files.flatMap((text) =>
      [...text.matchAll(/process\.env\.([A-Z_]+)|process\.env\['([A-Z_]+)'\]/g)].map(
        ([, a, b]) => a ?? b ?? '',
      ),
    );
    const unknown = [...new Set(taken)].filter((name) => !operations.includes(`\`${name}\``));
    expect(unknown).toEqual([]);
  });
});

describe('the pictures', () => {
  const MOST_BYTES = 300_000;
  const pictures = readdirSync(join(PROJECT, 'docs/pictures')).map((name) => join('docs/pictures', name));
  const shown = new Set(pages.flatMap((page) => linksOf(page).map((link) => fileOf(page, link))));

  it.each(pictures)('%s is small, and a page shows it', (picture) => {
    expect(statSync(join(PROJECT, picture)).size).toBeLessThan(MOST_BYTES);
    expect(shown).toContain(picture);
  });

  it('all say in words what they show', () => {
    const wordless = pages.filter((page) => /!\[\s*\]|<img(?![^>]*alt="[^"])/.test(read(page)));
    expect(wordless).toEqual([]);
  });
});
