import type { CalendarDay } from '../../calendar/calendar-day.js';
import { latestAsAt } from '../../calendar/latest-as-at.js';
import type { BankHolidays } from '../../calendar/working-days.js';
import { ruleOf } from '../../deadlines/clock-event.rules.js';
import { owedOn, statutoryDeadline } from '../../deadlines/statutory-clock.rules.js';
import type { ClockFacts, ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';
import { countingAnswers } from '../../recommendations/states/recommendation-state.rules.js';
import type { ReportedRecommendation, ReportedResponse } from './progress-facts.js';

/** One body that is asked, under the clock that is its own, with what it answered. */
export type AddresseeAnswer = {
  readonly by: string;
  readonly rule: ClockRuleName;
  /** As letters cite it. */
  readonly law: string;
  readonly clock: ClockFacts;
  /** When in law an answer is owed, or was; null where on no day. */
  readonly dueOn: CalendarDay | null;
  /** The answer that stopped the clock. */
  readonly first: ReportedResponse | null;
  /** The one that holds. */
  readonly latest: ReportedResponse | null;
};

/** Each body that is asked for itself: the one that is to answer first, then the others. */
export function addresseeAnswers(
  facts: ReportedRecommendation,
  asAt: CalendarDay,
  closedDays: BankHolidays,
): AddresseeAnswer[] {
  const asked = [{ ...facts, name: facts.firstAddressee, answers: countingAnswers(facts.responses) }].concat(
    facts.further.map((each) => ({
      ...facts,
      ...each,
      answers: facts.responses.filter(({ by, isFurther }) => isFurther && by === each.name),
    })),
  );
  return asked.map(({ name, answers, ...each }) => {
    const rule = ruleOf(each);
    const said = answers.filter(({ on }) => on <= asAt);
    return {
      by: name,
      rule: rule.name,
      law: rule.source,
      clock: each.clock,
      dueOn: owedOn(statutoryDeadline(rule, each.clock, closedDays)),
      first: said.reduce<ReportedResponse | null>(
        (first, answer) => (first === null || answer.on < first.on ? answer : first),
        null,
      ),
      latest: latestAsAt(answers, asAt),
    };
  });
}
