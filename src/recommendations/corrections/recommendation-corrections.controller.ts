import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { NamedRecommendations } from '../named-recommendations.service.js';
import { RecommendationCorrectionForm } from './forms/correction.form.js';
import { RecommendationCorrectionsService } from './recommendation-corrections.service.js';
import { recommendationCorrectionView } from './views/correction-form.view.js';

const TEMPLATE = 'recommendations/correction';

/** Corrections of how a recommendation is worded. */
@Controller('recommendations/:reference/corrections/new')
@Allow(...KEEPERS)
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
    const form = Object.assign(new RecommendationCorrectionForm(), {
      label: row.label ?? '',
      text: row.text,
      seen: await this.recommendations.lastSeen(row),
    });
    return page(TEMPLATE, recommendationCorrectionView(row, form));
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
    return submitForm(await readForm(RecommendationCorrectionForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, recommendationCorrectionView(row, form, faults)),
      act: ({ label, text, reason, seen }) => {
        const wording = { label: label || null, text: text.replace(/\r\n?/g, '\n') };
        return this.corrections.correct(author, named, wording, reason, seen);
      },
      done: () => seeOther(pathOfReference(named), 'The wording is corrected'),
    });
  }
}
