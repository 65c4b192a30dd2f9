import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { Allow, KEEPERS } from '../../web/access.js';
import { byOf } from '../../web/by.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { NamedRecommendations } from '../named-recommendations.js';
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
  async ask(@Param('reference') reference: string, @Req() request: FastifyRequest): Promise<Answer> {
    const row = await this.recommendations.named(reference, request);
    const form = Object.assign(new RecommendationCorrectionForm(), {
      label: row.label ?? '',
      text: row.text,
      seen: await this.recommendations.lastSeen(row),
    });
    return page(TEMPLATE, recommendationCorrectionView(row, form));
  }

  @Post()
  async correct(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, request);
    const read = await readForm(RecommendationCorrectionForm, body);
    if (!read.ok) return formAgain(TEMPLATE, recommendationCorrectionView(row, read.typed, read.faults));
    const { label, reason, seen } = read.form;
    const wording = { label: label || null, text: read.form.text.replace(/\r\n?/g, '\n') };
    const named = { kind: 'R', ...row } as const;
    const done = await orFaults(() => this.corrections.correct(byOf(request), named, wording, reason, seen));
    if (!done.ok) return formAgain(TEMPLATE, recommendationCorrectionView(row, read.form, done.faults));
    return seeOther(pathOfReference(named), 'The wording is corrected');
  }
}
