import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import type { MadeReport } from '../made-report.js';
import { factsOfBodies } from '../progress/facts-scope.js';
import type { ReportRow } from '../report-row.js';
import { namedStandings } from '../standing/named-standings.rules.js';
import { partRows } from '../standing/part-rows.rules.js';
import { ReportDayService } from '../standing/report-day.service.js';
import { FOR_THE_PUBLIC } from '../standing/report-readers.rules.js';
import { StandingFactsQueries } from '../standing/standing-facts.queries.js';
import { trackedItems } from '../standing/tracked-items.rules.js';
import { printedTracker } from './printed-tracker.js';
import type { Tracker, TrackerChoice } from './tracker.js';

/** Which tracker is wanted. */
export type TrackerWish = {
  /** A body's code, such as CYP. */
  readonly body: string;
  readonly show: TrackerChoice;
  /** Null for today. */
  readonly asAt: CalendarDay | null;
};

export type MadeTracker = MadeReport & { readonly model: Tracker };

/** Makes the tracker that lies on the agenda of a body. */
@Injectable()
export class TrackerReportsService {
  constructor(
    private readonly config: Config,
    private readonly bodies: BodiesQueries,
    private readonly facts: StandingFactsQueries,
    private readonly days: ReportDayService,
  ) {}

  /**
   * The board’s holds what every panel asked for; a panel’s its own.
   * @throws NotFound where there is no such body
   * @throws Refused where its day is still to come
   */
  async make(wish: TrackerWish): Promise<MadeTracker> {
    return this.days.at(wish.asAt, async (asAt) => {
      const { id, code, name } = await this.bodies.byCode(wish.body);
      const scope = factsOfBodies(await this.facts.lookedAtBy(id, asAt), FOR_THE_PUBLIC);
      const standings = namedStandings(await this.facts.of(scope, asAt), asAt);
      const items = trackedItems(standings, asAt);
      const model: Tracker = {
        body: { code, name },
        asAt,
        show: wish.show,
        open: items.filter(({ isOpen }) => isOpen),
        closed: wish.show === 'all' ? items.filter(({ isOpen }) => !isOpen) : [],
      };
      const rows = partRows(standings, asAt, [
        ['Open', model.open],
        ['Closed', model.closed],
      ]);
      return this.made(model, rows);
    });
  }

  private made(model: Tracker, rows: readonly ReportRow[]): MadeTracker {
    return {
      kind: 'tracker',
      model,
      printed: (base) => printedTracker(model, this.config.councilName, base),
      rows,
      fileName: `tracker-${model.body.code}-${model.asAt}`,
    };
  }
}
