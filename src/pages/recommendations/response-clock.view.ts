import { inRunningText } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import {
  CLOCK_EVENT_KINDS,
  CLOCK_EVENT_NAMES,
  type ClockEventKind,
  deadlineOf,
  kindsOf,
} from '../../deadlines/clock-event.rules.js';
import { clockRuleLabel } from '../../deadlines/clock-rule-names.rules.js';
import type { Deadline } from '../../deadlines/statutory-clock.rules.js';
import { pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import { asAsked } from '../../recommendations/addressees/addressee-clock.js';
import type { ClockEventRow } from '../../recommendations/clocks/clock-events.queries.js';
import { standingOf, standingWords } from '../../recommendations/clocks/standing.view.js';
import type { LetterLine } from '../../recommendations/letters/notice-letters.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { RecommendationPageFacts } from './recommendation-page.queries.js';

/** The response clock of a recommendation as its page shows it. */
export type ResponseClockView = {
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
  /** How it was answered, where nothing is owed any more and its dates are folded away; null while it is not. */
  readonly answered: string | null;
  /** Each step of the working, as a sentence. */
  readonly steps: readonly string[];
  readonly source: string;
  /** What is missing for the clock to start, and where it can be entered; null where it runs or none is needed. */
  readonly missing: { readonly text: string; readonly href: string | null } | null;
  /** The letters in which notice was given. */
  readonly letters: readonly { readonly text: string; readonly href: string; readonly served: string }[];
};

type ExampleClock = Pick<RecommendationPageFacts, 'events' | 'addressees' | 'closedDays' | 'letters'>;

/** The clock of each addressee. Where there is one only, it needs no name. */
export function responseClocks(
  row: RecommendationRow,
  story: ExampleClock,
  mayKeep: boolean,
  today: CalendarDay,
): ResponseClockView[] {
  const names = story.addressees.map(({ addresseeName }) => addresseeName);
  const own = (asked: RecommendationRow, holder: number | null) => ({
    closedDays: story.closedDays,
    events: story.events.filter(({ addresseeId }) => addresseeId === holder),
    letters: story.letters.filter(({ addresseeName }) =>
      holder === null ? !names.includes(addresseeName) : addresseeName === asked.addresseeName,
    ),
  });
  const rows = [row, ...story.addressees.map((clock) => asAsked(row, clock))];
  return rows.map((asked, index) => {
    const heading =
      rows.length > 1 ? `Response clock: ${inRunningText(asked.addresseeName)}` : 'Response clock';
    const holder = index === 0 ? null : asked.addresseeId;
    const query = holder === null ? '' : `addressee=${asked.addresseeCode}`;
    return { heading, ...clockView(asked, own(asked, holder), { mayKeep, query }, today) };
  });
}

function clockView(
  row: RecommendationRow,
  { events, closedDays, letters }: Omit<ExampleClock, 'addressees'>,
  { mayKeep, query }: { readonly mayKeep: boolean; readonly query: string },
  today: CalendarDay,
): Omit<ResponseClockView, 'heading'> {
  const { clock, dueOn, explanation, source } = deadlineOf(row, events, closedDays);
  const reference = { kind: 'R', ...row } as const;
  const change = mayKeep
    ? { text: 'Change', href: `${pathOfReference(reference)}/clock${query && `?${query}`}` }
    : undefined;
  const noticeHref = `/recommendations/notice?recommendation=${referenceInPath(reference)}${query && `&${query}`}`;
  const standing = standingOf(row, today);
  const told = (kind: ClockEventKind) => events.filter((event) => event.kind === kind);
  const wanted = kindsOf(row);
  const shown = CLOCK_EVENT_KINDS.filter(
    (kind) => wanted.includes(kind) || events.some((event) => event.kind === kind),
  );
  return {
    rows: [
      summaryRow('Response due', dueWords(clock, dueOn)),
      summaryRow(
        'Status',
        standingWords(clock === 'presumed' && !row.firstAnsweredOn ? { standing: clock } : standing),
      ),
      summaryRow('Rule', clockRuleLabel(row), change),
      ...shown.map((kind) =>
        summaryRow(
          CLOCK_EVENT_NAMES[kind],
          recordedDay(told(kind)),
          mayKeep && wanted.includes(kind)
            ? { text: told(kind).length > 0 ? 'Correct' : 'Record', href: noticeHref }
            : undefined,
        ),
      ),
    ],
    answered: row.firstAnsweredOn
      ? `${standingWords(standing)}${dueOn ? `, due on ${spokenDay(dueOn)}` : ''}`
      : null,
    steps: explanation,
    source,
    missing:
      clock === 'not-started' || clock === 'presumed'
        ? { text: explanation.at(-1) ?? '', href: mayKeep ? noticeHref : null }
        : null,
    letters: mayKeep ? letters.map(letterLink) : [],
  };
}

function dueWords(clock: Deadline['clock'], dueOn: CalendarDay | null): string {
  if (dueOn === null) return 'No date';
  const day = spokenDayWithWeekday(dueOn);
  return clock === 'presumed' ? `No notice recorded. ${day} is presumed, and is not a date in law` : day;
}

function letterLink({ id, datedOn, servedOn }: LetterLine) {
  const served = servedOn ? `served on ${spokenDay(servedOn)}` : 'not served yet';
  return { text: `Letter of ${spokenDay(datedOn)}`, href: `/recommendations/letters/${id}`, served };
}

/** The day that holds, and each day that it or an earlier correction took the place of. */
function recordedDay(events: readonly ClockEventRow[]): string {
  const event = events.at(-1);
  if (!event) return 'Not recorded';
  const corrections = events.slice(1).map(({ reason }, index) => {
    const was = events[index]?.happenedOn;
    return was ? `. Corrected from ${spokenDay(was)}${reason ? `: ${reason.replace(/[.]$/, '')}` : ''}` : '';
  });
  const recorded = `recorded by ${event.recordedBy} on ${dateTime(event.recordedAt)}`;
  return `${spokenDay(event.happenedOn)}${postWords(event)}, ${recorded}${corrections.reverse().join('')}`;
}

/** “ (presumed: posted on 11 May 2022)” */
function postWords({ postedOn, isPresumed }: ClockEventRow): string {
  if (!postedOn) return '';
  return isPresumed
    ? ` (presumed in the ordinary course of post: posted on ${spokenDay(postedOn)})`
    : ` (posted on ${spokenDay(postedOn)})`;
}
