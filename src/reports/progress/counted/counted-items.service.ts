import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { Clock } from '../../../calendar/clock.js';
import type { ReportStandings } from '../counts/report-standings.rules.js';
import { ProgressReportQueries } from '../progress-report.queries.js';
import { itemNames, type NameItem } from '../report-item.rules.js';
import { itemsCounted } from './counted-items.rules.js';
import type { CountedWish } from './counted-wish.js';

/** What a number of a report counts. */
export type CountedItems = {
  readonly bodyName: string;
  readonly asAt: CalendarDay;
  readonly items: ReportStandings;
  readonly name: NameItem;
};

/** Finds what the numbers of a report count, out of the facts that the report is made from. */
@Injectable()
export class CountedItemsService {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly queries: ProgressReportQueries,
    private readonly clock: Clock,
  ) {}

  /** As at the day from which the page is seen. @throws NotFound where there is no such body */
  async of(wish: CountedWish): Promise<CountedItems> {
    const asAt = this.clock.today();
    const since = wish.since ?? asAt;
    const body = await this.bodies.byCode(wish.body);
    const facts = await this.queries.facts(body, asAt, since, wish.audience);
    return {
      bodyName: body.name,
      asAt,
      items: itemsCounted(facts, wish, asAt, since),
      name: itemNames(facts.bodies, facts.annualMeeting),
    };
  }
}
