import { afterAll, describe, expect, it } from '@jest/globals';
import { OverLimits, OwnProcess } from '../../src/reports/formats/own-process.js';
import { until } from '../support/until.js';

const WORK = new URL('./heavy-work.js', import.meta.url);
const LIMITS = { cpuSeconds: 2, megabytes: 400 };
const worker = new OwnProcess<string, string>(WORK, LIMITS);
afterAll(() => worker.close());

function isThere(words: string): boolean {
  try {
    process.kill(Number(/\d+$/.exec(words)?.[0]), 0);
    return true;
  } catch {
    return false;
  }
}

describe('work in a process of its own', () => {
  it('comes back from another process, which is kept for the next piece', async () => {
    const [one, other] = await Promise.all([worker.run('quick'), worker.run('quick')]);
    expect(one).not.toBe(`Done in process ${process.pid}`);
    expect(other).toBe(one);
  });

  it('gives its memory back after so many pieces, where it has much, and where nothing is asked of it', async () => {
    const few = new OwnProcess<string, string>(WORK, LIMITS, { idle: 60_000, works: 2, megabytes: 400 });
    const done = [await few.run('quick'), await few.run('quick'), await few.run('quick')];
    expect(done[1]).toBe(done[0]);
    expect(done[2]).not.toBe(done[0]);
    few.close();

    const lean = new OwnProcess<string, string>(WORK, LIMITS, { idle: 60_000, works: 9, megabytes: 1 });
    expect(isThere(await lean.run('quick'))).toBe(false);

    const idle = new OwnProcess<string, string>(WORK, LIMITS, { idle: 1, works: 9, megabytes: 400 });
    const left = await idle.run('quick');
    await until(() => !isThere(left));
    expect(await idle.run('quick')).not.toBe(left);
    idle.close();
  });

  it('counts the time of a processor for each piece by itself', async () => {
    const done = [];
    for (let turn = 0; turn < 4; turn += 1) done.push(await worker.run('long'));
    expect(new Set(done).size).toBe(1);
  });

  it.each(['endless', 'greedy'])('is ended where it is %s, and the next piece is done', async (kind) => {
    await expect(worker.run(kind)).rejects.toThrow(OverLimits);
    await expect(worker.run('quick')).resolves.toContain('Done');
  });

  it('says why it failed', async () => {
    await expect(worker.run('faulty')).rejects.toThrow('It cannot be done');
  });

  it('may fall over alone', async () => {
    await expect(worker.run('crashing')).rejects.toThrow(/ended with 7/);
    await expect(worker.run('quick')).resolves.toContain('Done');
  });
});
