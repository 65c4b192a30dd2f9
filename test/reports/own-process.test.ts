import { describe, expect, it } from '@jest/globals';
import { OverLimits, OwnProcess } from '../../src/reports/formats/own-process.js';

const worker = new OwnProcess<string, string>(new URL('./heavy-work.js', import.meta.url), {
  cpuSeconds: 2,
  megabytes: 400,
});

describe('work in a process of its own', () => {
  it('comes back from another process, one piece after another', async () => {
    const done = await Promise.all([worker.run('quick'), worker.run('quick')]);
    expect(new Set([...done, `Done in process ${process.pid}`]).size).toBe(3);
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
