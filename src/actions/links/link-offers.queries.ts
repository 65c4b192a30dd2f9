import { Injectable } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Clock } from '../../calendar/clock.js';
import {
  type CitablePaper,
  CitablePapersQueries,
} from '../../recommendations/logging/citable-papers.queries.js';
import { EarlierRecommendationsQueries } from '../../recommendations/logging/earlier-recommendations.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { LinkableItem } from './linkable-items.queries.js';

/** What the form of a link offers. */
@Injectable()
export class LinkOffersQueries {
  constructor(
    private readonly papers: CitablePapersQueries,
    private readonly earlier: EarlierRecommendationsQueries,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  /** Papers, and for a recommendation those that ask nearly the same. */
  async for(
    { kind, id, text }: LinkableItem,
    asker: Asker,
  ): Promise<{ papers: CitablePaper[]; near: RecommendationRow[] }> {
    const near =
      kind === 'recommendation' ? await this.earlier.like(text, this.clock.today(), asker, id) : [];
    return { papers: await this.papers.newest(asker), near };
  }

  /** What the form carries as `seen`. */
  async lastSeen({ kind, id }: LinkableItem): Promise<number> {
    return this.history.lastSeen(kind, id);
  }
}
