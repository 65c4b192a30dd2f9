import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { Allow, type Viewer } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { type Answer, Download } from '../web/page.js';
import { CurrentViewer } from '../web/request-params.decorator.js';
import { measureAsCsv } from './measure-csv.js';
import { MeasureFiguresService } from './measure-figures.service.js';
import { measurePath } from './measure-subject.js';

/** The values of a measure as data. */
@Controller('measures/:slug/values.csv')
@Allow('read-inside')
@ShowsThePast()
export class MeasureDownloadController {
  constructor(
    private readonly figures: MeasureFiguresService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  async download(@Param('slug') slug: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const figures = await this.figures.bySlug(slug, this.clock.today(), viewer);
    const address = `${this.config.publicUrl}${measurePath(figures.measure)}`;
    return new Download(measureAsCsv(figures, address), 'text/csv; charset=utf-8', `${slug}.csv`);
  }
}
