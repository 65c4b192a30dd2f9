import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WaitingActionsRepository } from '../../actions/waiting/waiting-actions.repository.js';
import { UsedWordsRepository } from '../../items/tags/used-words.repository.js';
import { type NotedIds, UncountedItemsRepository } from '../../items/waiting/uncounted-items.repository.js';
import { WaitingRecommendationsRepository } from '../../recommendations/waiting/waiting-recommendations.repository.js';
import { TrendCountsRepository } from './trend-counts.repository.js';

/** Only one counts at a time, of all copies of the program. */
const TURN = `hashtext('trend counts')`;
const IS_ALONE = `select pg_try_advisory_xact_lock(${TURN}) as is_alone`;
const WAIT_FOR_TURN = `select pg_advisory_xact_lock(${TURN})`;

const wordsKeptOf = (kind: keyof NotedIds) =>
  `(select distinct item_id from used_words where item_kind = '${kind}' and item_id > $1 order by item_id limit $2)`;

/** Up to `$2` items whose number is above `$1`: those that are there, and those of which something is kept. */
const NEXT: Readonly<Record<keyof NotedIds, string>> = {
  action: `select id from (
      (select id from actions where id > $1 order by id limit $2)
      union (select distinct item_id from trend_spans where item_kind = 'action' and item_id > $1 order by item_id limit $2)
      union (select action_id from waiting_actions where action_id > $1 order by action_id limit $2)
      union ${wordsKeptOf('action')}) known order by id limit $2`,
  recommendation: `select id from (
      (select id from recommendations where id > $1 order by id limit $2)
      union (select distinct item_id from trend_spans where item_kind = 'recommendation' and item_id > $1 order by item_id limit $2)
      union (select distinct recommendation_id from waiting_recommendations where recommendation_id > $1
        order by recommendation_id limit $2)
      union ${wordsKeptOf('recommendation')}) known order by id limit $2`,
};

/** Brings what is kept of items afterwards up to date: what the trends are counted of, and what waits. */
@Injectable()
export class RecountingRepository {
  constructor(
    private readonly noted: UncountedItemsRepository,
    private readonly trends: TrendCountsRepository,
    private readonly waitingActions: WaitingActionsRepository,
    private readonly waitingRecommendations: WaitingRecommendationsRepository,
    private readonly usedWords: UsedWordsRepository,
  ) {}

  /**
   * Works through up to `most` notes. They are taken first, so that whatever is written meanwhile is either seen by what follows or
   * still noted afterwards.
   * @returns how many that were; 0 also where somebody else is counting
   */
  async recount(tx: EntityManager, most: number): Promise<number> {
    const [turn]: { is_alone: boolean }[] = await tx.query(IS_ALONE);
    if (!turn?.is_alone) return 0;
    const { notes, ...ids } = await this.noted.take(tx, most);
    await this.workOut(tx, ids);
    return notes;
  }

  /**
   * Works out anew what is kept of up to `most` items of a kind, noted or not, once nobody else counts. What is written meanwhile is
   * noted, and stays so.
   * @param after their numbers are above this one
   * @returns their numbers, rising
   */
  async workOutNext(
    tx: EntityManager,
    kind: keyof NotedIds,
    after: number,
    most: number,
  ): Promise<readonly number[]> {
    await tx.query(WAIT_FOR_TURN);
    const rows: { id: number }[] = await tx.query(NEXT[kind], [after, most]);
    const ids = rows.map(({ id }) => id);
    await this.workOut(tx, { action: [], recommendation: [], [kind]: ids });
    await this.usedWords.putRight(tx, kind, ids);
    return ids;
  }

  /** The years of what is counted, from the first to the last; empty where nothing is. */
  async years(tx: EntityManager): Promise<readonly number[]> {
    return this.trends.years(tx);
  }

  /** Puts right the sums of a year that are not those of what is counted, once nobody else counts. @returns how many those were */
  async putSumsRight(tx: EntityManager, year: number): Promise<number> {
    await tx.query(WAIT_FOR_TURN);
    return this.trends.putSumsRight(tx, year);
  }

  private async workOut(tx: EntityManager, { action, recommendation }: NotedIds): Promise<void> {
    await this.trends.count(tx, 'action', action);
    await this.trends.count(tx, 'recommendation', recommendation);
    await this.waitingActions.keep(tx, action);
    await this.waitingRecommendations.keep(tx, recommendation);
  }
}
