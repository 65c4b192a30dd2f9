import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedTogether } from '../../audit/recorded-together.js';
import { publicityOfVersion } from '../../items/publicity/restored-publicity.queries.js';
import { TAGS_OF_VERSION } from '../../items/tags/restored-tags.sql.js';
import { VerdictsRepository } from '../../items/verdicts/verdicts.repository.js';

/** Takes back what was recorded of actions in one go, while nothing is built on it. */
@Injectable()
export class TakenBackActionsRepository {
  constructor(private readonly verdicts: VerdictsRepository) {}

  /** Updates and extensions of these actions, and verdicts on them and on these recommendations. */
  async takeBackStories(
    tx: EntityManager,
    together: RecordedTogether,
    items: { readonly actions: readonly number[]; readonly recommendations: readonly number[] },
  ): Promise<void> {
    await this.verdicts.takeBack(tx, together, items);
    const recorded = [together.accountId, together.instants, items.actions];
    await tx.query(
      'delete from action_updates where written_by_id = $1 and recorded_at = any($2) and action_id = any($3)',
      recorded,
    );
    await tx.query(
      'delete from extensions where recorded_by_id = $1 and recorded_at = any($2) and action_id = any($3)',
      recorded,
    );
  }

  /** Actions are as they were before the change at this instant: whose, when due, tagged as and open to whom. */
  async restore(tx: EntityManager, ids: readonly number[], changedAt: Date): Promise<void> {
    await tx.query(
      `update actions a set owner_id = (v.facts->>'owner_id')::integer, due_on = (v.facts->>'due_on')::date,
         due_body_id = (v.facts->>'due_body_id')::integer, due_nth = (v.facts->>'due_nth')::integer,
         cadence = v.facts->>'cadence', starts_on = (v.facts->>'starts_on')::date, ends_on = (v.facts->>'ends_on')::date,
         ${TAGS_OF_VERSION}, ${publicityOfVersion('v')}
       from (select distinct on (row_id) row_id, facts from row_versions
             where table_name = 'actions' and until_at = $2 order by row_id, id) v
       where v.row_id = a.id and v.facts is not null and a.id = any($1)`,
      [ids, changedAt],
    );
  }

  /** Actions that were made; their versions stay. */
  async takeBack(tx: EntityManager, ids: readonly number[]): Promise<void> {
    await tx.query('delete from actions where id = any($1)', [ids]);
  }
}
