import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { BankHolidays } from '../../calendar/working-days.js';
import { ruleOf } from '../../deadlines/clock-event.rules.js';
import { clockRuleLabel } from '../../deadlines/clock-rule-names.rules.js';
import { owedOn, statutoryDeadline } from '../../deadlines/statutory-clock.rules.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { countingAnswers } from '../../recommendations/states/recommendation-state.rules.js';
import { UNANSWERED } from '../../recommendations/states/recommendation-states.rules.js';
import { recommendationStanding } from '../progress/item-standing.rules.js';
import type {
  ReportedAddressee,
  ReportedRecommendation,
  ReportedResponse,
} from '../progress/progress-facts.js';

/** An answer that one body was asked for, and when it gave it. */
export type AskedAnswer = {
  readonly reference: string;
  readonly words: string;
  readonly bodyId: number;
  readonly by: string;
  /** The rule under which it is due, as pages call it. */
  readonly rule: string;
  readonly askedOn: CalendarDay;
  /** The day that started the clock; null where none did. */
  readonly startsOn: CalendarDay | null;
  /** Null where no law sets a day, or the clock has not started. */
  readonly dueOn: CalendarDay | null;
  /** The first answer that stands; null where there is none. */
  readonly answeredOn: CalendarDay | null;
  /** Whether a panel ended it before an answer was due or given. */
  readonly isDropped: boolean;
};

/** Every answer asked for by `asAt`, one for each addressee of a recommendation. */
export function askedAnswers(
  recommendations: readonly ReportedRecommendation[],
  asAt: CalendarDay,
  closedDays: BankHolidays,
): AskedAnswer[] {
  return recommendations
    .filter(({ madeOn }) => madeOn <= asAt)
    .flatMap((facts) => {
      const first = { ...facts, name: facts.firstAddressee };
      return [
        answerAsked(facts, first, countingAnswers(facts.responses), asAt, closedDays),
        ...facts.further.map((each) => answerAsked(facts, each, answersBy(each, facts), asAt, closedDays)),
      ];
    });
}

function answersBy({ name }: ReportedAddressee, { responses }: ReportedRecommendation): ReportedResponse[] {
  return responses.filter(({ by, isFurther }) => isFurther && by === name);
}

function answerAsked(
  facts: ReportedRecommendation,
  addressee: ReportedAddressee,
  answers: readonly ReportedResponse[],
  asAt: CalendarDay,
  closedDays: BankHolidays,
): AskedAnswer {
  const deadline = statutoryDeadline(ruleOf(addressee), addressee.clock, closedDays);
  const dueOn = owedOn(deadline);
  const [answeredOn = null] = answers
    .map(({ on }) => on)
    .filter((on) => on <= asAt)
    .sort();
  const lookedAtOn = dueOn !== null && dueOn < asAt ? dueOn : asAt;
  const { state } = recommendationStanding(facts, [], lookedAtOn, closedDays);
  return {
    reference: formatReference({ kind: 'R', year: facts.year, number: facts.number }),
    words: facts.text,
    bodyId: facts.bodyId,
    by: addressee.name,
    rule:
      dueOn === null && deadline.clock !== 'none'
        ? `${clockRuleLabel(addressee)} (clock not started)`
        : clockRuleLabel(addressee),
    askedOn: facts.madeOn,
    startsOn: deadline.startsOn,
    dueOn,
    answeredOn,
    isDropped: answeredOn === null && !UNANSWERED.includes(state),
  };
}
