import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const KEPT_MB = 60;

/** Keeps so much, replaces all of it again and again, and says how large the heap was at its height. */
const WORK = `
  const { sweepOften } = await import(process.argv[1]);
  if (process.argv[2] === 'often') sweepOften();
  const kept = new Array(${KEPT_MB});
  let most = 0;
  for (let turn = 0; turn < 12; turn++)
    for (let at = 0; at < kept.length; at++) {
      kept[at] = Array.from({ length: 26_000 }, (_, n) => ({ turn: turn + n + 0.5 }));
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
  console.log(most);`;

describe('a heap that is swept often', () => {
  it('stays near what is kept, where another grows to several times that', () => {
    const often = heightOf('often');
    expect(often).toBeLessThan(heightOf('seldom') * 0.8);
  });
});

function heightOf(manner: 'often' | 'seldom'): number {
  const heap = new URL('./heap.js', import.meta.url).href;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', WORK, heap, manner]));
}
