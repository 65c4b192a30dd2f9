import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { measureAsCsv } from '../measures/measure-csv.js';
import { MeasureFiguresService } from '../measures/measure-figures.service.js';
import { MeasureLinksQueries } from '../measures/measure-links.queries.js';
import { readMeasureListQuery } from '../measures/measure-list-address.js';
import { MeasuresQueries } from '../measures/measures.queries.js';
import { AllowEveryone } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { type Answer, Download, page } from '../web/page.js';
import { LimitedForStrangers } from '../web/throttle/stranger-limits.js';
import { MUST_ASK_AGAIN } from './public-caching.js';
import { publicMeasurePath, publicMeasuresView, publicMeasureView } from './views/public-measures.view.js';

/** As somebody who has not signed in. */
const PUBLIC = null;

/** Figures that tell whether what was recommended made a difference, as far as they are published. */
@Controller('register/measures')
@AllowEveryone()
@ShowsThePast()
export class PublicMeasuresController {
  constructor(
    private readonly measures: MeasuresQueries,
    private readonly figures: MeasureFiguresService,
    private readonly links: MeasureLinksQueries,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  async list(@Query() given: Readonly<Record<string, unknown>>): Promise<Answer> {
    const query = readMeasureListQuery(given);
    const list = await this.measures.list({ asker: PUBLIC, ...query }, query.page);
    const figures = await this.figures.of(list.rows, this.clock.today(), PUBLIC);
    const bodies = await this.bodies.scrutinising();
    return page('register/measures', publicMeasuresView(list, figures, query, bodies));
  }

  @Get(':slug')
  async show(@Param('slug') slug: string): Promise<Answer> {
    const today = this.clock.today();
    const figures = await this.figures.bySlug(slug, today, PUBLIC);
    const items = await this.links.of(figures.measure.id, today, PUBLIC);
    return page('register/measure', publicMeasureView(figures, items, today));
  }

  @Get(':slug/values.csv')
  @LimitedForStrangers('download')
  @Header('cache-control', MUST_ASK_AGAIN)
  async download(@Param('slug') slug: string): Promise<Answer> {
    const figures = await this.figures.bySlug(slug, this.clock.today(), PUBLIC);
    const address = `${this.config.publicUrl}${publicMeasurePath(figures.measure)}`;
    return new Download(measureAsCsv(figures, address), 'text/csv; charset=utf-8', `${slug}.csv`);
  }
}
