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

  it('are given without end, while what was longest not asked for is left', () => {
    const names = new StatementNames();
    const twice = (n: number) => {
      names.nameOf(`select ${n}`, 'today');
      return names.nameOf(`select ${n}`, 'today');
    };
    const given: (string | null)[] = [];
    for (let n = 0; n < 2_000; n++) {
      given.push(twice(n));
      names.nameOf('select 0', 'today');
    }
    expect(new Set(given).size).toBe(2_000);
    expect(given).not.toContain(null);
    // What is asked all the time stays; of the others the last 299.
    expect(names.given('select 0', 'today')).toBe(given[0]);
    expect(names.given('select 1700', 'today')).toBeNull();
    expect(names.given('select 1701', 'today')).toBe(given[1701]);
    expect(names.takeLeft()).toEqual(given.slice(1, 1701));
    expect(names.takeLeft()).toEqual([]);
  });

  it('are as many as one says', () => {
    const names = new StatementNames(1);
    for (const text of ['select 1', 'select 2', 'select 1', 'select 2']) names.nameOf(text, 'today');
    expect(names.given('select 1', 'today')).toBeNull();
    expect(names.given('select 2', 'today')).toEqual(expect.any(String));
    expect(names.takeLeft()).toHaveLength(1);
  });

  it('are given at once where it is known that they are asked again', () => {
    const names = new StatementNames();
    const name = names.nameAtOnce('select 1', 'today');
    expect(names.nameOf('select 1', 'today')).toBe(name);
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
    expect(names.takeLeft()).toEqual([name]);
  });
});
