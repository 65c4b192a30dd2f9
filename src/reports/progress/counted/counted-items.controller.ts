import { Controller, Get, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../../web/access.js';
import { ShowsThePast } from '../../../web/as-at.js';
import { NotFound } from '../../../web/errors.js';
import { type Answer, page, seeOther } from '../../../web/page.js';
import { CurrentViewer } from '../../../web/request-params.decorator.js';
import { AskedReports } from '../../publishing/asked-reports.service.js';
import { ReportLinksService } from '../../publishing/report-links.service.js';
import { readCountedAddress } from './counted-address.js';
import { CountedItemsService } from './counted-items.service.js';
import { countedItemsView } from './counted-items.view.js';
import { countedAs } from './counted-wish.js';

/** The items behind each number of a progress report, as at its day. */
@Controller('reports/progress/items')
@ShowsThePast()
@Allow('read-inside')
export class CountedItemsController {
  constructor(
    private readonly counted: CountedItemsService,
    private readonly reports: AskedReports,
    private readonly links: ReportLinksService,
  ) {}

  /**
   * Of a past day whose report was published, all but those who keep the register are led to that report: what became exempt since
   * cannot be found by counting again.
   * @throws NotFound where there is no such number, or the form is not for them
   */
  @Get()
  async list(
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const wish = readCountedAddress(query);
    if (countedAs(wish) === null) throw new NotFound(`A number called ${wish.count}`);
    const report = await this.reports.named({ ...query, kind: 'progress' }, viewer);
    const published = await this.links.frozenFor(report, viewer);
    if (published !== null) return seeOther(published);
    return page('reports/counted-items', countedItemsView(await this.counted.of(wish), wish));
  }
}
