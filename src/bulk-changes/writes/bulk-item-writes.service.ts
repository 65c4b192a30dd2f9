import { Injectable } from '@nestjs/common';
import { ActionsRepository } from '../../actions/actions.repository.js';
import { ActionsOfItQueries } from '../../actions/recommendation-publicity/actions-of-it.queries.js';
import { ActionsOfItRepository } from '../../actions/recommendation-publicity/actions-of-it.repository.js';
import { isInherited } from '../../actions/recommendation-publicity/publicity-inheritance.rules.js';
import type { Change } from '../../audit/change.js';
import { RecommendationPublicitiesRepository } from '../../recommendations/publicity/recommendation-publicities.repository.js';
import { RecommendationsRepository } from '../../recommendations/recommendations.repository.js';
import type { BulkItem } from '../bulk-item.js';
import { taggedWith } from '../plans/item-changes.rules.js';
import type { WantedOf } from '../plans/wanted-change.js';

/** Tags and publicity of many items, each with the entry in its trail that the single form leaves. */
@Injectable()
export class BulkItemWrites {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly recommendations: RecommendationsRepository,
    private readonly publicities: RecommendationPublicitiesRepository,
    private readonly actionsOfIt: ActionsOfItQueries,
    private readonly following: ActionsOfItRepository,
  ) {}

  async tag({ tx, record }: Change, items: readonly BulkItem[], wanted: WantedOf<'tags'>): Promise<void> {
    const tagged = items.map((item) => ({ item, ...taggedWith(item, wanted) }));
    const of = (kind: BulkItem['kind']) =>
      tagged
        .filter(({ item }) => item.kind === kind)
        .map(({ item, tags, wards }) => ({ id: item.id, tags, wards }));
    await this.actions.setTags(tx, of('A'));
    await this.recommendations.setTags(tx, of('R'));
    for (const { item, tags, wards } of tagged)
      await record({
        action: 'changed the tags and wards',
        subject: item.subject,
        before: { tags: item.tags, wards: item.wards },
        after: { tags, wards },
      });
  }

  /**
   * The actions of a recommendation follow it as {@link isInherited} says.
   * @returns the ids of the actions that followed
   */
  async setPublicity(
    change: Change,
    items: readonly BulkItem[],
    { chosen, reason }: WantedOf<'publicity'>,
  ): Promise<number[]> {
    const { tx, record } = change;
    const recommendations = items.filter(({ kind }) => kind === 'R');
    const ids = recommendations.map(({ id }) => id);
    const actions = ids.length > 0 ? await this.actionsOfIt.lock(tx, ids) : [];
    await this.publicities.setAll(change, ids, chosen, reason);
    await this.actions.amendAll(
      tx,
      items.filter(({ kind }) => kind === 'A').map(({ id }) => id),
      chosen,
    );
    for (const { subject, publicity, exemptGround, publicSummary } of items)
      await record({
        action: 'changed who may read it',
        subject,
        before: { publicity, exemptGround, publicSummary },
        after: { ...chosen },
        note: reason,
      });
    const before = new Map(recommendations.map(({ id, publicity }) => [id, publicity]));
    const following = actions.filter((action) => {
      const was = before.get(action.recommendationId);
      return was !== undefined && isInherited({ before: was, chosen, withActions: true }, action);
    });
    if (following.length > 0) await this.following.set(change, following, chosen, reason);
    return following.map(({ id }) => id);
  }
}
