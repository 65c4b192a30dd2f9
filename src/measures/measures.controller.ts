import { Controller, Get, Param, Query } from '@nestjs/common';
import { isKeeper } from '../actions/rights/action-rights.rules.js';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { OpenHistoryQueries } from '../items/history/open-history.queries.js';
import { Allow, INSIDERS, type Role, type Viewer } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { type Answer, page } from '../web/page.js';
import { AskedDay, CurrentViewer } from '../web/request-params.decorator.js';
import { MeasureFiguresService } from './measure-figures.service.js';
import { MeasureLinksQueries } from './measure-links.queries.js';
import { readMeasureListQuery } from './measure-list-address.js';
import { MeasuresQueries } from './measures.queries.js';
import { measureView } from './views/measure.view.js';
import { measureListView } from './views/measure-list.view.js';

/** Figures that tell whether what was recommended made a difference. */
@Controller('measures')
@Allow(...INSIDERS)
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
  async list(
    @Query() given: Readonly<Record<string, unknown>>,
    @CurrentViewer() { role }: Viewer,
    @AskedDay() asAt: CalendarDay | null,
  ): Promise<Answer> {
    const query = readMeasureListQuery(given);
    const list = await this.measures.list({ role, ...query }, query.page);
    const figures = await this.figures.of(list.rows, this.clock.today(), role);
    const bodies = await this.bodies.scrutinising();
    return page(
      'measures/list',
      measureListView(list, figures, query, { bodies, mayKeep: mayKeep(role, asAt) }),
    );
  }

  @Get(':slug')
  async show(
    @Param('slug') slug: string,
    @CurrentViewer() { role }: Viewer,
    @AskedDay() asAt: CalendarDay | null,
  ): Promise<Answer> {
    const today = this.clock.today();
    const figures = await this.figures.bySlug(slug, today, role);
    const { id } = figures.measure;
    const items = await this.links.of(id, today, role);
    const history = await this.history.of('measure', id, role);
    const view = measureView(figures, items, history, { mayKeep: mayKeep(role, asAt), today });
    return page('measures/measure', view);
  }
}

/** What is over is not changed: an earlier day offers no steps. */
function mayKeep(role: Role, asAt: CalendarDay | null): boolean {
  return isKeeper(role) && asAt === null;
}
