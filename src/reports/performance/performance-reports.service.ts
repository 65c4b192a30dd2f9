import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { type MunicipalYear, municipalYear, municipalYearOf } from '../../calendar/municipal-year.js';
import { seenFrom } from '../../calendar/viewpoint.js';
import { Config } from '../../config/config.js';
import { CouncilYearsQueries } from '../../council/council-years.queries.js';
import { KeptSinceQueries } from '../../past/kept-since.queries.js';
import { Refused } from '../../web/errors.js';
import { asExemptForm } from '../exempt/exempt-form.js';
import type { ExemptItem } from '../exempt/exempt-item.js';
import { exemptItems } from '../exempt/exempt-items.rules.js';
import type { MadeReport } from '../made-report.js';
import { ProgressReportQueries } from '../progress/progress-report.queries.js';
import { WithheldSummariesQueries } from '../progress/withheld-summaries.queries.js';
import type { Audience } from '../published/audience.rules.js';
import { OutcomeEvidenceQueries } from './outcome-evidence.queries.js';
import type { PerformancePart } from './performance-part.js';
import type { ToldPerformance } from './performance-report.js';
import { performanceReport } from './performance-report.rules.js';
import { performanceRows } from './performance-rows.js';
import { printedPerformance } from './printed-performance.js';

/** Of whom and of which year; what is null is left to the program. */
export type PerformanceWish = {
  readonly body: string;
  /** The calendar year in which the municipal year begins; null for the one that is under way. */
  readonly beginsIn: number | null;
  readonly asAt: CalendarDay | null;
  readonly part: PerformancePart;
  /** For whom it is made. */
  readonly audience: Audience;
};

export type MadePerformanceReport = MadeReport & {
  readonly model: ToldPerformance;
  readonly part: PerformancePart;
};

/** Makes the report on the performance of a year. */
@Injectable()
export class PerformanceReportsService {
  constructor(
    private readonly config: Config,
    private readonly bodies: BodiesQueries,
    private readonly queries: ProgressReportQueries,
    private readonly evidence: OutcomeEvidenceQueries,
    private readonly keptSince: KeptSinceQueries,
    private readonly councilYears: CouncilYearsQueries,
    private readonly withheld: WithheldSummariesQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * The year as it is known on a day, today unless another is wished: a year that has ended is looked at from now too, for what it
   * asked may have been done since.
   * @throws NotFound where there is no such body
   * @throws Refused where the day or the year is still to come
   */
  async make(wish: PerformanceWish): Promise<MadePerformanceReport> {
    const { year, asAt } = await this.yearOf(wish);
    const today = this.clock.today();
    const tell = () => this.tell(wish, year, asAt, today);
    const told = await (asAt < today ? seenFrom(await this.keptSince.viewpoint(asAt), tell) : tell());
    const { model, exempt } = told;
    const name = wish.part === 'chapter' ? 'annual-report-chapter' : 'performance';
    const made: MadePerformanceReport = {
      kind: 'performance',
      model,
      part: wish.part,
      printed: (base) => printedPerformance(model, wish.part, this.config.councilName, base),
      rows: performanceRows(model),
      fileName: `${name}-${model.body.code}-${year.label.replace('/', '-')}`,
    };
    return wish.audience === 'exempt' ? asExemptForm(made, exempt, this.config.nation) : made;
  }

  /** Which year a report is on, and as at which day. @throws Refused where the day or the year is still to come */
  async yearOf({ beginsIn, asAt: wished }: Pick<PerformanceWish, 'beginsIn' | 'asAt'>): Promise<{
    readonly year: MunicipalYear;
    readonly asAt: CalendarDay;
  }> {
    const today = this.clock.today();
    const asAt = wished ?? today;
    if (asAt > today) throw Refused.at('asAt', 'The day of the report must be today or in the past');
    const { annualMeeting } = await this.councilYears.now();
    const year =
      beginsIn === null ? municipalYearOf(asAt, annualMeeting) : municipalYear(beginsIn, annualMeeting);
    if (year.startsOn > asAt) throw Refused.at('year', `The year ${year.label} has not begun by that day`);
    return { year, asAt };
  }

  private async tell(
    { body: code, audience }: PerformanceWish,
    year: MunicipalYear,
    asAt: CalendarDay,
    today: CalendarDay,
  ): Promise<{ readonly model: ToldPerformance; readonly exempt: readonly ExemptItem[] }> {
    const body = await this.bodies.byCode(code);
    const facts = await this.queries.facts(body, asAt, asAt, audience);
    const told = facts.actions.flatMap(({ id, isTold }) => (isTold ? [id] : []));
    const evidence = await this.evidence.of(told, asAt);
    const bodyIds = facts.bodies.map(({ id }) => id);
    const withheld = audience === 'open' ? await this.withheld.of(bodyIds, asAt, year.startsOn) : [];
    const report = performanceReport({ ...facts, year, asAt }, evidence, today);
    return { model: { ...report, withheld }, exempt: exemptItems(facts) };
  }
}
