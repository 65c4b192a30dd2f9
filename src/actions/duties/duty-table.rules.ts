import type { CalendarDay } from '../../calendar/calendar-day.js';
import {
  type DueTerms,
  type MeetingDay,
  type Met,
  metDay,
  type Occurrence,
  occurrenceAfter,
  type PutOff,
  putOffDays,
} from './duty.rules.js';

/** What became of one occurrence as at a day. */
export type OccurrenceStanding = 'met' | 'met-late' | 'missed' | 'overdue' | 'next';

export type StandingOccurrence = Occurrence & {
  readonly standing: OccurrenceStanding;
  /** The day of the update that reported it; null where none did. */
  readonly metOn: CalendarDay | null;
};

/** How many occurrences stand how. */
export type DutyFigures = Readonly<Record<OccurrenceStanding, number>>;

/**
 * Every occurrence up to the next one to come as at `today`. One that nobody reported is overdue until another has come due or was
 * reported; from then on it was missed, though a late report may still meet it.
 */
export function dutyTable(
  terms: DueTerms,
  meetings: readonly MeetingDay[],
  met: readonly Met[],
  putOff: readonly PutOff[],
  today: CalendarDay,
): StandingOccurrence[] {
  const known = met.filter(({ writtenOn }) => writtenOn <= today);
  const putOffTo = putOffDays(terms, meetings, met, putOff);
  const rows: (Occurrence & { metOn: CalendarDay | null })[] = [];
  for (
    let each = occurrenceAfter(terms, meetings, null);
    each !== null;
    each = occurrenceAfter(terms, meetings, each.on)
  ) {
    const { on } = each;
    const reported = known.filter((report) => metDay(report, meetings) === on);
    const metOn = reported.map(({ writtenOn }) => writtenOn).sort()[0] ?? null;
    const dueOn = putOffTo.get(on) ?? on;
    rows.push({ ...each, dueOn, metOn });
    if (dueOn >= today && metOn === null && !known.some((report) => metDay(report, meetings) > on)) break;
  }
  return rows.map((row, index) => ({ ...row, standing: standingOf(row, rows.slice(index + 1), today) }));
}

/** Those that an update may still report as done, the earliest open one first and then the missed ones, newest first. */
export function reportable(table: readonly StandingOccurrence[]): StandingOccurrence[] {
  const lastMet = table.findLastIndex(({ metOn }) => metOn !== null);
  const open = table.filter((_, index) => index > lastMet);
  const missed = table.filter(({ metOn }, index) => index < lastMet && metOn === null);
  return [...open, ...missed.reverse()];
}

/** The present occurrence: the last one that has come due and is open, else the next. It is what its owner is reminded of. */
export function presentOccurrence(table: readonly StandingOccurrence[]): StandingOccurrence | null {
  return (
    table.findLast(({ standing }) => standing === 'overdue') ??
    table.find(({ standing }) => standing === 'next') ??
    null
  );
}

export function dutyFigures(table: readonly StandingOccurrence[]): DutyFigures {
  const count = (wanted: OccurrenceStanding) => table.filter(({ standing }) => standing === wanted).length;
  return {
    met: count('met'),
    'met-late': count('met-late'),
    missed: count('missed'),
    overdue: count('overdue'),
    next: count('next'),
  };
}

type Row = { readonly dueOn: CalendarDay; readonly metOn: CalendarDay | null };

function standingOf({ dueOn, metOn }: Row, later: readonly Row[], today: CalendarDay): OccurrenceStanding {
  if (metOn !== null) return metOn <= dueOn ? 'met' : 'met-late';
  if (later.some((other) => other.metOn !== null || other.dueOn < today)) return 'missed';
  return dueOn < today ? 'overdue' : 'next';
}
