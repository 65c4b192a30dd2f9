import { Injectable } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Clock } from '../calendar/clock.js';
import type { Reference } from '../items/references/reference.rules.js';
import type { Viewer } from '../web/access.js';
import type { RecommendationRow } from './recommendation-row.js';
import { RecommendationsQueries } from './recommendations.queries.js';

/** The recommendation that an address names, for forms about it. */
@Injectable()
export class NamedRecommendations {
  constructor(
    private readonly recommendations: RecommendationsQueries,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound where there is none, or the viewer may not see it */
  async named(reference: Reference, viewer: Viewer): Promise<RecommendationRow> {
    return this.recommendations.byReference(reference, this.clock.today(), viewer);
  }

  /** What a form about it carries as `seen`. */
  async lastSeen({ id }: Pick<RecommendationRow, 'id'>): Promise<number> {
    return this.history.lastSeen('recommendation', id);
  }
}
