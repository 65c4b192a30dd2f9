import { describe, expect, it } from '@jest/globals';
import { run } from '../printed/printed-blocks.js';
import { linesThatFit } from './brief-room.rules.js';

const lines = (many: number, letters = 80) => Array.from({ length: many }, () => [run('x'.repeat(letters))]);

describe('the lines of a brief that fit on two pages', () => {
  it('are all where there are few', () => {
    expect(
      linesThatFit(
        [
          { lines: lines(3), least: 4 },
          { lines: [], least: 3 },
        ],
        0,
      ),
    ).toEqual([3, 0]);
  });

  it('fill the room in turn, a part that ends leaving its own to the others', () => {
    const [first = 0, second = 0] = linesThatFit(
      [
        { lines: lines(6), least: 4 },
        { lines: lines(400), least: 3 },
      ],
      0,
    );
    expect(first).toBe(6);
    expect(second).toBeGreaterThan(40);
    expect(second).toBeLessThan(60);
  });

  it('are those that stand in any case where each is long, or others take the room', () => {
    expect(linesThatFit([{ lines: lines(50, 1_000), least: 4 }], 40)).toEqual([4]);
  });
});
