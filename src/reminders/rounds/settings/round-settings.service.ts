import { Injectable } from '@nestjs/common';
import { Changes } from '../../../audit/changes.service.js';
import type { BodyRow } from '../../../bodies/bodies.queries.js';
import type { ChangeAuthor } from '../../../web/request-params.decorator.js';
import { RoundSettingsQueries } from './round-settings.queries.js';
import { RoundSettingsRepository } from './round-settings.repository.js';
import type { RoundDays } from './round-start.rules.js';

/** Says before which meetings rounds begin by themselves. */
@Injectable()
export class RoundSettingsService {
  constructor(
    private readonly changes: Changes,
    private readonly queries: RoundSettingsQueries,
    private readonly settings: RoundSettingsRepository,
  ) {}

  /** @param days null for no rounds by themselves */
  async set(
    by: ChangeAuthor,
    { id, name }: Pick<BodyRow, 'id' | 'name'>,
    days: RoundDays | null,
  ): Promise<void> {
    const before = (await this.queries.all()).get(id) ?? null;
    await this.changes.make(by, async (change) => {
      const made = { recordedById: by.accountId, recordedAt: change.at };
      if (days) await this.settings.put(change.tx, { bodyId: id, ...days, ...made });
      else await this.settings.remove(change.tx, id);
      await change.record({
        action: days ? 'set that rounds begin automatically' : 'set that no round begins automatically',
        subject: { kind: 'body', id, reference: name },
        before: before && { ...before },
        after: days && { ...days },
      });
    });
  }
}
