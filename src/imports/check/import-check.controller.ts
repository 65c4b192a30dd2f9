import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { ROW_STATES } from '../import.rules.js';
import { importPath } from '../import-path.js';
import { ImportsQueries } from '../imports.queries.js';
import { nextStep } from '../imports.view.js';
import { ImportRunner } from '../run/import-runner.service.js';
import { ImportStartService } from '../run/import-start.service.js';
import { checkView } from './check.view.js';
import { ImportCheckService } from './import-check.service.js';

/** What every row would become, and the start. */
@Controller('imports/:id/check')
@Allow('keep-council-work')
export class ImportCheckController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly checks: ImportCheckService,
    private readonly starts: ImportStartService,
    private readonly runner: ImportRunner,
  ) {}

  @Get()
  async show(
    @Param('id', new IdPipe('Import')) id: number,
    @Query('show') show: unknown,
    @Query('from') from: unknown,
  ): Promise<Answer> {
    const sheet = await this.imports.byId(id);
    const { plan } = sheet;
    if (sheet.state !== 'mapping' || !plan?.isSettled) return seeOther(nextStep(sheet));
    const shown = ROW_STATES.find((state) => state === show) ?? null;
    const start = typeof from === 'string' && /^\d{1,6}$/.test(from) ? Number(from) : 0;
    return page(
      'imports/check',
      checkView({ ...sheet, plan }, await this.checks.check(sheet, plan), shown, start),
    );
  }

  @Post()
  async start(
    @Param('id', new IdPipe('Import')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const sheet = await this.imports.byId(id);
    const answer = await submitButton({
      again: () => seeOther(nextStep(sheet)),
      act: () => this.starts.start(author, sheet),
      done: () => seeOther(importPath(sheet.id)),
    });
    this.runner.wake();
    return answer;
  }
}
