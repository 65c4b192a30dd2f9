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
