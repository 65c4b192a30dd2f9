import { describe, expect, it } from '@jest/globals';
import { MODULES, moduleOf } from './modules.js';
import { sourceFiles } from './source-files.js';

/** Modules of pure rules, which know nothing of the modules below them but the calendar. */
const PURE_MODULES: Record<string, readonly string[]> = {
  calendar: [],
  deadlines: ['calendar'],
  extraction: ['calendar'],
};

const files = sourceFiles('src').filter(({ path }) => !path.endsWith('.spec.ts'));

describe('the import graph', () => {
  it('knows every module', () => {
    const modules = new Set(files.map(({ path }) => moduleOf(path)).filter((module) => module !== null));
    expect([...modules].filter((module) => !MODULES.includes(module))).toEqual([]);
  });

  it('runs one way', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const module = moduleOf(path);
      if (module === null) return [];
      const allowed = PURE_MODULES[module] ?? MODULES.slice(0, MODULES.indexOf(module));
      return imports
        .filter((to) => {
          const other = moduleOf(to);
          return other === null ? to.startsWith('src/') : other !== module && !allowed.includes(other);
        })
        .map((to) => `${path} imports ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no circle between files, not even of types', () => {
    const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
      if (done.has(path) || way.includes(path)) return;
      for (const to of importsOf.get(path) ?? []) walk(to, [...way, path]);
      done.add(path);
    };
    for (const { path } of files) walk(path, []);
    expect(circles).toEqual([]);
  });

  it.each([
    [
      'rules know no framework, no database and no time',
      /\.rules\.ts$/,
      /@nestjs|typeorm|process\.env|new Date\(\)|Date\.now/,
    ],
    ['only the clock reads the time', /^src\/(?!calendar\/clock\.ts)/, /new Date\(\)|Date\.now\(\)/],
    ['views know no framework and no database', /\.view\.ts$/, /@nestjs|typeorm/],
    ['controllers know no database', /\.controller\.ts$/, /from 'typeorm'|\.repository\.js'/],
    ['forms ask no repository', /\.form\.ts$/, /^import (?!type\b)[^;]*\.(?:repository|queries)\.js'/m],
    [
      'only configuration reads the environment',
      /^src\/(?!config\/|start\.ts|open-application\.ts|.*\.command\.ts|accounts\/given-password\.ts)/,
      /process\.env/,
    ],
    [
      'services leave SQL to repositories and queries',
      /^src\/(?!database\/|audit\/changes\.).*\.service\.ts$/,
      /\.query\(|\.rows[<(]/,
    ],
  ])('%s', (_, paths, forbidden) => {
    const wrong = files.filter(({ path, text }) => paths.test(path) && forbidden.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('keeps the data of the example apart from the code that loads them', () => {
    const data = files.filter(({ path }) => path.startsWith('src/example/council/'));
    const loading = data.flatMap(({ path, text, imports }) => [
      ...imports.filter((to) => to.startsWith('src/example/') && !to.startsWith('src/example/council/')),
      ...(/^import (?!type )[^;]*from '(?!\.)/m.test(text) ? [`${path} loads a package`] : []),
    ]);
    expect(data.length).toBeGreaterThan(10);
    expect(loading).toEqual([]);
  });

  it('has neither forward references nor barrels', () => {
    const wrong = files.filter(({ path, text }) => text.includes('forwardRef') || path.endsWith('/index.ts'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
