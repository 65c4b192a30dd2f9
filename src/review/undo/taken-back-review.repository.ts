import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TakenBackActionsRepository } from '../../actions/undo/taken-back-actions.repository.js';
import { ItemLinksRepository } from '../../items/links/item-links.repository.js';
import { OwnersRepository } from '../../people/owners.repository.js';
import { TakenBackRecommendationsService } from '../../recommendations/undo/taken-back-recommendations.service.js';
import type { LatestReview } from './latest-review.js';

/** Takes what a review made out of the register. */
@Injectable()
export class TakenBackReviewRepository {
  constructor(
    private readonly links: ItemLinksRepository,
    private readonly actions: TakenBackActionsRepository,
    private readonly recommendations: TakenBackRecommendationsService,
    private readonly owners: OwnersRepository,
  ) {}

  async takeBack(
    tx: EntityManager,
    { accountId, at, recommendationIds, actionIds }: LatestReview,
  ): Promise<void> {
    const recorded = { accountId, instants: [at] };
    await this.links.takeBack(tx, recorded, recommendationIds);
    await this.actions.takeBack(tx, actionIds);
    await this.recommendations.takeBack(tx, recorded, { made: recommendationIds, changed: [] });
  }

  /** Those of the owners that nothing else names. */
  async takeBackOwners<Owner extends { readonly id: number }>(
    tx: EntityManager,
    owners: readonly Owner[],
  ): Promise<Owner[]> {
    const gone: Owner[] = [];
    for (const owner of owners) if (await this.owners.takeBack(tx, owner.id)) gone.push(owner);
    return gone;
  }
}
