import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { ChasedItemsQueries } from './chased-items.queries.js';
import { type DigestReader, DigestsQueries } from './digests/digests.queries.js';
import { DigestsService } from './digests/digests.service.js';
import { FollowerNewsService } from './followers/follower-news.service.js';

/** A digest goes within so many calendar days before its meeting: the papers are out by then. */
const DAYS_BEFORE = 5;

type Writing = () => Promise<void>;

/** The mails that a day’s run writes beside the reminders: digests before meetings, and news to followers. */
@Injectable()
export class OtherMailsService {
  constructor(
    private readonly digests: DigestsQueries,
    private readonly writer: DigestsService,
    private readonly news: FollowerNewsService,
    private readonly items: ChasedItemsQueries,
  ) {}

  /** Each with what writes it. Whoever had the one mail of the day gets theirs on the next. */
  async on(day: CalendarDay, by: By): Promise<Writing[]> {
    const writtenTo = new Set(await this.items.writtenTo(day));
    const digests: DigestReader[] = [];
    for (const reader of await this.digests.readers(day, addDays(day, DAYS_BEFORE))) {
      if (writtenTo.has(reader.address)) continue;
      writtenTo.add(reader.address);
      digests.push(reader);
    }
    const news = await this.news.on(day);
    const untouched = news.filter(([first]) => first && !writtenTo.has(first.address));
    return [
      ...digests.map((reader) => () => this.writer.write(by, reader, day)),
      ...untouched.map((each) => () => this.news.write(by, each, day)),
    ];
  }
}
