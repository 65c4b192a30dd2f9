import { describe, expect, it } from '@jest/globals';
import { sourceFiles } from './source-files.js';

const EXPORT =
  /^export (?:default )?(?:abstract )?(?:async )?(?:function\*?|class|const|let|type|interface|enum) (\w+)/gm;

describe('exported names', () => {
  it('exist once in the program, so that a search for a name finds one thing', () => {
    const places = new Map<string, Set<string>>();
    for (const { path, text } of sourceFiles('src')) {
      for (const [, name = ''] of text.matchAll(EXPORT)) {
        places.set(name, (places.get(name) ?? new Set()).add(path));
      }
    }
    expect(places.size).toBeGreaterThan(1000);
    expect(
      [...places].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths]),
    ).toEqual([]);
  });
});

describe('files that read forms', () => {
  const files = sourceFiles('src');
  const isForm = (path: string) => /\.form(\.spec)?\.ts$/.test(path);

  it('end in .form.ts where a folder of forms holds them', () => {
    const held = files.filter(({ path }) => path.includes('/forms/'));
    expect(held.length).toBeGreaterThan(30);
    expect(held.map(({ path }) => path).filter((path) => !isForm(path))).toEqual([]);
  });

  it('end in .form.ts wherever they take what arrived, unless they are the frame, a controller or a service', () => {
    const readers = files.filter(
      ({ path, text }) => /\bFormBody\b/.test(text) && !/^src\/web\/|\.(controller|service)\.ts$/.test(path),
    );
    expect(readers.length).toBeGreaterThan(20);
    expect(readers.map(({ path }) => path).filter((path) => !isForm(path))).toEqual([]);
  });
});

/** The ends of names of files that Nest makes something of, and of those that speak to the database. */
const NEST_KIND =
  /\.(service|controller|module|entity|repository|queries|pipe|guard|filter|interceptor|decorator|setup)\.ts$/;
const SQL_KIND = /\.(queries|repository|sql|seeder|entity|service)\.ts$/;

describe('files of a kind', () => {
  const files = sourceFiles('src').filter(({ path }) => !/^src\/(extraction|example)\//.test(path));

  it('carry it where Nest makes something of them', () => {
    const made = files.filter(({ text }) =>
      /^@(Injectable|Controller|Module|Entity|Catch)\(|createParamDecorator\(/m.test(text),
    );
    expect(made.length).toBeGreaterThan(300);
    expect(made.map(({ path }) => path).filter((path) => !NEST_KIND.test(path))).toEqual([]);
  });

  it('carry it where they hold a statement of SQL', () => {
    const statements = files.filter(({ text }) =>
      /[`']\s*(?:select [^`]*? from \w|insert into \w|update \w+ set|delete from \w|with \w+ as \()/.test(
        text,
      ),
    );
    expect(statements.length).toBeGreaterThan(100);
    expect(statements.map(({ path }) => path).filter((path) => !SQL_KIND.test(path))).toEqual([]);
  });
});
