import { type Slippage, slippage } from '../../actions/due-dates/slippage.rules.js';
import { tallyActions } from '../../actions/list/action-tally.rules.js';
import { actionState } from '../../actions/states/action-state.rules.js';
import type { ActionStateName } from '../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { latestAsAt } from '../../calendar/latest-as-at.js';
import type { BankHolidays } from '../../calendar/working-days.js';
import { ruleOf } from '../../deadlines/clock-event.rules.js';
import { owedOn, statutoryDeadline } from '../../deadlines/statutory-clock.rules.js';
import {
  countingAnswers,
  recommendationState,
} from '../../recommendations/states/recommendation-state.rules.js';
import {
  describeRecommendationState,
  type RecommendationStateName,
} from '../../recommendations/states/recommendation-states.rules.js';
import type {
  ReportedAction,
  ReportedAddressee,
  ReportedRecommendation,
  ReportedResponse,
  ReportedUpdate,
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
  /** The answers that are owed: one for each addressee that has given none. */
  readonly answersOwed: readonly OwedAnswer[];
};

/** An answer that one addressee owes, and when in law; null where on no day. */
export type OwedAnswer = { readonly by: string | null; readonly dueOn: CalendarDay | null };

/** How an action stood on `asAt`: with the due date that held then, before any later extension. */
export function actionStanding(facts: ReportedAction, asAt: CalendarDay): ActionStanding {
  const [first] = facts.extensions;
  const slipped = slippage(facts.extensions, first ? first.oldDueOn : facts.dueOn, asAt);
  const latestUpdate = latestAsAt(facts.updates, asAt);
  const verdict = latestAsAt(facts.verdicts, asAt);
  const state = actionState({ dueOn: slipped.dueOn, claim: latestUpdate, verdict }, asAt);
  return { facts, state, slippage: slipped, latestUpdate };
}

/** How a recommendation stood on `asAt`; `actions` are all of its own, published or not. */
export function recommendationStanding(
  facts: ReportedRecommendation,
  actions: readonly ActionStanding[],
  asAt: CalendarDay,
  closedDays: BankHolidays,
): RecommendationStanding {
  const deadline = statutoryDeadline(ruleOf(facts), facts.clock, closedDays);
  const response = latestAsAt(countingAnswers(facts.responses), asAt);
  const verdict = latestAsAt(facts.verdicts, asAt);
  const ending = latestAsAt(facts.endings, asAt);
  const tally = tallyActions(
    actions.map(({ facts: { isNamed }, state, latestUpdate }) => ({ state, isNamed, claim: latestUpdate })),
  );
  const dueOn = owedOn(deadline);
  const clock = deadline.clock === 'presumed' ? 'not-started' : deadline.clock;
  const state = recommendationState(
    { deadline: { clock, dueOn }, response, actions: tally, verdict, ending },
    asAt,
  );
  const isOver = !describeRecommendationState(state).isOpen;
  const first = UNANSWERED.includes(state) ? [{ by: null, dueOn }] : [];
  const further = isOver ? [] : facts.further.flatMap((each) => owedBy(each, facts, asAt, closedDays));
  return { facts, state, responseDueOn: dueOn, response, answersOwed: [...first, ...further] };
}

/** What nobody has answered yet. */
export const UNANSWERED: readonly RecommendationStateName[] = [
  'clock-not-started',
  'awaiting-response',
  'response-overdue',
];

/** What a further addressee owes: its own answer alone counts. */
function owedBy(
  addressee: ReportedAddressee,
  { responses }: ReportedRecommendation,
  asAt: CalendarDay,
  closedDays: BankHolidays,
): OwedAnswer[] {
  const its = responses.filter(({ by, isFurther }) => isFurther && by === addressee.name);
  if (latestAsAt(its, asAt)) return [];
  const deadline = statutoryDeadline(ruleOf(addressee), addressee.clock, closedDays);
  return deadline.clock === 'none' ? [] : [{ by: addressee.name, dueOn: owedOn(deadline) }];
}
