import type { CalendarDay } from '../../calendar/calendar-day.js';
import { DAY, readWrittenDay } from '../details/written-day.js';
import type { PaperKind } from '../extraction.js';
import { dayOfLine, HELD, LABEL_ALONE, LABELLED } from './day-of-line.js';
import { beforeSalutation, subjectOfLetter } from './letter-date.js';

/** How many lines of a head may give the day; only those of minutes go on so far. */
const TOP = 12;
const TOP_OF_OTHERS = 8;
const TOP_OF_TRACKERS = 5;
/** "Meeting of 14 June 2023" over what was asked there: a log has several. */
const SECTION_OF_LOG = new RegExp(
  String.raw`^\W*(?:(?:meeting|minutes) (?:of|on|held on) |from )${DAY}\W*$`,
  'i',
);

/** "09/08/2023 - Planner", "07/11/2022 - Planner": what was decided at several meetings, on one page. */
const DECIDED_THEN = /^\W*(\d{1,2}\/\d{1,2}\/(?:19|20)\d\d) [-–] [A-Z]/;
/** "Date of decision: 26/07/2022" among the facts below a decision, "Meeting: 12/06/2023 - Cabinet" on the page of an item. */
const DECIDED_ON = new RegExp(
  String.raw`^\W*(?:(?:date of (?:the )?decision|decided at meeting)\s*:\s*(${DAY})|meeting: (${DAY}) - [A-Z])`,
  'i',
);
const DECIDED_LABEL = /^\W*date of (?:the )?decision\W*$/i;

/** "Notes of a meeting of the Patient Group held on …", whatever days of others a page prints above. */
const HELD_THEN = /^(?:draft )?(?:minutes|notes|record) of (?:an? |the )?(?:[a-z]+ )?meeting\b.*\bheld\b/i;

/** The day of the meeting, or of the decision that a paper records, where its head prints one; else null. */
export function meetingDateIn(head: readonly string[], kind: PaperKind): CalendarDay | null {
  const then = new Set(head.flatMap((line) => DECIDED_THEN.exec(line)?.[1] ?? []));
  const only = then.size === 1 ? readWrittenDay([...then][0] ?? '') : null;
  const stated = decisionDay(head) ?? only ?? subjectOfLetter(head, kind);
  if (stated) return stated;
  const lines = head.slice(
    0,
    kind === 'minutes' ? TOP : kind === 'tracker' ? TOP_OF_TRACKERS : TOP_OF_OTHERS,
  );
  const ofLetter = beforeSalutation(head, kind);
  const sections = head.filter(
    (line) => (kind === 'tracker' && SECTION_OF_LOG.test(line)) || DECIDED_THEN.test(line),
  );
  const own = kind === 'minutes' ? lines.find((line) => HELD_THEN.test(line)) : undefined;
  const held = own && dayOfLine(own, '');
  if (held) return held;
  for (const [i, line] of lines.entries()) {
    if (i < ofLetter) continue;
    const day = sections.length > 1 && sections.includes(line) ? null : dayOfLine(line, lines[i - 1] ?? '');
    if (day) return day;
  }
  const told = kind === 'final-report' || kind === 'tracker' ? [] : head.slice(lines.length);
  for (const [i, line] of told.entries()) {
    const before = told[i - 1] ?? lines.at(-1) ?? '';
    if (!LABELLED.test(line) && !HELD.test(line) && !LABEL_ALONE.test(before)) continue;
    const day = dayOfLine(line, before);
    if (day) return day;
  }
  return null;
}

/** The day that is labelled as the day of the decision, on its line or on the next, wherever it stands in the head. */
function decisionDay(head: readonly string[]): CalendarDay | null {
  for (const [i, line] of head.entries()) {
    const found = DECIDED_ON.exec(line);
    const words = found?.[1] ?? found?.[2];
    const next = DECIDED_LABEL.test(line) ? head[i + 1] : undefined;
    const day = readWrittenDay(words ?? (next && next.length < 40 ? next : ''));
    if (day) return day;
  }
  return null;
}
