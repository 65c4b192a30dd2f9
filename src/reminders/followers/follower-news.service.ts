import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { groupedBy } from '../../database/grouped-by.js';
import { ChasedItemsQueries } from '../chased-items.queries.js';
import { FollowerMailsService } from './follower-mails.service.js';
import { type Happening, HappeningsQueries } from './happenings.queries.js';

/** Everything that one address is to be told on a day. */
export type News = readonly Happening[];

/** What followers are told with a day’s run. */
@Injectable()
export class FollowerNewsService {
  constructor(
    private readonly happenings: HappeningsQueries,
    private readonly items: ChasedItemsQueries,
    private readonly mails: FollowerMailsService,
  ) {}

  /** The news of each address. Whoever had the one mail of the day hears of it on the next. */
  async on(day: CalendarDay): Promise<News[]> {
    const untold = await this.happenings.untold();
    if (untold.length === 0) return [];
    const writtenTo = await this.items.writtenTo(day);
    const news = [...groupedBy(untold, ({ address }) => address).entries()];
    return news.flatMap(([address, own]) => (writtenTo.has(address) ? [] : [own]));
  }

  async write(by: By, news: News, day: CalendarDay): Promise<void> {
    await this.mails.write(by, news, day);
  }
}
