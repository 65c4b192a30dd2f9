import { describe, expect, it } from '@jest/globals';
import { StatementNames } from './statement-names.js';

describe('the names of kept statements', () => {
  it('are given to what is asked a second time, and stay', () => {
    const names = new StatementNames();
    expect(names.nameOf('select 1', 'today')).toBeNull();
    const name = names.nameOf('select 1', 'today');
    expect(name).toEqual(expect.any(String));
    expect(names.nameOf('select 1', 'today')).toBe(name);
  });

  it('differ for what is asked of an earlier day, and on another connection', () => {
    const [one, other] = [new StatementNames(), new StatementNames()];
    const twice = (names: StatementNames, wherefrom: string) => {
      names.nameOf('select 1', wherefrom);
      return names.nameOf('select 1', wherefrom);
    };
    const given = [twice(one, 'today'), twice(one, 'as at'), twice(other, 'today')];
    expect(new Set(given).size).toBe(3);
  });

  it('are not given without end', () => {
    const names = new StatementNames();
    const given = new Set<string | null>();
    for (let n = 0; n < 2_000; n++) {
      names.nameOf(`select ${n}`, 'today');
      given.add(names.nameOf(`select ${n}`, 'today'));
    }
    expect(given.size).toBe(301);
    expect(given).toContain(null);
    expect(names.nameOf('select 0', 'today')).toEqual(expect.any(String));
  });

  it('are as many as one says', () => {
    const names = new StatementNames(1);
    for (const text of ['select 1', 'select 2', 'select 1', 'select 2']) names.nameOf(text, 'today');
    expect(names.nameOf('select 1', 'today')).toEqual(expect.any(String));
    expect(names.nameOf('select 2', 'today')).toBeNull();
  });

  it('are new once they were forgotten', () => {
    const names = new StatementNames();
    const twice = () => {
      names.nameOf('select 1', 'today');
      return names.nameOf('select 1', 'today');
    };
    const name = twice();
    names.forget();
    expect(names.nameOf('select 1', 'today')).toBeNull();
    expect(names.nameOf('select 1', 'today')).not.toBe(name);
  });
});
