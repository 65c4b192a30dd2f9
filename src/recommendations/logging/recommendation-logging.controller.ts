import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { parseReference, pathOfReference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { EarlierRecommendationsQueries } from './earlier-recommendations.queries.js';
import { blankLogging, readLogging, type TypedLogging } from './forms/logging.form.js';
import { LoggingChoicesQueries } from './logging-choices.queries.js';
import { RecommendationLoggingService } from './recommendation-logging.service.js';
import { newRecommendationView } from './views/new-recommendation.view.js';

const TEMPLATE = 'recommendations/new';

/** Recommendations that somebody logs by hand. What was asked before, by whatever panel, is offered on the way. */
@Controller('recommendations/new')
@Allow('keep-register')
export class RecommendationLoggingController {
  constructor(
    private readonly choices: LoggingChoicesQueries,
    private readonly earlier: EarlierRecommendationsQueries,
    private readonly logging: RecommendationLoggingService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    const choices = await this.choices.for(viewer);
    return page(TEMPLATE, newRecommendationView(choices, this.config.nation, blankLogging(), null));
  }

  /** Whoever saves without having looked is shown what is near, once; ticked or not, the next saving saves. */
  @Post()
  async log(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const choices = await this.choices.for(viewer);
    const read = await readLogging(body, choices, this.clock.today());
    const { form } = read.typed;
    const hasLooked = form.looked === 'yes';
    const near = await this.earlier.like(form.text, this.clock.today(), viewer);
    const view = (typed: TypedLogging, earlier: typeof near | null, faults: readonly FieldError[] = []) =>
      newRecommendationView(choices, this.config.nation, typed, earlier, faults);
    if (body.look === 'yes' || (read.ok && !hasLooked && near.length > 0))
      return page(TEMPLATE, view(read.typed, near));
    return submitTyped(read, {
      again: (typed, faults) => formAgain(TEMPLATE, view(typed, hasLooked ? near : null, faults)),
      act: ({ logged, repeats }) => this.logging.log(author, logged, repeats),
      done: (reference) => {
        const made = parseReference(reference);
        return seeOther(made ? pathOfReference(made) : '/recommendations', `${reference} is in the register`);
      },
    });
  }
}
