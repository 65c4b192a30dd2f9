import { Readable } from 'node:stream';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import type { AnnualMeeting } from '../calendar/municipal-year.js';
import { Config } from '../config/config.js';
import { CouncilYearsQueries } from '../council/council-years.queries.js';
import { AllowEveryone } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { begun } from '../web/lists/list-file.js';
import { inSameContext } from '../web/lists/same-context.js';
import { type Answer, Download } from '../web/page.js';
import { LimitedForStrangers } from '../web/throttle/stranger-limits.js';
import { OPEN_DATA_COLUMNS, publicActionRows, recommendationRows } from './open-data.js';
import { csvOfOpenData, jsonOfOpenData, type OpenDataPage } from './open-data-pieces.js';
import { MUST_ASK_AGAIN } from './public-caching.js';
import type { PublicPage } from './public-items.js';
import { RegisterQueries } from './register.queries.js';
import {
  FIRST_REGISTER_PAGE,
  type RegisterFilters,
  type RegisterPage,
  readRegisterFilters,
} from './register-filters.js';

/** So many items are read at once. */
const AT_ONCE = 1_000;

type QueryString = Readonly<Record<string, unknown>>;
type Kind = 'recommendations' | 'actions';

/** The register as data: what the lists show, filters included. */
@Controller('register')
@ShowsThePast()
@AllowEveryone()
export class OpenDataController {
  constructor(
    private readonly register: RegisterQueries,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly years: CouncilYearsQueries,
  ) {}

  @Get('recommendations.csv')
  @LimitedForStrangers('download')
  @Header('cache-control', MUST_ASK_AGAIN)
  async recommendationsAsCsv(@Query() query: QueryString): Promise<Answer> {
    return this.csv('recommendations', query);
  }

  @Get('recommendations.json')
  @LimitedForStrangers('download')
  @Header('cache-control', MUST_ASK_AGAIN)
  async recommendationsAsJson(@Query() query: QueryString): Promise<Answer> {
    return this.json('recommendations', query);
  }

  @Get('actions.csv')
  @LimitedForStrangers('download')
  @Header('cache-control', MUST_ASK_AGAIN)
  async actionsAsCsv(@Query() query: QueryString): Promise<Answer> {
    return this.csv('actions', query);
  }

  @Get('actions.json')
  @LimitedForStrangers('download')
  @Header('cache-control', MUST_ASK_AGAIN)
  async actionsAsJson(@Query() query: QueryString): Promise<Answer> {
    return this.json('actions', query);
  }

  private async csv(kind: Kind, query: QueryString): Promise<Download> {
    const pieces = csvOfOpenData(await this.pages(kind, query), OPEN_DATA_COLUMNS[kind]);
    return new Download(Readable.from(pieces), 'text/csv; charset=utf-8', `${kind}.csv`);
  }

  private async json(kind: Kind, query: QueryString): Promise<Download> {
    const pages = await this.pages(kind, query);
    const pieces = jsonOfOpenData(this.config.councilName, this.clock.today(), pages, kind !== 'actions');
    return new Download(Readable.from(pieces), 'application/json; charset=utf-8', `${kind}.json`);
  }

  private async pages(kind: Kind, query: QueryString): Promise<AsyncIterable<OpenDataPage>> {
    const { annualMeeting } = await this.years.now();
    const filters = readRegisterFilters(query);
    const pages =
      kind === 'actions'
        ? this.actions(filters, annualMeeting)
        : this.recommendations(filters, annualMeeting);
    return begun(inSameContext(pages));
  }

  private async *recommendations(
    filters: RegisterFilters,
    annualMeeting: AnnualMeeting,
  ): AsyncGenerator<OpenDataPage> {
    const today = this.clock.today();
    const { publicUrl } = this.config;
    for await (const items of everyPage((page) =>
      this.register.recommendations(filters, today, page, AT_ONCE),
    ))
      yield {
        rows: recommendationRows(items, publicUrl, annualMeeting),
        outcomes: items.map(({ outcome }) => outcome),
      };
  }

  private async *actions(
    filters: RegisterFilters,
    annualMeeting: AnnualMeeting,
  ): AsyncGenerator<OpenDataPage> {
    const today = this.clock.today();
    const { publicUrl } = this.config;
    for await (const items of everyPage((page) => this.register.actions(filters, today, page, AT_ONCE)))
      yield { rows: publicActionRows(items, publicUrl, annualMeeting), outcomes: [] };
  }
}

/** The items of every page, from the newest to the oldest: each page is read when the one before has been given on. */
async function* everyPage<Item extends { readonly year: number; readonly number: number }>(
  read: (page: RegisterPage) => Promise<PublicPage<Item>>,
): AsyncGenerator<readonly Item[]> {
  for (let page = FIRST_REGISTER_PAGE; ; ) {
    const { items, hasOlder } = await read(page);
    yield items;
    const last = items.at(-1);
    if (!last || !hasOlder) return;
    page = { after: { kind: 'R', year: last.year, number: last.number }, before: null };
  }
}
