import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActionRemovalsRepository } from '../actions/removal/action-removals.repository.js';
import { REMOVED_WORDS, TrailRemovalsRepository } from '../audit/removal/trail-removals.repository.js';
import { MeasureRemovalsRepository } from '../measures/removal/measure-removals.repository.js';
import { RecommendationRemovalsRepository } from '../recommendations/removal/recommendation-removals.repository.js';

/** Takes the words of a paper out of what was made from it; what it asks stays as it was worded in the register. */
@Injectable()
export class QuoteRemovalsRepository {
  constructor(
    private readonly recommendations: RecommendationRemovalsRepository,
    private readonly actions: ActionRemovalsRepository,
    private readonly measures: MeasureRemovalsRepository,
    private readonly trail: TrailRemovalsRepository,
  ) {}

  async remove(tx: EntityManager, documentId: number): Promise<void> {
    const recommendations = await this.recommendations.removeQuotes(tx, documentId);
    await this.measures.removeQuotes(tx, documentId);
    const actions = await this.actions.removeQuotes(tx, documentId);
    await this.trail.patchVersions(tx, 'recommendations', recommendations, { quote: REMOVED_WORDS });
    await this.trail.patchVersions(tx, 'actions', actions, { quote: REMOVED_WORDS });
  }
}
