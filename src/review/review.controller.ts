import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitButton, submitTyped, withFaults } from '../web/submit-form.js';
import { FigureFinderService } from './figures/figure-finder.service.js';
import { figuresAsProposed } from './figures/figure-review.form.js';
import { type FiguresFormView, figuresFormView } from './figures/figures-form.view.js';
import { type Drafts, readReview } from './forms/review.form.js';
import { readTicked } from './forms/ticked.form.js';
import { ProposalFinderService, placeOnReview } from './proposal-finder.service.js';
import { ProposalShapingService } from './proposal-shaping.service.js';
import { type ReviewOutcome, ReviewService } from './review.service.js';
import { type ReviewedPaper, ReviewFinderService } from './review-finder.service.js';
import { type ReviewPlace, readReviewPlace, reviewPath } from './review-place.rules.js';
import { outcomeWords, setWords } from './views/outcome-words.js';
import { reviewView, type SentReview } from './views/review.view.js';
import { NOTHING_TICKED } from './views/ticked.view.js';

const NOTHING_SENT: SentReview = { fields: new Map(), ticked: NOTHING_TICKED, faults: [] };

/** A form of a review, and the order in which it was shown. */
type Sent = Pick<ReviewPlace, 'order'> & { readonly body: FormBody };

@Controller('documents/:id/review')
@Allow('keep-register')
export class ReviewController {
  constructor(
    private readonly finder: ProposalFinderService,
    private readonly papers: ReviewFinderService,
    private readonly reviews: ReviewService,
    private readonly shaping: ProposalShapingService,
    private readonly figures: FigureFinderService,
  ) {}

  @Get()
  async show(
    @Param('id', new IdPipe('Document')) id: number,
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const paper = await this.papers.paper(id, viewer);
    const place = readReviewPlace(query);
    const askedBefore = await this.papers.askedBefore(paper, place.from, viewer);
    const figures = await this.figuresOf(paper, viewer);
    return page('review/review', reviewView(paper, askedBefore, place, NOTHING_SENT, figures));
  }

  @Post()
  async decide(
    @Param('id', new IdPipe('Document')) id: number,
    @Query() query: Readonly<Record<string, unknown>>,
    @Body() sent: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const paper = await this.papers.paper(id, viewer);
    const { document, proposals, choices, earlier } = paper;
    const { body, typed: ticked, faults: ofTicks } = readTicked(sent, proposals);
    const read = withFaults(readReview(body, document.kind, proposals, choices, earlier), ofTicks);
    const undone = /^undo-(\d{1,9})$/.exec(String(body.go))?.[1];
    if (undone) return this.undo(viewer, author, document.id, Number(undone), read.typed.drafts);
    return submitTyped(read, {
      again: ({ fields }, faults) =>
        this.again(paper, readReviewPlace(query), viewer, { fields, ticked, faults }),
      act: ({ decisions, typed: { drafts } }) => this.reviews.decide(author, document.id, decisions, drafts),
      done: (outcome) =>
        body.go === 'set'
          ? seeOther(reviewPath(document.id, readReviewPlace(query)), setWords(ticked.ids.size))
          : this.next(document.id, { body, order: readReviewPlace(query).order }, viewer, outcome),
    });
  }

  /** Where a button led that decides nothing; else the review while something waits, and then the paper. */
  private async next(
    id: number,
    { body, order }: Sent,
    viewer: Viewer,
    outcome: ReviewOutcome,
  ): Promise<Answer> {
    const path = `/documents/${id}`;
    if (body.go !== undefined) return seeOther(whereTo(body, `${path}/review`));
    const { proposals } = await this.finder.paper(id, viewer);
    const isLeft = proposals.some(({ state }) => state === 'waiting');
    return seeOther(isLeft ? reviewPath(id, { from: 0, order }) : path, outcomeWords(outcome));
  }

  /** The form's token is the undoing's; what was typed besides is kept, which may be done twice. */
  private async undo(
    viewer: Viewer,
    author: ChangeAuthor,
    documentId: number,
    proposalId: number,
    drafts: Drafts,
  ): Promise<Answer> {
    await this.reviews.decide({ ...author, formToken: null }, documentId, [], drafts);
    const backTo = async (proposal: number, words: string | undefined) => {
      const { proposals } = await this.finder.paper(documentId, viewer);
      return seeOther(placeOnReview(documentId, proposals, proposal), words);
    };
    return submitButton({
      again: ([fault]) => backTo(proposalId, fault?.message),
      act: () => this.shaping.undo(author, documentId, proposalId),
      done: (first) => backTo(first, 'The proposal is as it was read from the paper again.'),
    });
  }

  private async again(
    paper: ReviewedPaper,
    place: ReviewPlace,
    viewer: Viewer,
    sent: SentReview,
  ): Promise<Answer> {
    const askedBefore = await this.papers.askedBefore(paper, place.from, viewer);
    const figures = await this.figuresOf(paper, viewer);
    return formAgain('review/review', reviewView(paper, askedBefore, place, sent, figures));
  }

  private async figuresOf({ document }: ReviewedPaper, viewer: Viewer): Promise<FiguresFormView | null> {
    const paper = await this.figures.of(document, viewer);
    return figuresFormView(paper, figuresAsProposed(paper));
  }
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
