import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import type { MunicipalYear } from '../../calendar/municipal-year.js';
import { groupedBy } from '../../database/grouped-by.js';
import type { AskedAnswer } from './asked-answers.rules.js';
import { median, type Share, shareOf } from './share.rules.js';

/** How timely the answers were that fell due in a year. */
export type TimelinessCount = {
  /** Of the answers that fell due by the day of the report, and are still asked. */
  readonly inTime: Share;
  readonly late: number;
  /** Late and not given yet. */
  readonly unanswered: number;
  /** From the day that started the clock to the answer; null where none was given. */
  readonly medianDays: number | null;
  /** Due later in the year: too young to tell, whether answered or not. */
  readonly notYetDue: number;
  /** Ended by a panel before an answer was due or given. */
  readonly dropped: number;
};

export type TimelinessRow = TimelinessCount & { readonly by: string; readonly rule: string };

/** Answers that no law sets a day for, or whose clock has not started, asked in the year. */
export type UndatedRow = {
  readonly by: string;
  readonly rule: string;
  readonly answered: Share;
  /** From the day of the recommendation to the answer. */
  readonly medianDays: number | null;
};

/** An answer that came late, or is late and has not come. */
export type LateAnswer = Pick<AskedAnswer, 'reference' | 'words' | 'by'> & {
  readonly dueOn: CalendarDay;
  readonly answeredOn: CalendarDay | null;
  readonly daysLate: number;
};

export type YearTimeliness = {
  readonly rows: readonly TimelinessRow[];
  readonly total: TimelinessCount;
  readonly undated: readonly UndatedRow[];
  readonly late: readonly LateAnswer[];
};

/** By body and rule, those with the most answers due first. */
export function timeliness(
  asked: readonly AskedAnswer[],
  year: MunicipalYear,
  asAt: CalendarDay,
): YearTimeliness {
  const due = asked.filter(({ dueOn }) => dueOn !== null && isIn(year, dueOn));
  const undated = asked.filter(
    ({ dueOn, askedOn, isDropped }) => dueOn === null && isIn(year, askedOn) && !isDropped,
  );
  return {
    rows: byBodyAndRule(due)
      .map(([named, answers]) => ({ ...named, ...countTimeliness(answers, asAt) }))
      .sort((one, other) => other.inTime.of - one.inTime.of),
    total: countTimeliness(due, asAt),
    undated: byBodyAndRule(undated).map(([named, answers]) => ({
      ...named,
      answered: shareOf(answers, ({ answeredOn }) => answeredOn !== null),
      medianDays: median(answers.flatMap(({ askedOn, answeredOn }) => lengthOf(askedOn, answeredOn))),
    })),
    late: due.flatMap((each) => lateAnswer(each, asAt)).sort((one, other) => other.daysLate - one.daysLate),
  };
}

function countTimeliness(due: readonly AskedAnswer[], asAt: CalendarDay): TimelinessCount {
  const asking = due.filter(({ isDropped }) => !isDropped);
  const decided = asking.filter(({ dueOn }) => dueOn !== null && dueOn < asAt);
  const inTime = shareOf(decided, isInTime);
  const unanswered = decided.filter(({ answeredOn }) => answeredOn === null).length;
  return {
    inTime,
    late: inTime.of - inTime.count - unanswered,
    unanswered,
    medianDays: median(
      decided.flatMap(({ startsOn, answeredOn }) => (startsOn ? lengthOf(startsOn, answeredOn) : [])),
    ),
    notYetDue: asking.length - decided.length,
    dropped: due.length - asking.length,
  };
}

function isInTime({ dueOn, answeredOn }: AskedAnswer): boolean {
  return dueOn !== null && answeredOn !== null && answeredOn <= dueOn;
}

function lateAnswer(each: AskedAnswer, asAt: CalendarDay): LateAnswer[] {
  const { reference, words, by, dueOn, answeredOn, isDropped } = each;
  if (dueOn === null || dueOn >= asAt || isDropped || isInTime(each)) return [];
  return [{ reference, words, by, dueOn, answeredOn, daysLate: daysBetween(dueOn, answeredOn ?? asAt) }];
}

function lengthOf(from: CalendarDay, answeredOn: CalendarDay | null): number[] {
  return answeredOn === null ? [] : [Math.max(0, daysBetween(from, answeredOn))];
}

function byBodyAndRule(answers: readonly AskedAnswer[]) {
  const groups = groupedBy(answers, ({ by, rule }) => `${by}\n${rule}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [[{ by: first.by, rule: first.rule }, group] as const] : [];
  });
}

/** Whether a day lies in the year. */
export function isIn({ startsOn, endsOn }: MunicipalYear, day: CalendarDay): boolean {
  return startsOn <= day && day <= endsOn;
}
