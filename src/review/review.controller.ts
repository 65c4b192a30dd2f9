import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { documentIdIn } from '../documents/document-id.js';
import { DocumentsQueries } from '../documents/documents.queries.js';
import { ProposalsQueries } from '../documents/proposals.queries.js';
import { Allow, KEEPERS } from '../web/access.js';
import { byOf } from '../web/by.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { readReview } from './forms/review-form.js';
import { ReviewService } from './review.service.js';
import { ReviewChoicesQueries } from './review-choices.queries.js';
import { outcomeWords } from './views/outcome-words.js';
import { reviewView } from './views/review.view.js';

const NOTHING_SENT = { typed: new Map(), faults: [] };

@Controller('documents/:id/review')
@Allow(...KEEPERS)
export class ReviewController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly proposals: ProposalsQueries,
    private readonly choices: ReviewChoicesQueries,
    private readonly reviews: ReviewService,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Query('from') from: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const { document, proposals, choices } = await this.read(id, request);
    return page('review/review', reviewView(document, proposals, choices, position(from), NOTHING_SENT));
  }

  @Post()
  async decide(
    @Param('id') id: string,
    @Query('from') from: unknown,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const { document, proposals, choices } = await this.read(id, request);
    const sent = readReview(body, proposals, choices);
    if (sent.faults.length > 0)
      return formAgain('review/review', reviewView(document, proposals, choices, position(from), sent));
    const outcome = await this.reviews.decide(byOf(request), document.id, sent.decisions);
    const left = (await this.proposals.ofDocument(document.id)).filter(({ state }) => state === 'waiting');
    const path = `/documents/${document.id}`;
    return seeOther(left.length > 0 ? `${path}/review` : path, outcomeWords(outcome));
  }

  private async read(id: string, request: FastifyRequest) {
    const document = await this.documents.byId(documentIdIn(id), viewerOf(request).role);
    const [proposals, choices] = await Promise.all([
      this.proposals.ofDocument(document.id),
      this.choices.now(),
    ]);
    return { document, proposals, choices };
  }
}

/** The place among the proposals at which the page begins. */
function position(text: unknown): number {
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
