import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import {
  CLOCK_EVENT_KINDS,
  CLOCK_EVENT_NAMES,
  type ClockEventKind,
  deadlineOf,
  kindsOf,
} from '../../recommendations/clock-event.rules.js';
import type { ClockEventRow } from '../../recommendations/clock-events.queries.js';
import { CLOCK_RULE_LABELS } from '../../recommendations/clock-rule-names.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { pathOfReference, referenceInPath } from '../../recommendations/reference.rules.js';
import { standingOf, standingWords } from '../../recommendations/views/standing.view.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';

/** The response clock of a recommendation as its page shows it. */
export type ResponseClockView = {
  readonly rows: readonly SummaryRow[];
  /** Each step of the working, as a sentence. */
  readonly steps: readonly string[];
  readonly source: string;
};

export function responseClockView(
  row: RecommendationRow,
  events: readonly ClockEventRow[],
  mayKeep: boolean,
  today: CalendarDay,
): ResponseClockView {
  const { dueOn, explanation, source } = deadlineOf(row, events);
  const reference = { kind: 'R', ...row } as const;
  const change = mayKeep ? { text: 'Change', href: `${pathOfReference(reference)}/clock` } : undefined;
  const noticeHref = `/recommendations/notice?recommendation=${referenceInPath(reference)}`;
  const latest = (kind: ClockEventKind) => events.findLast((event) => event.kind === kind);
  const wanted = kindsOf(row);
  const shown = CLOCK_EVENT_KINDS.filter(
    (kind) => wanted.includes(kind) || events.some((event) => event.kind === kind),
  );
  return {
    rows: [
      summaryRow('Response due', dueOn ? spokenDayWithWeekday(dueOn) : 'No date'),
      summaryRow('Standing', standingWords(standingOf(row, today))),
      summaryRow('Rule', CLOCK_RULE_LABELS[row.clockRule], change),
      ...shown.map((kind) =>
        summaryRow(
          CLOCK_EVENT_NAMES[kind],
          recordedDay(latest(kind)),
          mayKeep && wanted.includes(kind)
            ? { text: latest(kind) ? 'Change' : 'Record', href: noticeHref }
            : undefined,
        ),
      ),
    ],
    steps: explanation,
    source,
  };
}

function recordedDay(event: ClockEventRow | undefined): string {
  if (!event) return 'Not recorded';
  return `${spokenDay(event.happenedOn)}, recorded by ${event.recordedBy} on ${dateTime(event.recordedAt)}`;
}
