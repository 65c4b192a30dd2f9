import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.service.js';
import type { StoredLink } from './answer-links.queries.js';

/** What was said through links a moment ago. */
@Injectable()
export class AnsweredUpdatesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The updates that came through links to the same reader and may still be undone, unless something stands in the way. */
  async youngOf({ address, delegationId }: StoredLink): Promise<ReadonlySet<number>> {
    const since = new Date(this.clock.now().getTime() - this.config.undoMinutes * 60_000);
    const rows = await this.database.rows<{ id: number }>(
      `select u.id from answered_updates w join answer_links l on l.id = w.link_id join action_updates u on u.id = w.update_id
       where l.address = $1 and l.delegation_id is not distinct from $2 and u.recorded_at > $3`,
      [address, delegationId, since],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
