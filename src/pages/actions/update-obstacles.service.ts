import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UpdateStandingQueries } from '../../actions/updates/standing/update-standing.queries.js';
import { undoObstacles } from '../../actions/updates/standing/update-standing.rules.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { WrittenToQueries } from '../../reminders/written-to/written-to.queries.js';
import { NotFound } from '../../web/errors.js';

/** What stands in the way of undoing an update: what is built on it, and who was written to. */
@Injectable()
export class UpdateObstacles {
  constructor(
    private readonly standing: UpdateStandingQueries,
    private readonly writtenTo: WrittenToQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** A sentence each; none where it may be undone. @throws NotFound */
  async of(actionId: number, updateId: number): Promise<string[]> {
    const all = await this.standing.ofAction(actionId);
    const standing = all.find(({ id }) => id === updateId);
    if (!standing) throw new NotFound('This update');
    const told = await this.writtenTo.since(actionId, standing.recordedAt);
    return undoObstacles(standing, this.clock.now(), { minutes: this.config.undoMinutes }, told);
  }

  /** Who was written to, within the change that undoes it. */
  async writtenToIn(tx: EntityManager, actionId: number, since: Date): Promise<string[]> {
    return this.writtenTo.sinceIn(tx, actionId, since);
  }
}
