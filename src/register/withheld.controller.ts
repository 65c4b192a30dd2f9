import { Controller, Get, Header } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { AllowEveryone } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { type Answer, Download, page } from '../web/page.js';
import { LimitedForStrangers } from '../web/throttle/stranger-limits.js';
import { openDataAsCsv, openDataAsJson } from './open-data.js';
import { MUST_ASK_AGAIN } from './public-caching.js';
import { publicPath, publicReference } from './views/public-words.js';
import { withheldListView } from './views/withheld.view.js';
import { WithheldQueries } from './withheld.queries.js';

const COLUMNS = ['reference', 'address', 'public_summary'];

/** What is exempt or confidential, as far as the public may know of it. */
@Controller('register')
@ShowsThePast()
@AllowEveryone()
export class WithheldController {
  constructor(
    private readonly withheld: WithheldQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get('withheld')
  async list(): Promise<Answer> {
    return page('register/withheld', withheldListView(await this.withheld.all(this.clock.today())));
  }

  @Get('withheld.csv')
  @LimitedForStrangers('download')
  @Header('cache-control', MUST_ASK_AGAIN)
  async csv(): Promise<Answer> {
    return new Download(openDataAsCsv(await this.rows(), COLUMNS), 'text/csv; charset=utf-8', 'withheld.csv');
  }

  @Get('withheld.json')
  @LimitedForStrangers('download')
  @Header('cache-control', MUST_ASK_AGAIN)
  async json(): Promise<Answer> {
    const text = openDataAsJson(this.config.councilName, this.clock.today(), await this.rows());
    return new Download(text, 'application/json; charset=utf-8', 'withheld.json');
  }

  private async rows() {
    const items = await this.withheld.all(this.clock.today());
    return items.map((item) => ({
      reference: publicReference('R', item),
      address: `${this.config.publicUrl}${publicPath('R', item)}`,
      public_summary: item.publicSummary,
    }));
  }
}
