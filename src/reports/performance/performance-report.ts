import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { MunicipalYear } from '../../calendar/municipal-year.js';
import type { WithheldSummary } from '../progress/withheld-summaries.queries.js';
import type { SlippageRow } from './directorate-slippage.rules.js';
import type { ImplementationRow } from './implementation.rules.js';
import type { ReviewStory } from './review-story.js';
import type { Share } from './share.rules.js';
import type { YearTimeliness } from './timeliness.rules.js';
import type { PanelStanding, StandingCount, YearStanding } from './year-standing.rules.js';

/** How a year went: what became of what was asked for, in shares that say of how many, and the stories behind them. */
export type PerformanceReport = {
  readonly body: { readonly code: string; readonly name: string };
  readonly year: MunicipalYear;
  readonly asAt: CalendarDay;
  /** The day on which the report was made. */
  readonly madeOn: CalendarDay;
  readonly timeliness: YearTimeliness;
  /** The share in time of the year before, as its own report says it at its end. */
  readonly inTimeBefore: Share;
  readonly implementation: readonly ImplementationRow[];
  readonly slippage: { readonly rows: readonly SlippageRow[]; readonly total: SlippageRow };
  /** By the municipal year in which it was recommended. */
  readonly years: readonly YearStanding[];
  /** What was recommended in the year, by panel. */
  readonly panels: readonly PanelStanding[];
  readonly madeInYear: StandingCount;
  readonly stories: readonly ReviewStory[];
};

/** The same with what the open form says in the place of what was recommended in the year and is exempt. */
export type ToldPerformance = PerformanceReport & { readonly withheld: readonly WithheldSummary[] };
