import { parseDay } from '../../src/calendar/calendar-day.js';
import { municipalYear } from '../../src/calendar/municipal-year.js';
import { performanceReport } from '../../src/reports/performance/performance-report.rules.js';
import type {
  ProgressFacts,
  ReportedAction,
  ReportedEvidence,
  ReportedExtension,
  ReportedRecommendation,
  ReportedResponse,
} from '../../src/reports/progress/progress-facts.js';
import { sampleAction, sampleFacts, sampleRecommendation } from '../../src/reports/progress/sample-facts.js';

/** What happened to a recommendation. */
export type Life = {
  /** The day of report, receipt and notice. */
  readonly made?: string;
  readonly answered?: readonly (readonly [day: string, decision: ReportedResponse['decision']])[];
  readonly more?: Partial<ReportedRecommendation>;
};

export function recommended(
  id: number,
  { made = '2022-05-11', answered = [], more = {} }: Life = {},
): ReportedRecommendation {
  const madeOn = parseDay(made);
  return sampleRecommendation({
    ...{ id, number: id, madeOn, clock: { receivedOn: madeOn, noticeOn: madeOn } },
    responses: answered.map(([day, decision], sequence) => ({
      ...{ by: 'The Executive', isFurther: false, sequence, reasons: null, on: parseDay(day), decision },
    })),
    ...more,
  });
}

export function promised(id: number, more: Partial<ReportedAction> = {}): ReportedAction {
  return sampleAction({
    ...{ id, number: id, recommendationId: null, madeOn: parseDay('2022-06-20') },
    ...{ directorate: 'Children’s Services', dueOn: parseDay('2022-09-30') },
    ...more,
  });
}

export const agreedOn = (day: string, sequence = 9) => ({
  ...{ on: parseDay(day), sequence, verdict: 'agreed-complete' as const, words: null, supersededBy: null },
});

export const putOff = (
  day: string,
  oldDay: string | null,
  newDay: string,
  sequence = 1,
): ReportedExtension => ({
  ...{ on: parseDay(day), sequence, oldDueOn: oldDay === null ? null : parseDay(oldDay) },
  ...{ newDueOn: parseDay(newDay), agreedBy: 'Chair', reason: 'Late' },
});

export const claimedOn = (day: string, words = 'Done') => ({
  ...{ on: parseDay(day), sequence: 5, claim: 'complete' as const, words, forecastOn: null, evidence: [] },
});

/** The report on the year 2022/23 as it is made as at a day. */
export function yearSeenOn(
  asAt: string,
  recommendations: readonly ReportedRecommendation[],
  actions: readonly ReportedAction[] = [],
  { evidence = new Map(), measures = [] }: Partial<YearProofs> = {},
) {
  const facts = sampleFacts({ recommendations, actions, measures });
  const seen = { ...facts, year: municipalYear(2022), asAt: parseDay(asAt) };
  return performanceReport(seen, evidence, parseDay('2026-01-05'));
}

type YearProofs = {
  readonly evidence: ReadonlyMap<number, readonly ReportedEvidence[]>;
  readonly measures: ProgressFacts['measures'];
};
