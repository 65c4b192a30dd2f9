import { Injectable } from '@nestjs/common';
import { ActionEventsQueries, type UpdateRow } from '../actions/action-events.queries.js';
import { ActionRightsService } from '../actions/rights/action-rights.service.js';
import type { Reference } from '../items/references/reference.rules.js';
import { NamedRecommendations } from '../recommendations/named-recommendations.service.js';
import type { Viewer } from '../web/access.js';
import type { ItemOfRemoval } from './item-words.repository.js';

/** An item from which something may have to go. */
export type RemovableItem = {
  readonly item: ItemOfRemoval;
  readonly documentId: number | null;
  readonly updates: readonly UpdateRow[];
};

/** Finds the item from which something is to go. */
@Injectable()
export class RemovableItems {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly actions: ActionRightsService,
    private readonly events: ActionEventsQueries,
  ) {}

  /** @throws NotFound */
  async find(viewer: Viewer, reference: Reference): Promise<RemovableItem> {
    if (reference.kind === 'R') {
      const { id, reference: printed, documentId } = await this.recommendations.named(reference, viewer);
      return { item: { kind: 'R', id, reference: printed }, documentId, updates: [] };
    }
    const { action } = await this.actions.find(viewer, reference);
    const { id, reference: printed, documentId } = action;
    return {
      item: { kind: 'A', id, reference: printed },
      documentId,
      updates: await this.events.updatesOf([id]),
    };
  }
}
