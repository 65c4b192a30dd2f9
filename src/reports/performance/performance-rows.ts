import type { ReportRow } from '../report-row.js';
import type { PerformanceReport } from './performance-report.js';
import type { Share } from './share.rules.js';

/** The figures as one table: a line for each numerator and each denominator. */
export function performanceRows(report: PerformanceReport): ReportRow[] {
  const { timeliness, implementation, slippage, years, panels } = report;
  return [
    ...timeliness.rows.flatMap(({ by, rule, inTime, late, unanswered, notYetDue, medianDays }) =>
      counted('Timeliness of responses', by, [
        ...shareLines(`in time (${rule})`, inTime),
        [`late (${rule})`, late],
        [`not given (${rule})`, unanswered],
        [`too young to tell (${rule})`, notYetDue],
        [`median days (${rule})`, medianDays],
      ]),
    ),
    ...timeliness.late.map(({ reference, words, by, dueOn, answeredOn, daysLate }) => ({
      ...{ section: 'Late response', reference, words, owner: by },
      ...{ due_on: dueOn, day: answeredOn, days_late: daysLate },
    })),
    ...implementation.flatMap(({ year, accepted, sixMonths, twelveMonths }) =>
      counted(
        'Implemented and agreed',
        null,
        [
          ['accepted', accepted],
          ...shareLines('agreed within 6 months', sixMonths.agreed),
          ['too young to tell after 6 months', sixMonths.tooYoung],
          ...shareLines('agreed within 12 months', twelveMonths.agreed),
          ['too young to tell after 12 months', twelveMonths.tooYoung],
        ],
        year,
      ),
    ),
    ...slippage.rows.flatMap(({ directorate, onFirstDate, extended, timesExtended, medianDays, overdue }) =>
      counted('Slippage by directorate', directorate ?? 'No directorate', [
        ...shareLines('done by the first date', onFirstDate),
        ...shareLines('put off', extended),
        ['times put off', timesExtended],
        ['median days put off', medianDays],
        ...shareLines('overdue', overdue),
      ]),
    ),
    ...panels.flatMap(({ name, code: _, ...counts }) =>
      counted(`Recommendations of ${report.year.label}`, name, Object.entries(counts)),
    ),
    ...years.flatMap(({ year, ...counts }) =>
      counted('By municipal year', null, Object.entries(counts), year),
    ),
    ...report.stories.flatMap(({ title, outcomes }) =>
      outcomes.map(({ reference, words, quote }) => ({
        ...{ section: 'Outcome', reference, words, source_title: title },
        ...{ account: quote?.words ?? null, day: quote?.on ?? null, owner: quote?.owner ?? null },
      })),
    ),
  ];
}

type Line = readonly [what: string, count: number | null];

function shareLines(what: string, { count, of }: Share): Line[] {
  return [
    [what, count],
    [`${what}: of`, of],
  ];
}

function counted(
  section: string,
  body: string | null,
  lines: readonly Line[],
  municipalYear: string | null = null,
): ReportRow[] {
  return lines.map(([what, count]) => ({
    section,
    body,
    what,
    figure: count,
    municipal_year: municipalYear,
  }));
}
