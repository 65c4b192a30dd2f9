import { Controller, Get, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { Allow, INSIDERS } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { type Answer, Download } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { measureAsCsv } from './measure-csv.js';
import { MeasureFiguresService } from './measure-figures.service.js';
import { measurePath } from './measure-subject.js';

/** The values of a measure as data. */
@Controller('measures/:slug/values.csv')
@Allow(...INSIDERS)
@ShowsThePast()
export class MeasureDownloadController {
  constructor(
    private readonly figures: MeasureFiguresService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  async download(@Param('slug') slug: string, @Req() request: FastifyRequest): Promise<Answer> {
    const figures = await this.figures.bySlug(slug, this.clock.today(), viewerOf(request).role);
    const address = `${this.config.publicUrl}${measurePath(figures.measure)}`;
    return new Download(measureAsCsv(figures, address), 'text/csv; charset=utf-8', `${slug}.csv`);
  }
}
