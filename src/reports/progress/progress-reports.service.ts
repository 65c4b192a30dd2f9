import { Injectable } from '@nestjs/common';
import { BodiesQueries, type BodyRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock, dayInLondon } from '../../calendar/clock.js';
import { seenFrom } from '../../calendar/viewpoint.js';
import { Config } from '../../config/config.js';
import { KeptSinceQueries } from '../../past/kept-since.queries.js';
import { Refused } from '../../web/errors.js';
import { asExemptForm } from '../exempt/exempt-form.js';
import type { ExemptItem } from '../exempt/exempt-item.js';
import { exemptItems } from '../exempt/exempt-items.rules.js';
import type { MadeReport } from '../made-report.js';
import type { Audience } from '../published/audience.rules.js';
import type { ReportTemplateRow } from '../report-templates/report-template-row.js';
import { ReportTemplatesQueries } from '../report-templates/report-templates.queries.js';
import type { AppendixLength } from './appendix-length.js';
import type { TabledReport } from './board-report.js';
import { boardReport } from './board-report.rules.js';
import { printedProgress, progressInTurn } from './printed-progress.js';
import { ProgressReportQueries } from './progress-report.queries.js';
import { progressRows } from './progress-rows.js';
import { firstDayTold } from './report-period.rules.js';
import { WithheldSummariesQueries } from './withheld-summaries.queries.js';

/** Which report is wanted; what is null is left to the program. */
export type ReportWish = {
  /** A body's code, such as OSB. */
  readonly body: string;
  readonly asAt: CalendarDay | null;
  readonly since: CalendarDay | null;
  /** Whose report it is, as its front matter says; left out where nobody says. */
  readonly reportOf?: string | null;
  /** Whom readers may ask; the body's own contact where nobody is named. */
  readonly contactOfficer?: string | null;
  /** For whom it is made: the open form where nobody says. */
  readonly audience?: Audience;
  /** The name of the council's template for it; its standard one where nobody names one, and every section without. */
  readonly template?: string | null;
  /** How much is told of every open item at the end; short where nobody says. */
  readonly appendix?: AppendixLength;
};

export type MadeProgressReport = MadeReport & { readonly model: TabledReport; readonly wish: ReportWish };

/** Makes the progress report of a body. */
@Injectable()
export class ProgressReportsService {
  constructor(
    private readonly config: Config,
    private readonly bodies: BodiesQueries,
    private readonly queries: ProgressReportQueries,
    private readonly keptSince: KeptSinceQueries,
    private readonly withheld: WithheldSummariesQueries,
    private readonly templates: ReportTemplatesQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * The report as at a day, today unless another is wished; one as at an earlier day says what was known then. Changes are told
   * since the last published report of the body: {@link firstDayTold}.
   * @throws NotFound where there is no such body
   * @throws Refused where its day is still to come, or changes are wished since a day after the report's own
   */
  async make(wish: ReportWish): Promise<MadeProgressReport> {
    const today = dayInLondon(this.clock.now());
    const asAt = wish.asAt ?? today;
    if (asAt > today) {
      throw Refused.at('asAt', 'The day of the report must be today or in the past');
    }
    if (wish.since !== null && wish.since > asAt) {
      throw Refused.at('since', 'The first day of the changes must not be after the day of the report');
    }
    const { id } = await this.bodies.byCode(wish.body);
    const template = await this.templates.chosen(id, 'progress', wish.template ?? null);
    const told = withTemplate(wish, template);
    const tell = () => this.asAt(asAt, told, today);
    const viewpoint = asAt < today ? await this.keptSince.viewpoint(asAt) : null;
    const { model, exempt } = await (viewpoint ? seenFrom(viewpoint, tell) : tell());
    return this.made(wish, template, model, exempt);
  }

  private made(
    wish: ReportWish,
    template: ReportTemplateRow | null,
    model: TabledReport,
    exempt: readonly ExemptItem[],
  ): MadeProgressReport {
    const { councilName } = this.config;
    const contextOf = (base: string) => ({ base, appendix: wish.appendix ?? ('short' as const) });
    const made: MadeProgressReport = {
      kind: 'progress',
      wish,
      model,
      printed: (base) => printedProgress(model, councilName, contextOf(base), template),
      inTurn: (base) => progressInTurn(model, councilName, contextOf(base), template),
      rows: progressRows(model),
      fileName: `progress-report-${model.body.code}-${model.asAt}`,
    };
    return model.audience === 'exempt' ? asExemptForm(made, exempt, this.config.nation) : made;
  }

  private async asAt(asAt: CalendarDay, wish: ReportWish, today: CalendarDay): Promise<AsAtDay> {
    const body = await this.bodies.byCode(wish.body);
    const { audience = 'open', reportOf = null, contactOfficer = null } = wish;
    const since = wish.since ?? (await this.firstDay(body, asAt, audience));
    const facts = await this.queries.facts(body, asAt, since, audience);
    const told = facts.bodies.map(({ id }) => id);
    const model = {
      ...boardReport(facts, asAt, since, today, { reportOf, contactOfficer }),
      audience,
      withheld: audience === 'open' ? await this.withheld.of(told, asAt) : [],
    };
    return { model, exempt: exemptItems(facts) };
  }

  private async firstDay(body: BodyRow, asAt: CalendarDay, audience: Audience): Promise<CalendarDay> {
    const { lastReport, lastMeetingOn } = await this.queries.marksOf(body, asAt, audience);
    return firstDayTold({ lastReportOn: lastReport?.on ?? null, lastMeetingOn }, asAt);
  }
}

type AsAtDay = { readonly model: TabledReport; readonly exempt: readonly ExemptItem[] };

/** What the wish says goes before what the template says. */
function withTemplate(wish: ReportWish, template: ReportTemplateRow | null): ReportWish {
  return {
    ...wish,
    reportOf: wish.reportOf ?? template?.reportOf ?? null,
    contactOfficer: wish.contactOfficer ?? template?.contactOfficer ?? null,
  };
}
