import { type Slippage, slippage } from '../../actions/due-dates/slippage.rules.js';
import { tallyActions } from '../../actions/list/action-tally.rules.js';
import { actionState } from '../../actions/states/action-state.rules.js';
import type { ActionStateName } from '../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { isAfter, latestAsAt } from '../../calendar/latest-as-at.js';
import type { BankHolidays } from '../../calendar/working-days.js';
import { ruleOf } from '../../deadlines/clock-event.rules.js';
import { type Deadline, owedOn, statutoryDeadline } from '../../deadlines/statutory-clock.rules.js';
import type { ClockFacts } from '../../deadlines/statutory-clock-law.rules.js';
import {
  countingAnswers,
  type ResponseClock,
  recommendationState,
} from '../../recommendations/states/recommendation-state.rules.js';
import {
  type RecommendationStateName,
  UNANSWERED,
} from '../../recommendations/states/recommendation-states.rules.js';
import type {
  ReportedAction,
  ReportedAddressee,
  ReportedRecommendation,
  ReportedResponse,
  ReportedUpdate,
  ReportedVerdict,
} from './progress-facts.js';

/** An action as it stood on the day of the report. */
export type ActionStanding = {
  readonly facts: ReportedAction;
  readonly state: ActionStateName;
  readonly slippage: Slippage;
  readonly latestUpdate: ReportedUpdate | null;
};

/** A recommendation as it stood on the day of the report. */
export type RecommendationStanding = {
  readonly facts: ReportedRecommendation;
  readonly state: RecommendationStateName;
  readonly responseDueOn: CalendarDay | null;
  readonly response: ReportedResponse | null;
  /** The verdict by which it was sent back; null where it was not, or was answered, closed or claimed complete since. */
  readonly sentBack: ReportedVerdict | null;
  /** The answers that are owed: one for each addressee that has given none. */
  readonly answersOwed: readonly OwedAnswer[];
  /** Those of whom a law wants an answer, the body that is to answer first before the others. */
  readonly asked: readonly AskedAddressee[];
};

/** One of those who are asked: when its answer is due, and when it first gave one. */
export type AskedAddressee = OwedAnswer & { readonly answeredOn: CalendarDay | null };

/** An answer that one addressee owes, and when in law; null where on no day. */
export type OwedAnswer = { readonly by: string; readonly dueOn: CalendarDay | null };

/** How an action stood on `asAt`: with the due date that held then, before any later extension. */
export function actionStanding(facts: ReportedAction, asAt: CalendarDay): ActionStanding {
  const [first] = facts.extensions;
  const slipped = slippage(facts.extensions, first ? first.oldDueOn : facts.dueOn, asAt);
  const latestUpdate = latestAsAt(facts.updates, asAt);
  const verdict = latestAsAt(facts.verdicts, asAt);
  const state = actionState({ dueOn: slipped.dueOn, claim: latestUpdate, verdict }, asAt);
  return { facts, state, slippage: slipped, latestUpdate };
}

/** How a recommendation stood on `asAt`; `actions` are those of its own that are published. */
export function recommendationStanding(
  facts: ReportedRecommendation,
  actions: readonly ActionStanding[],
  asAt: CalendarDay,
  closedDays: BankHolidays,
): RecommendationStanding {
  const deadline = statutoryDeadline(ruleOf(facts), startedBy(facts.clock, asAt), closedDays);
  const response = latestAsAt(countingAnswers(facts.responses), asAt);
  const verdict = latestAsAt(facts.verdicts, asAt);
  const ending = latestAsAt(facts.endings, asAt);
  const tally = tallyActions(
    actions.map(({ facts: { isNamed }, state, latestUpdate }) => ({ state, isNamed, claim: latestUpdate })),
  );
  const first = asOwed(deadline);
  const further = facts.further.map((each) => ({
    by: each.name,
    deadline: asOwed(statutoryDeadline(ruleOf(each), startedBy(each.clock, asAt), closedDays)),
    response: latestAsAt(answersOf(each, facts), asAt),
    answers: answersOf(each, facts),
  }));
  const state = recommendationState(
    { deadline: first, response, further, actions: tally, verdict, ending },
    asAt,
  );
  const answers = countingAnswers(facts.responses);
  const asked = [
    { by: facts.firstAddressee, deadline: first, response, answers },
    ...further.filter(setsADate),
  ];
  const answersOwed = UNANSWERED.includes(state)
    ? asked.flatMap((each) => (each.response ? [] : [{ by: each.by, dueOn: each.deadline.dueOn }]))
    : [];
  return {
    ...{ facts, state, response, answersOwed },
    sentBack:
      state === 'in-progress' && verdict && !(response && isAfter(response, verdict)) ? verdict : null,
    responseDueOn: first.dueOn,
    asked: asked.map((each) => ({
      by: each.by,
      dueOn: each.deadline.dueOn,
      answeredOn: firstAnsweredOn(each.answers, asAt),
    })),
  };
}

/** A date that is only presumed starts no clock. */
function asOwed(deadline: Deadline): ResponseClock {
  return { clock: deadline.clock === 'presumed' ? 'not-started' : deadline.clock, dueOn: owedOn(deadline) };
}

/** What had started a clock by then. */
function startedBy(clock: ClockFacts, asAt: CalendarDay): ClockFacts {
  return Object.fromEntries(Object.entries(clock).filter(([, day]) => day !== null && day <= asAt));
}

/** A clock is stopped by the first answer; later ones only change what it says. */
function firstAnsweredOn(answers: readonly ReportedResponse[], asAt: CalendarDay): CalendarDay | null {
  const days = answers.map(({ on }) => on).filter((on) => on <= asAt);
  return days.sort()[0] ?? null;
}

/** Of whom no law wants an answer owes none. */
function setsADate({ deadline }: { readonly deadline: ResponseClock }): boolean {
  return deadline.clock !== 'none';
}

/** What a further addressee said: its own answer alone counts. */
function answersOf({ name }: ReportedAddressee, { responses }: ReportedRecommendation): ReportedResponse[] {
  return responses.filter(({ by, isFurther }) => isFurther && by === name);
}
