import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import type { RecommendationChoice } from '../recommendations/recommendation-choice.queries.js';
import type { RecommendationRow } from '../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../recommendations/recommendations.queries.js';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import type { Asker } from '../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { recordedResponse } from './forms/recorded-response.form.js';
import { readResponse } from './forms/response.form.js';
import { ResponseCorrectionsService } from './response-corrections.service.js';
import { choicesIn, ResponseOffers } from './response-offers.queries.js';
import { type AnsweredRow, ResponsePagesQueries, type ResponseRow } from './response-pages.queries.js';
import { type ResponseOffer, responseFormView } from './views/response-form.view.js';

const TEMPLATE = 'responses/new';

type Recorded = {
  readonly response: ResponseRow;
  readonly answers: readonly AnsweredRow[];
  readonly choice: RecommendationChoice;
  readonly offer: ResponseOffer;
};

/** Putting right how a response was recorded. */
@Controller('responses/:id/corrections/new')
@Allow('keep-register')
export class ResponseCorrectionsController {
  constructor(
    private readonly responses: ResponsePagesQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly corrections: ResponseCorrectionsService,
    private readonly offers: ResponseOffers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Response')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { response, answers, choice, offer } = await this.recorded(id, viewer);
    return page(TEMPLATE, responseFormView(choice, offer, recordedResponse(response, answers)));
  }

  @Post()
  async correct(
    @Param('id', new IdPipe('Response')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { response, choice, offer } = await this.recorded(id, viewer);
    const read = readResponse(body, choicesIn(choice.rows, offer));
    return submitTyped(read, {
      again: (typed, faults) => formAgain(TEMPLATE, responseFormView(choice, offer, typed, faults)),
      act: ({ typed, response: corrected }) =>
        this.corrections.correct(author, corrected, { responseId: response.id, reason: typed.reason }),
      done: (corrected) =>
        seeOther(`/responses/${corrected}`, 'The correction is recorded. The earlier version stays visible'),
    });
  }

  private async recorded(id: number, asker: Asker): Promise<Recorded> {
    const response = await this.responses.byId(id, asker);
    const answers = await this.responses.answersOf(id, asker);
    const ids = answers.map(({ recommendationId }) => recommendationId);
    const rows = await this.recommendations.withIds(ids, this.clock.today(), asker);
    const offer = { ...(await this.offers.for(notYetRejected(rows), asker)), correctsId: id };
    return { response, answers, choice: { rows, documentId: null, query: '' }, offer };
  }
}

/** What becomes of the actions of what was rejected already was asked then. */
function notYetRejected(rows: readonly RecommendationRow[]): RecommendationRow[] {
  return rows.filter(({ decision }) => decision !== 'rejected');
}
