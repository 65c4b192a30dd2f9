import { describe, expect, it } from '@jest/globals';
import { sourceFiles } from './source-files.js';

const NEW_STORAGE = /new AsyncLocalStorage\b/;
const CONSTANT_OF_MODULE = /^(?:export )?const \w+ = new AsyncLocalStorage\b/;

describe('storages that follow what is asynchronous', () => {
  const lines = sourceFiles('src').flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => NEW_STORAGE.test(line))
      .map((line) => ({ path, line })),
  );

  it('are few, for Node 20 carries each along with each promise', () => {
    expect(lines.map(({ path }) => path)).toEqual([
      'src/calendar/viewpoint.ts',
      'src/config/log/request-in-hand.ts',
      'src/database/reads-together.ts',
    ]);
  });

  it('belong to modules: one of an object that is gone would be carried for ever', () => {
    expect(lines.filter(({ line }) => !CONSTANT_OF_MODULE.test(line))).toEqual([]);
  });
});
