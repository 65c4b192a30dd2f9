import { describe, expect, it } from '@jest/globals';
import { HashingLine } from './hashing-line.js';

describe('hashes in a line', () => {
  it('are worked out so many at a time, in the order in which they came, also after one that failed', async () => {
    const line = new HashingLine(2, 3);
    const begun: number[] = [];
    const endings: (() => void)[] = [];
    const all = [1, 2, 3, 4, 5, 6].map((n) =>
      line
        .run(async () => {
          begun.push(n);
          await new Promise<void>((end) => endings.push(end));
          if (n === 1) throw new Error('no memory');
          return n;
        })
        .catch(() => null),
    );
    const turn = () => new Promise((done) => setImmediate(done));
    await turn();
    expect([begun, line.isLong]).toEqual([[1, 2], true]);
    endings.shift()?.();
    await turn();
    endings.shift()?.();
    await turn();
    expect([begun, line.isLong]).toEqual([[1, 2, 3, 4], false]);
    while (endings.length > 0) {
      endings.shift()?.();
      await turn();
    }
    expect(await Promise.all(all)).toEqual([null, 2, 3, 4, 5, 6]);
    expect(await line.run(async () => 7)).toBe(7);
  });
});
