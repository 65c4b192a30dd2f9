import { describe, expect, it } from '@jest/globals';
import type { ImportsQueries } from '../imports.queries.js';
import type { ImportRunService } from './import-run.service.js';
import type { ImportStartService } from './import-start.service.js';
import { TakeInService } from './take-in.service.js';

const BY = { accountId: 1, name: 'Command line', formToken: null };

describe('taking a sheet in to its end', () => {
  it('waits for rows that another copy has in hand, and takes those that it leaves behind', async () => {
    // After the first batch nothing can be had twice, then what the other copy left, then the end.
    const had = [true, false, false, true, false];
    const asked: boolean[] = [];
    const takeNext = async () => {
      asked.push(had[asked.length] ?? false);
      return asked.at(-1) ?? false;
    };
    const service = new TakeInService(
      {
        byId: async () => ({ state: asked.length < had.length ? 'running' : 'done' }),
      } as unknown as ImportsQueries,
      { start: async () => {} } as unknown as ImportStartService,
      { batchesOf: async () => ({ takeNext }) } as unknown as ImportRunService,
    );
    await service.toEnd(BY, 1);
    expect(asked).toEqual(had);
  });
});
