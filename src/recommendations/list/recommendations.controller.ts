import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import { ChoosingService } from '../../items/choosing/choosing.service.js';
import { choosable, listHref } from '../../items/choosing/choosing.view.js';
import { UsedTagsQueries } from '../../items/tags/used-tags.queries.js';
import { ListColumnsService } from '../../saved-views/columns/list-columns.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { chosenColumns } from '../../web/lists/list-columns.js';
import { listFile } from '../../web/lists/list-file.js';
import { askedColumns, askedFormat } from '../../web/lists/list-query.js';
import { listSheet } from '../../web/lists/list-sheet.js';
import { type Answer, page } from '../../web/page.js';
import { ReadsTogetherInterceptor } from '../../web/reads-together.interceptor.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { RecommendationsQueries } from '../recommendations.queries.js';
import { recommendationColumns } from './recommendation-columns.view.js';
import { recommendationListView } from './recommendation-list.view.js';
import { readFilters, readPage } from './recommendation-list-address.js';

/** What can be done with many of them at once. */
const OF_RECOMMENDATIONS: readonly BulkKind[] = ['tags', 'publicity', 'hold', 'verdict', 'withdrawal'];

/** The register as the council's people see it. */
@Controller('recommendations')
@ShowsThePast()
@UseInterceptors(ReadsTogetherInterceptor)
@Allow('read-inside')
export class RecommendationsController {
  constructor(
    private readonly recommendations: RecommendationsQueries,
    private readonly bodies: BodiesQueries,
    private readonly usedTags: UsedTagsQueries,
    private readonly columns: ListColumnsService,
    private readonly choosing: ChoosingService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Query() query: Record<string, unknown>, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const filters = readFilters(query, viewer);
    const order = readPage(query, filters);
    const today = this.clock.today();
    const columns = askedColumns(query);
    const all = recommendationColumns(today, filters.documentId !== null);
    const keptColumns = this.columns.kept(viewer, '/recommendations');
    const format = askedFormat(query);
    if (format) {
      const shown = chosenColumns(all, columns, await keptColumns, order.sort);
      const pages = this.recommendations.pages(filters, today, order);
      return listFile(listSheet('Recommendations', shown, pages), format, today);
    }
    const [kept, list, bodies, years, used] = await Promise.all([
      keptColumns,
      this.recommendations.list(filters, today, order),
      this.bodies.all(),
      this.recommendations.years(viewer),
      this.usedTags.seenBy(filters.asker),
    ]);
    const shown = chosenColumns(all, columns, kept, order.sort);
    const choices = { bodies, years, ...used };
    const choosing = await this.choosing.of(viewer, 'recommendation', list.rows, query, OF_RECOMMENDATIONS);
    const view = recommendationListView(list, filters, { page: order, columns, all, shown }, choices);
    const back = listHref('/recommendations', query);
    return page('recommendations/list', choosable(view, 'R', list.rows, back, choosing));
  }
}
