import { Controller, Get, Query } from '@nestjs/common';
import { Allow, INSIDERS } from '../../../web/access.js';
import { ShowsThePast } from '../../../web/as-at.js';
import { NotFound } from '../../../web/errors.js';
import { type Answer, page } from '../../../web/page.js';
import { readCountedAddress } from './counted-address.js';
import { CountedItemsService } from './counted-items.service.js';
import { countedItemsView } from './counted-items.view.js';
import { countedAs } from './counted-wish.js';

/** The items behind each number of a progress report, as at its day. */
@Controller('reports/progress/items')
@ShowsThePast()
@Allow(...INSIDERS)
export class CountedItemsController {
  constructor(private readonly counted: CountedItemsService) {}

  @Get()
  async list(@Query() query: Readonly<Record<string, unknown>>): Promise<Answer> {
    const wish = readCountedAddress(query);
    if (countedAs(wish) === null) throw new NotFound(`A number called ${wish.count}`);
    return page('reports/counted-items', countedItemsView(await this.counted.of(wish), wish));
  }
}
