import { Controller, Get, Param, Query } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { OpenHistoryQueries } from '../items/history/open-history.queries.js';
import { Allow, type Viewer } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { TakenAway } from '../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../web/page.js';
import { type Asker, may, mayFor } from '../web/permissions.rules.js';
import { AskedDay, CurrentViewer } from '../web/request-params.decorator.js';
import { MeasureFiguresService } from './measure-figures.service.js';
import { MeasureLinksQueries } from './measure-links.queries.js';
import { readMeasureListQuery } from './measure-list-address.js';
import { MeasuresQueries } from './measures.queries.js';
import { measureView } from './views/measure.view.js';
import { measureListView } from './views/measure-list.view.js';

/** Figures that show whether recommendations made a difference. */
@Controller('measures')
@Allow('read-inside')
@ShowsThePast()
export class MeasuresController {
  constructor(
    private readonly measures: MeasuresQueries,
    private readonly figures: MeasureFiguresService,
    private readonly links: MeasureLinksQueries,
    private readonly history: OpenHistoryQueries,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @TakenAway('Measures', ['Measure', 'Latest', 'Target', 'Status'])
  async list(
    @Query() given: Readonly<Record<string, unknown>>,
    @CurrentViewer() asker: Viewer,
    @AskedDay() asAt: CalendarDay | null,
  ): Promise<Answer> {
    const query = readMeasureListQuery(given);
    const list = await this.measures.list({ asker, ...query }, query.page);
    const figures = await this.figures.of(list.rows, this.clock.today(), asker);
    const bodies = await this.bodies.scrutinising();
    return page(
      'measures/list',
      measureListView(list, figures, query, { bodies, mayKeep: mayKeep(asker, asAt) }),
    );
  }

  @Get(':slug')
  async show(
    @Param('slug') slug: string,
    @CurrentViewer() asker: Viewer,
    @AskedDay() asAt: CalendarDay | null,
  ): Promise<Answer> {
    const today = this.clock.today();
    const figures = await this.figures.bySlug(slug, today, asker);
    const { id } = figures.measure;
    const items = await this.links.of(id, today, asker);
    const history = await this.history.of('measure', id, asker);
    const view = measureView(figures, items, history, {
      mayKeep: asAt === null && mayFor(asker, 'keep-register', figures.measure.bodyId),
      today,
    });
    return page('measures/measure', view);
  }
}

/** What is over is not changed: an earlier day offers no steps. */
function mayKeep(asker: Asker, asAt: CalendarDay | null): boolean {
  return may(asker, 'keep-register') && asAt === null;
}
