import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActionRemovalsRepository } from '../actions/removal/action-removals.repository.js';
import { VerdictRemovalsRepository } from '../items/verdicts/verdict-removals.repository.js';
import { RecommendationRemovalsRepository } from '../recommendations/removal/recommendation-removals.repository.js';
import { RequestRemovalsRepository } from '../requests/removal/request-removals.repository.js';
import { ResponseRemovalsRepository } from '../responses/removal/response-removals.repository.js';

/** An item, by what tells it from others. */
export type ItemOfRemoval = { readonly kind: 'R' | 'A'; readonly id: number; readonly reference: string };

/** Takes words out of all that is said of an item in the register. */
@Injectable()
export class ItemWordsRepository {
  constructor(
    private readonly recommendations: RecommendationRemovalsRepository,
    private readonly actions: ActionRemovalsRepository,
    private readonly verdicts: VerdictRemovalsRepository,
    private readonly responses: ResponseRemovalsRepository,
    private readonly requests: RequestRemovalsRepository,
  ) {}

  /** @returns in how many rows they stood */
  async remove(tx: EntityManager, { kind, id }: ItemOfRemoval, words: string): Promise<number> {
    const own =
      kind === 'A'
        ? await this.actions.removeWords(tx, id, words)
        : (await this.recommendations.removeWords(tx, id, words)) +
          (await this.responses.removeWords(tx, id, words));
    const judged = await this.verdicts.removeWords(tx, kind, id, words);
    return own + judged + (await this.requests.removeWords(tx, kind, id, words));
  }

  /** The rows about an item that keep older versions, by their tables. */
  async versioned(tx: EntityManager, { kind, id }: ItemOfRemoval): Promise<Record<string, number[]>> {
    if (kind === 'R')
      return { recommendations: [id], clock_events: await this.recommendations.clockEventIds(tx, id) };
    const { updates, evidence } = await this.actions.versioned(tx, id);
    return { actions: [id], action_updates: updates, evidence };
  }
}
