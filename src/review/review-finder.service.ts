import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import type { DocumentRow } from '../documents/documents.queries.js';
import type { ProposalRow } from '../documents/proposals.queries.js';
import type { RecommendationRow } from '../recommendations/recommendation-row.js';
import type { Viewer } from '../web/access.js';
import { EarlierDecisionsQueries, type EarlierRow } from './earlier-decisions.queries.js';
import { withEarlier } from './earlier-item.rules.js';
import type { ReviewChoices } from './forms/typed-proposal.form.js';
import { NearSameQueries } from './near-same.queries.js';
import { ProposalFinderService } from './proposal-finder.service.js';
import { ReviewChoicesQueries } from './review-choices.queries.js';
import { openOnPage } from './review-page.rules.js';

/** A paper with what there is to know of it on review. */
export type ReviewedPaper = {
  readonly document: DocumentRow;
  readonly proposals: readonly ProposalRow[];
  readonly choices: ReviewChoices;
  readonly earlier: ReadonlyMap<number, EarlierRow>;
};

/** Recommendations that panels made before and that ask nearly the same, by the id of the proposal. */
export type EarlierRecommendations = ReadonlyMap<number, readonly RecommendationRow[]>;

/** Reads what the review of a paper shows. */
@Injectable()
export class ReviewFinderService {
  constructor(
    private readonly finder: ProposalFinderService,
    private readonly earlier: EarlierDecisionsQueries,
    private readonly choices: ReviewChoicesQueries,
    private readonly near: NearSameQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async paper(id: number, viewer: Viewer): Promise<ReviewedPaper> {
    const { document, proposals } = await this.finder.paper(id, viewer);
    const [choices, earlier] = await Promise.all([
      this.choices.now(),
      this.earlier.ofDocument(document.id, viewer),
    ]);
    return { document, proposals: withEarlier(proposals, earlier), choices, earlier };
  }

  /**
   * What was asked before, beside the recommendations that wait on the page of a place. What is in the register already repeats
   * nothing.
   */
  async askedBefore(
    { document, proposals, earlier }: ReviewedPaper,
    from: number,
    viewer: Viewer,
  ): Promise<EarlierRecommendations> {
    const asking = openOnPage(proposals, from).shown.filter(
      ({ id, type, state }) => type === 'recommendation' && state === 'waiting' && !earlier.get(id)?.kind,
    );
    const texts = asking.map(({ text, draft }) => draft?.text ?? text);
    const near = await this.near.of(texts, document.id, this.clock.today(), viewer);
    return new Map(asking.map(({ id }, n) => [id, near[n] ?? []]));
  }
}
