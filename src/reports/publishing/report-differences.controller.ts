import { Controller, Get, Param, Query } from '@nestjs/common';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import type { FrozenRow } from '../published/frozen-row.js';
import type { PublishedReportRow } from '../published/published-report-row.js';
import { PublishedReportsQueries } from '../published/published-reports.queries.js';
import { PUBLISHED_PATH } from '../published/published-words.js';
import { reportDifferences } from '../published/report-differences.rules.js';
import { differencesView } from '../published/views/differences.view.js';
import { isReportKind } from '../report-kind.js';
import { AskedReports } from './asked-reports.service.js';
import { pageOf, queryStringOf } from './report-query.js';

type QueryString = Readonly<Record<string, unknown>>;

/**
 * What a report says otherwise than the one that was published last. For those who keep the register alone: what is no longer in it
 * may have become exempt.
 */
@Controller('reports')
@Allow('keep-register')
export class ReportDifferencesController {
  constructor(
    private readonly reports: AskedReports,
    private readonly published: PublishedReportsQueries,
  ) {}

  /** @throws NotFound where nothing was published of this kind and body yet */
  @Get('differences')
  @Allow('read-workings')
  async compare(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { asked, maker, identity, isLong } = await this.reports.named(query, viewer);
    const last = await this.published.last(identity);
    if (!last) throw new NotFound('A published report to compare with');
    if (isLong) return seeOther(pageOf(asked), 'This report is too long to be compared on a page');
    const reader = { asker: null, audience: asked.audience };
    const [frozen, made] = [await this.published.frozen(last.id), await maker.make(asked.query, reader)];
    const rows = made.rows as readonly FrozenRow[];
    // What was frozen went through JSON: so does what is compared with it.
    const model = JSON.parse(JSON.stringify(made.model)) as object;
    return page(
      'reports/differences',
      differencesView(reportDifferences(frozen, { model, rows }), {
        title: 'What would change',
        caption: `As at ${spokenDay(identity.asAt)}, beside version ${last.version} as at ${spokenDay(last.asAt)}`,
        backLink: { text: `${last.title}: ${last.subtitle}`, href: `${PUBLISHED_PATH}/${last.id}` },
      }),
    );
  }

  @Get('published/:id/differences')
  @Allow('read-workings')
  async beside(@Param('id', new IdPipe('Published report')) id: number): Promise<Answer> {
    return seeOther(`/reports/differences?${await this.queryStringOf(await this.published.byId(id))}`);
  }

  @Get('published/:id/corrections/new')
  async correct(@Param('id', new IdPipe('Published report')) id: number): Promise<Answer> {
    return seeOther(`/reports/publications/new?${await this.queryStringOf(await this.published.byId(id))}`);
  }

  private async queryStringOf({ id, kind, audience }: PublishedReportRow): Promise<string> {
    const { wish } = await this.published.frozen(id);
    if (!isReportKind(kind)) throw new NotFound('A report of this kind');
    return queryStringOf({ kind, audience, query: wish as Readonly<Record<string, string>> });
  }
}
