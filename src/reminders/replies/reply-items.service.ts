import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { ActionsQueries } from '../../actions/actions.queries.js';
import { Clock } from '../../calendar/clock.js';
import { formatReference, parseReference, referenceInPath } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import type { Viewer } from '../../web/access.js';
import type { ReplyRow } from './replies.queries.js';

/** What the message asked about that a reply answers. */
export type ReplyItems = {
  readonly actions: readonly ActionRow[];
  readonly responses: readonly RecommendationRow[];
};

/** Finds the items that a reply may be about, as far as its reader may see them. */
@Injectable()
export class ReplyItemsService {
  constructor(
    private readonly actions: ActionsQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly clock: Clock,
  ) {}

  async of({ actionIds, responseIds }: ReplyRow, { role }: Viewer): Promise<ReplyItems> {
    const today = this.clock.today();
    return {
      actions: actionIds.length === 0 ? [] : await this.actions.byIds(actionIds, today, role),
      responses: responseIds.length === 0 ? [] : await this.recommendations.byIds(responseIds, today, role),
    };
  }

  /** Those that a form names as addresses do. */
  named({ actions, responses }: ReplyItems, names: readonly string[]): ReplyItems {
    const isNamed = ({ reference }: { readonly reference: string }) =>
      names.some((name) => {
        const parsed = parseReference(name);
        return parsed !== null && formatReference(parsed) === reference;
      });
    return { actions: actions.filter(isNamed), responses: responses.filter(isNamed) };
  }
}

/** `A2022-001`, as a form names an item. */
export function itemName(reference: string): string {
  const parsed = parseReference(reference);
  return parsed ? referenceInPath(parsed) : reference;
}
