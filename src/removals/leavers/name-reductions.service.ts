import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { REDUCTION_ACTION } from '../../audit/removal/trail-removals.repository.js';
import { Clock } from '../../calendar/clock.js';
import { Database } from '../../database/database.service.js';
import { Refused } from '../../web/errors.js';
import { initialsOf, type Leaver, nameOf, obstacleOf } from './leaver.rules.js';
import { type LeaverKey, LeaversQueries } from './leavers.queries.js';
import { type NamePlaces, NameReductionsRepository } from './name-reductions.repository.js';

/** Who somebody is, why their name stays (null where nothing stands against it), and where it would be reduced. */
export type ReductionPreview = {
  readonly leaver: Leaver;
  readonly obstacle: string | null;
  readonly places: NamePlaces;
};

/** Reduces the name of somebody who left to initials. It cannot be undone: the name is nowhere any more. */
@Injectable()
export class NameReductionsService {
  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
    private readonly leavers: LeaversQueries,
    private readonly reductions: NameReductionsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async preview(key: LeaverKey): Promise<ReductionPreview> {
    return this.database.transact(async (tx) => {
      const leaver = await this.leavers.find(tx, key, this.clock.today());
      const obstacle = obstacleOf(leaver);
      const places = obstacle === null ? await this.reductions.places(tx, leaver) : { rows: {}, sealed: {} };
      return { leaver, obstacle, places };
    });
  }

  /** @throws NotFound, Refused where something stands against it */
  async reduce(by: By, key: LeaverKey): Promise<void> {
    await this.changes.make(by, async (change) => {
      const obstacle = await this.reduceIn(change, key);
      if (obstacle !== null) throw Refused.at('name', obstacle);
      return true;
    });
  }

  /** The same in another change. @returns why the name stays; null where it was reduced */
  async reduceIn(
    { tx, at, record }: Pick<Change, 'tx' | 'at' | 'record'>,
    key: LeaverKey,
  ): Promise<string | null> {
    const leaver = await this.leavers.find(tx, key, this.clock.today());
    const obstacle = obstacleOf(leaver);
    if (obstacle !== null) return obstacle;
    const { rows, sealed } = await this.reductions.reduce(tx, leaver, at);
    const initials = initialsOf(nameOf(leaver));
    const places = Object.values(rows).reduce((sum, count) => sum + count, 0) + Object.keys(sealed).length;
    await record({
      action: REDUCTION_ACTION,
      subject: { ...key, reference: initials },
      after: { initials, places: String(places), sealed },
    });
    return null;
  }
}
