import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Config } from '../../config/config.js';
import {
  presentPublicity,
  readPublicity,
  type TypedPublicity,
} from '../../items/publicity/publicity-change.form.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { NamedRecommendations } from '../../recommendations/named-recommendations.service.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { ActionsOfItQueries } from './actions-of-it.queries.js';
import { publicityFormView } from './publicity-form.view.js';
import { RecommendationPublicitiesService } from './recommendation-publicities.service.js';
import { RecommendationPublicityForm } from './recommendation-publicity.form.js';

const TEMPLATE = 'recommendations/publicity';

/** Decisions on who may read a recommendation. */
@Controller('recommendations/:reference/publicity/new')
@Allow('keep-register')
export class RecommendationPublicitiesController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly publicities: RecommendationPublicitiesService,
    private readonly actions: ActionsOfItQueries,
    private readonly config: Config,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const seen = await this.recommendations.lastSeen(row);
    return page(TEMPLATE, await this.view(row, presentPublicity(RecommendationPublicityForm, row, seen)));
  }

  @Post()
  async change(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const named = { kind: 'R', ...row } as const;
    return submitTyped(await readPublicity(RecommendationPublicityForm, body), {
      again: async (typed, faults) => formAgain(TEMPLATE, await this.view(row, typed, faults)),
      act: ({ typed: { form }, chosen }) => {
        const decision = { chosen, reason: form.reason, withActions: form.actions === 'yes' };
        return this.publicities.change(author, named, decision, form.seen);
      },
      done: () => seeOther(pathOfReference(named), 'Who can see it is changed'),
    });
  }

  private async view(
    row: RecommendationRow,
    typed: TypedPublicity<RecommendationPublicityForm>,
    faults: readonly FieldError[] = [],
  ) {
    return publicityFormView(row, await this.actions.of(row.id), this.config.nation, typed, faults);
  }
}
