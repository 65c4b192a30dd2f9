import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import { asExemptForm } from '../exempt/exempt-form.js';
import { exemptItems, exemptItemsNamed } from '../exempt/exempt-items.rules.js';
import type { MadeReport } from '../made-report.js';
import { factsOfBodies } from '../progress/facts-scope.js';
import { WithheldSummariesQueries } from '../progress/withheld-summaries.queries.js';
import { type Audience, publicitiesIn } from '../published/audience.rules.js';
import type { ReportRow } from '../report-row.js';
import { namedStandings } from '../standing/named-standings.rules.js';
import { partRows } from '../standing/part-rows.rules.js';
import { ReportDayService } from '../standing/report-day.service.js';
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
  /** For whom it is made. */
  readonly audience: Audience;
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
    private readonly withheld: WithheldSummariesQueries,
  ) {}

  /**
   * The board’s holds what every panel asked for; a panel’s its own.
   * @throws NotFound where there is no such body
   * @throws Refused where its day is still to come
   */
  async make(wish: TrackerWish): Promise<MadeTracker> {
    return this.days.at(wish.asAt, async (asAt) => {
      const { id, code, name } = await this.bodies.byCode(wish.body);
      const bodyIds = await this.facts.lookedAtBy(id, asAt);
      const facts = await this.facts.of(factsOfBodies(bodyIds, publicitiesIn(wish.audience)), asAt);
      const standings = namedStandings(facts, asAt);
      const items = trackedItems(standings, asAt);
      const model: Tracker = {
        body: { code, name },
        asAt,
        show: wish.show,
        open: items.filter(({ isOpen }) => isOpen),
        withheld: wish.audience === 'open' ? await this.withheld.of(bodyIds, asAt) : [],
        closed: wish.show === 'all' ? items.filter(({ isOpen }) => !isOpen) : [],
      };
      const rows = partRows(standings, asAt, [
        ['Open', model.open],
        ['Closed', model.closed],
      ]);
      const made = this.made(model, rows);
      const told = exemptItemsNamed(exemptItems(facts), rows);
      return wish.audience === 'exempt' ? asExemptForm(made, told, this.config.nation) : made;
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
