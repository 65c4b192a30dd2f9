import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import type { Answer } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { audienceField, audienceIn } from '../audience-address.js';
import { ReportPages } from '../publishing/report-pages.service.js';
import { readOwnerAddress } from './owner-address.js';
import { OwnerReportsService } from './owner-reports.service.js';
import type { OwnerWish } from './owner-wish.js';

type QueryString = Readonly<Record<string, unknown>>;

/** What an owner or a directorate owes. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow('read-inside')
export class OwnerReportsController {
  constructor(
    private readonly pages: ReportPages,
    private readonly reports: OwnerReportsService,
  ) {}

  @Get('owner')
  async read(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.pages.page({ kind: 'owner', query, viewer }, this.asked(query, viewer), {
      fields: ({ model: { ownerId, directorate, asAt } }) => ({
        owner: ownerId === null ? null : String(ownerId),
        directorate,
        'as-at': asAt,
        audience: audienceField(audienceIn(query)),
      }),
    });
  }

  @Get('owner.:format')
  async take(
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.pages.file({ kind: 'owner', query, viewer }, this.asked(query, viewer), format);
  }

  private asked(query: QueryString, asker: Viewer) {
    return { read: readOwnerAddress(query, asker), make: (wish: OwnerWish) => this.reports.make(wish) };
  }
}
