import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.service.js';
import type { StoredLink } from './answer-links.queries.js';

/** What the reader of a link said through links. */
export type SaidByLink = {
  /** What may still be undone, unless something stands in the way. */
  readonly undoable: ReadonlySet<number>;
  /** What no meeting has judged, so that its sender may correct it. */
  readonly correctable: ReadonlySet<number>;
};

/** What was said through links. */
@Injectable()
export class AnsweredUpdatesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The updates that came through links to the same reader, by their numbers. */
  async of({ address, delegationId }: StoredLink): Promise<SaidByLink> {
    const since = new Date(this.clock.now().getTime() - this.config.undoMinutes * 60_000);
    const rows = await this.database.rows<{ id: number; isYoung: boolean; isJudged: boolean }>(
      `select u.id, u.recorded_at > $3 as "isYoung", exists (select from verdicts v where v.action_id = u.action_id
            and (v.decided_on, v.recorded_at) > (u.written_on, u.recorded_at)) as "isJudged"
       from answered_updates w join answer_links l on l.id = w.link_id join action_updates u on u.id = w.update_id
       where l.address = $1 and l.delegation_id is not distinct from $2`,
      [address, delegationId, since],
    );
    return {
      undoable: new Set(rows.flatMap(({ id, isYoung }) => (isYoung ? [id] : []))),
      correctable: new Set(rows.flatMap(({ id, isJudged }) => (isJudged ? [] : [id]))),
    };
  }
}
