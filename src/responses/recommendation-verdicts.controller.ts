import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ActionRightsService } from '../actions/rights/action-rights.service.js';
import { HistoryQueries } from '../audit/history.queries.js';
import { visibleTo } from '../bodies/publicity.rules.js';
import { Clock } from '../calendar/clock.js';
import { ReferencePipe } from '../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../items/references/reference.rules.js';
import { JudgingQueries } from '../items/verdicts/judging.queries.js';
import { sensibleVerdicts } from '../items/verdicts/sensible-verdicts.rules.js';
import { blankVerdict, readVerdict, type TypedVerdict } from '../items/verdicts/verdict-fields.form.js';
import { verdictFields } from '../items/verdicts/verdict-fields.view.js';
import type { RecommendationRow } from '../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../recommendations/recommendations.queries.js';
import { describeRecommendationState } from '../recommendations/states/recommendation-states.rules.js';
import { Allow, type Viewer } from '../web/access.js';
import { NotAllowed } from '../web/errors.js';
import type { FormBody } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { JudgedRecommendationQueries } from './judged-recommendation.queries.js';
import { RecommendationVerdictsService } from './recommendation-verdicts.service.js';
import { recommendationVerdictFormView } from './views/recommendation-verdict-form.view.js';

const TEMPLATE = 'responses/verdict-form';

/** What meetings think of what became of a recommendation. */
@Controller('recommendations/:reference/verdicts')
@Allow('judge')
export class RecommendationVerdictsController {
  constructor(
    private readonly recommendations: RecommendationsQueries,
    private readonly judged: JudgedRecommendationQueries,
    private readonly rights: ActionRightsService,
    private readonly judging: JudgingQueries,
    private readonly verdicts: RecommendationVerdictsService,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async ask(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const row = await this.judgedBy(viewer, reference);
    const typed = blankVerdict(await this.history.lastSeen('recommendation', row.id));
    return page(TEMPLATE, await this.view(viewer, row, typed, []));
  }

  @Post('new')
  async judge(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.judgedBy(viewer, reference);
    const today = this.clock.today();
    const judges = await this.judging.judgesOf(row, today);
    const read = await readVerdict(body, verdictsOn(row), judges, today);
    return submitTyped(read, {
      again: async (typed, faults) => formAgain(TEMPLATE, await this.view(viewer, row, typed, faults)),
      act: ({ verdict, seen }) =>
        this.verdicts.judge(author, row, { ...verdict, visible: visibleTo(viewer) }, seen),
      done: () =>
        seeOther(pathOfReference({ kind: 'R', ...row }), `The verdict on ${row.reference} was recorded`),
    });
  }

  /** @throws NotFound; NotAllowed where the viewer may see it but not judge it */
  private async judgedBy(viewer: Viewer, reference: Reference): Promise<RecommendationRow> {
    const row = await this.recommendations.byReference(reference, this.clock.today(), viewer);
    const mayJudge = await this.rights.judgesFor(viewer);
    if (!mayJudge(row.bodyId)) throw new NotAllowed(`${viewer.email} may not judge ${row.reference}`);
    return row;
  }

  private async view(
    asker: Viewer,
    row: RecommendationRow,
    typed: TypedVerdict,
    faults: readonly FieldError[],
  ) {
    const today = this.clock.today();
    const judges = await this.judging.judgesOf(row, today);
    const judged = await this.judged.of(row.id, today, asker);
    const fields = verdictFields(verdictsOn(row), judges, typed, faults);
    return recommendationVerdictFormView(row, judged, fields, faults);
  }
}

function verdictsOn({ state }: RecommendationRow) {
  return sensibleVerdicts(describeRecommendationState(state));
}
