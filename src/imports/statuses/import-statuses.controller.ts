import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, KEEPERS } from '../../web/access.js';
import { byOf } from '../../web/by.js';
import { type FormBody, orFaults } from '../../web/form.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { ImportMappingService } from '../columns/import-mapping.service.js';
import { ImportQuestionsService } from '../columns/import-questions.service.js';
import { MEANINGS } from '../import.rules.js';
import { importIdIn, importPath } from '../import-id.js';
import { nextStep } from '../imports.view.js';
import { statusesView } from './statuses.view.js';

/** What the statuses of a sheet mean. */
@Controller('imports/:id/statuses')
@Allow(...KEEPERS)
export class ImportStatusesController {
  constructor(
    private readonly questions: ImportQuestionsService,
    private readonly mapping: ImportMappingService,
  ) {}

  @Get()
  async ask(@Param('id') id: string): Promise<Answer> {
    const { sheet, statuses, meaningOf } = await this.questions.statuses(importIdIn(id));
    if (sheet.state !== 'mapping' || !sheet.plan) return seeOther(nextStep(sheet));
    return page('imports/statuses', statusesView(sheet, statuses, meaningOf));
  }

  /** What is not among the offered meanings stays as it was guessed: every choice has a value from the start. */
  @Post()
  async settle(
    @Param('id') id: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const { sheet, statuses, meaningOf } = await this.questions.statuses(importIdIn(id));
    const chosen = statuses.map((status, index) => {
      const meaning = MEANINGS.find((each) => each === body[`status-${index}`]) ?? meaningOf(status);
      return [status.plain, meaning] as const;
    });
    const settled = await orFaults(() =>
      this.mapping.settleStatuses(byOf(request), sheet.id, Object.fromEntries(chosen)),
    );
    return seeOther(settled.ok ? importPath(sheet.id, 'check') : nextStep(sheet));
  }
}
