import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { typedDetails } from '../details/recommendation-details.form.js';
import { NamedRecommendations } from '../named-recommendations.service.js';
import { RecommendationCorrectionForm, readCorrection } from './forms/correction.form.js';
import { RecommendationCorrectionsService } from './recommendation-corrections.service.js';
import { recommendationCorrectionView } from './views/correction-form.view.js';

const TEMPLATE = 'recommendations/correction';

/** Corrections of how a recommendation is worded. */
@Controller('recommendations/:reference/corrections/new')
@Allow('keep-register')
export class RecommendationCorrectionsController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly corrections: RecommendationCorrectionsService,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const seen = await this.recommendations.lastSeen(row);
    const form = Object.assign(new RecommendationCorrectionForm(), { text: row.text, seen });
    return page(TEMPLATE, recommendationCorrectionView(row, { form, details: typedDetails(row) }));
  }

  @Post()
  async correct(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const named = { kind: 'R', ...row } as const;
    return submitTyped(await readCorrection(body), {
      again: (typed, faults) => formAgain(TEMPLATE, recommendationCorrectionView(row, typed, faults)),
      act: ({ typed: { form }, wording }) =>
        this.corrections.correct(author, named, wording, form.reason, form.seen),
      done: () => seeOther(pathOfReference(named), 'The wording is corrected'),
    });
  }
}
