import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, KEEPERS, type Viewer } from '../web/access.js';
import { type FormBody, orFaults } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { readReview, type SentReview } from './forms/review.form.js';
import { ProposalFinderService, placeOnReview } from './proposal-finder.service.js';
import { ProposalShapingService } from './proposal-shaping.service.js';
import { ReviewService } from './review.service.js';
import { type ReviewedPaper, ReviewFinderService } from './review-finder.service.js';
import { outcomeWords } from './views/outcome-words.js';
import { reviewView } from './views/review.view.js';

const NOTHING_SENT = { typed: new Map(), faults: [] };

@Controller('documents/:id/review')
@Allow(...KEEPERS)
export class ReviewController {
  constructor(
    private readonly finder: ProposalFinderService,
    private readonly papers: ReviewFinderService,
    private readonly reviews: ReviewService,
    private readonly shaping: ProposalShapingService,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Query('from') from: unknown,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const paper = await this.papers.paper(id, viewer);
    const askedBefore = await this.papers.askedBefore(paper, offset(from), viewer);
    return page('review/review', reviewView(paper, askedBefore, offset(from), NOTHING_SENT));
  }

  @Post()
  async decide(
    @Param('id') id: string,
    @Query('from') from: unknown,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const paper = await this.papers.paper(id, viewer);
    const { document, proposals, choices, earlier } = paper;
    const sent = readReview(body, proposals, choices, earlier);
    const undone = /^undo-(\d{1,9})$/.exec(String(body.go))?.[1];
    if (undone) return this.undo(viewer, author, document.id, Number(undone), sent);
    if (sent.faults.length > 0) return this.again(paper, offset(from), viewer, sent);
    const done = await orFaults(() => this.reviews.decide(author, document.id, sent.decisions, sent.drafts));
    if (!done.ok) return this.again(paper, offset(from), viewer, { ...sent, faults: done.faults });
    const path = `/documents/${document.id}`;
    if (body.go !== undefined) return seeOther(whereTo(body, `${path}/review`));
    const { proposals: now } = await this.finder.paper(id, viewer);
    const isLeft = now.some(({ state }) => state === 'waiting');
    return seeOther(isLeft ? `${path}/review` : path, outcomeWords(done.value));
  }

  /** The form's token is the undoing's; what was typed besides is kept, which may be done twice. */
  private async undo(
    viewer: Viewer,
    author: ChangeAuthor,
    documentId: number,
    proposalId: number,
    { drafts }: SentReview,
  ): Promise<Answer> {
    await this.reviews.decide({ ...author, formToken: null }, documentId, [], drafts);
    const done = await orFaults(() => this.shaping.undo(author, documentId, proposalId));
    const { proposals } = await this.finder.paper(String(documentId), viewer);
    if (!done.ok) return seeOther(placeOnReview(documentId, proposals, proposalId), done.faults[0]?.message);
    return seeOther(placeOnReview(documentId, proposals, done.value), 'It is as the reading had it again.');
  }

  private async again(
    paper: ReviewedPaper,
    from: number,
    viewer: Viewer,
    sent: Pick<SentReview, 'typed' | 'faults'>,
  ): Promise<Answer> {
    const askedBefore = await this.papers.askedBefore(paper, from, viewer);
    return formAgain('review/review', reviewView(paper, askedBefore, from, sent));
  }
}

/** The place in the paper at which the page begins. */
function offset(text: unknown): number {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** How much of a selection goes along in an address, in UTF-16 units; what is longer is copied by hand. */
const LONGEST_SELECTION = 1500;

/** Where a button leads that decides nothing; back to the review where it is none that there is. */
function whereTo({ go, quote }: FormBody, review: string): string {
  if (go === 'add') {
    const selected = typeof quote === 'string' ? quote.trim().slice(0, LONGEST_SELECTION) : '';
    return `${review}/add${selected ? `?${new URLSearchParams({ quote: selected })}` : ''}`;
  }
  const [, what, id] = /^(split|merge)-(\d{1,9})$/.exec(String(go)) ?? [];
  return what && id ? `${review}/${id}/${what}` : review;
}
