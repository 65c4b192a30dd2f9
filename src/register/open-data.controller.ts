import { Controller, Get, Header, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { CouncilYearsQueries } from '../council/council-years.queries.js';
import { AllowEveryone } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { type Answer, Download } from '../web/page.js';
import { LimitedForStrangers } from '../web/throttle/stranger-limits.js';
import {
  OPEN_DATA_COLUMNS,
  openDataAsCsv,
  openDataAsJson,
  publicActionRows,
  recommendationNumbers,
  recommendationRows,
} from './open-data.js';
import { MUST_ASK_AGAIN } from './public-caching.js';
import { MOST_DOWNLOADED, RegisterQueries } from './register.queries.js';
import { FIRST_REGISTER_PAGE, readRegisterFilters } from './register-filters.js';

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
    const { rows } = await this.rows(kind, query);
    const text = openDataAsCsv(rows, OPEN_DATA_COLUMNS[kind]);
    return new Download(text, 'text/csv; charset=utf-8', `${kind}.csv`);
  }

  private async json(kind: Kind, query: QueryString): Promise<Download> {
    const { rows, numbers } = await this.rows(kind, query);
    const text = openDataAsJson(this.config.councilName, this.clock.today(), rows, numbers);
    return new Download(text, 'application/json; charset=utf-8', `${kind}.json`);
  }

  private async rows(kind: Kind, query: QueryString) {
    const { publicUrl } = this.config;
    const { annualMeeting } = await this.years.now();
    const asked = [
      readRegisterFilters(query),
      this.clock.today(),
      FIRST_REGISTER_PAGE,
      MOST_DOWNLOADED,
    ] as const;
    if (kind === 'actions')
      return {
        rows: publicActionRows((await this.register.actions(...asked)).items, publicUrl, annualMeeting),
        numbers: null,
      };
    const { items } = await this.register.recommendations(...asked);
    return {
      rows: recommendationRows(items, publicUrl, annualMeeting),
      numbers: recommendationNumbers(items),
    };
  }
}
