import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { Refused } from '../../web/errors.js';
import { asExemptForm } from '../exempt/exempt-form.js';
import { exemptItems } from '../exempt/exempt-items.rules.js';
import type { MadeReport } from '../made-report.js';
import { factsOfBodies } from '../progress/facts-scope.js';
import { reviewOf } from '../progress/reviews.rules.js';
import { WithheldSummariesQueries } from '../progress/withheld-summaries.queries.js';
import { type Audience, publicitiesIn } from '../published/audience.rules.js';
import type { ReportRow } from '../report-row.js';
import { namedStandings } from '../standing/named-standings.rules.js';
import { partRows } from '../standing/part-rows.rules.js';
import { ReportDayService } from '../standing/report-day.service.js';
import { readersEyes } from '../standing/report-readers.rules.js';
import { StandingFactsQueries } from '../standing/standing-facts.queries.js';
import type { ActionPlan } from './action-plan.js';
import { printedActionPlan } from './printed-action-plan.js';

/** Of which paper a plan is wanted. */
export type ActionPlanWish = {
  readonly documentId: number;
  /** Null for today. */
  readonly asAt: CalendarDay | null;
  /** For whom it is made. */
  readonly audience: Audience;
};

export type MadeActionPlan = MadeReport & { readonly model: ActionPlan };

/** Makes the action plan of one report of a panel. */
@Injectable()
export class ActionPlanReportsService {
  constructor(
    private readonly config: Config,
    private readonly documents: DocumentsQueries,
    private readonly facts: StandingFactsQueries,
    private readonly days: ReportDayService,
    private readonly withheld: WithheldSummariesQueries,
  ) {}

  /**
   * @throws NotFound where there is no such paper, or it is not published
   * @throws Refused where its day is still to come, or nothing published was recommended in it by then
   */
  async make({ documentId, asAt: wished, audience }: ActionPlanWish): Promise<MadeActionPlan> {
    return this.days.at(wished, async (asAt) => {
      const { id, title, datedOn, bodyCode, bodyName } = await this.documents.byId(
        documentId,
        readersEyes(null, audience),
      );
      const bodies = await this.facts.everyBody();
      const scope = { ...factsOfBodies(idsOf(bodies), publicitiesIn(audience)), documentId };
      const facts = await this.facts.of(scope, asAt);
      const standings = namedStandings(facts, asAt);
      if (standings.recommendations.length === 0) {
        throw Refused.at('plan-document', `“${title}” holds no recommendation that is published`);
      }
      const context = { ...standings, facts, asAt, since: asAt };
      const { counts, recommendations } = reviewOf(standings.recommendations, context);
      const document = { id, title, datedOn, body: { code: bodyCode, name: bodyName } };
      const inOrder = recommendations.flatMap((each) => [each, ...each.actions]);
      const rows = partRows(standings, asAt, [['Action plan', inOrder]]);
      const withheld = audience === 'open' ? await this.withheld.ofDocument(id, asAt) : [];
      const made = this.made({ document, asAt, counts, recommendations, withheld }, rows);
      return audience === 'exempt' ? asExemptForm(made, exemptItems(facts), this.config.nation) : made;
    });
  }

  private made(model: ActionPlan, rows: readonly ReportRow[]): MadeActionPlan {
    return {
      kind: 'action-plan',
      model,
      printed: (base) => printedActionPlan(model, this.config.councilName, base),
      rows,
      fileName: `action-plan-${model.document.body.code}-${model.document.datedOn}-${model.asAt}`,
    };
  }
}

function idsOf(bodies: readonly { readonly id: number }[]): number[] {
  return bodies.map(({ id }) => id);
}
