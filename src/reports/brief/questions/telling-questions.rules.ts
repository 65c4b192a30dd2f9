import { describeActionState } from '../../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import type { ActionStanding, RecommendationStanding } from '../../progress/item-standing.rules.js';
import type { SilentAsking } from '../../progress/progress-facts.js';
import type { NamedStandings } from '../../standing/named-standings.rules.js';
import { accountContradictsDate, forecastMoved, noEvidence } from './account-questions.rules.js';
import { neverHeardOf, noDate, putOffTwice, sentBackUnanswered } from './delay-questions.rules.js';
import {
  QUESTION_RULES,
  type Question,
  type QuestionDay,
  type QuestionFinding,
  type QuestionRule,
} from './question.js';
import { acceptedNoAction, rejectedWithoutReasons, responseLate } from './response-questions.rules.js';
import { silentWhenAsked } from './silence-questions.rules.js';

type Candidate = Question & Pick<QuestionFinding, 'weight'>;
type RuleOf<Standing> = readonly [
  QuestionRule,
  (standing: Standing, day: QuestionDay) => QuestionFinding | null,
];

const OF_ACTIONS: readonly RuleOf<ActionStanding>[] = [
  ['account-contradicts-date', accountContradictsDate],
  ['put-off-twice', putOffTwice],
  ['sent-back-unanswered', sentBackUnanswered],
  ['forecast-moved', forecastMoved],
  ['never-heard-of', neverHeardOf],
  ['no-evidence', noEvidence],
  ['no-date', noDate],
];

const OF_RECOMMENDATIONS: readonly RuleOf<RecommendationStanding>[] = [
  ['accepted-no-action', acceptedNoAction],
  ['response-late', responseLate],
  ['rejected-without-reasons', rejectedWithoutReasons],
];

/** A chair puts no more than these. */
export const MOST_QUESTIONS = 3;

/**
 * The questions most worth asking, at most one about an item. Each rule gives its weightiest finding first, the most telling rule
 * before the others, so that three questions are of three kinds; only where fewer rules find anything does one give another.
 */
export function tellingQuestions(
  standings: NamedStandings,
  silent: readonly SilentAsking[],
  asAt: CalendarDay,
  most = MOST_QUESTIONS,
): Question[] {
  const left = candidates(standings, silent, { asAt }).sort(byRuleThenWeight);
  const chosen: Candidate[] = [];
  while (chosen.length < most && left.length > 0) {
    const asked = new Set(chosen.map(({ rule }) => rule));
    const next = left.find(({ rule }) => !asked.has(rule)) ?? left[0];
    if (!next) break;
    chosen.push(next);
    for (let at = left.length - 1; at >= 0; at -= 1) {
      if (left[at]?.item.reference === next.item.reference) left.splice(at, 1);
    }
  }
  return chosen.map(({ weight: _, ...question }) => question);
}

function candidates(
  { recommendations, actions, name }: NamedStandings,
  silent: readonly SilentAsking[],
  day: QuestionDay,
): Candidate[] {
  const askings = new Map(silent.map((asking) => [`${asking.kind} ${asking.itemId}`, asking]));
  const open = actions.filter(({ state }) => describeActionState(state).isOpen);
  return [
    ...open.flatMap((action) => {
      const item = name.action(action.facts);
      const asking = askings.get(`action ${action.facts.id}`);
      return [
        ...OF_ACTIONS.flatMap(([rule, find]) => asCandidate(rule, item, find(action, day))),
        ...asCandidate('silent-when-asked', item, silentWhenAsked(action.facts, asking, day)),
      ];
    }),
    ...recommendations.flatMap((recommendation) => {
      const item = name.recommendation(recommendation.facts);
      const asking = askings.get(`recommendation ${recommendation.facts.id}`);
      const isOwed = recommendation.answersOwed.length > 0;
      return [
        ...OF_RECOMMENDATIONS.flatMap(([rule, find]) => asCandidate(rule, item, find(recommendation, day))),
        ...(isOwed
          ? asCandidate('silent-when-asked', item, silentWhenAsked(recommendation.facts, asking, day))
          : []),
      ];
    }),
  ];
}

function asCandidate(rule: QuestionRule, item: Question['item'], found: QuestionFinding | null): Candidate[] {
  return found ? [{ rule, item, ...found }] : [];
}

const RANK = new Map(QUESTION_RULES.map((rule, index) => [rule, index]));
const BY_REFERENCE = new Intl.Collator('en', { numeric: true });

function byRuleThenWeight(one: Candidate, other: Candidate): number {
  return (
    (RANK.get(one.rule) ?? 0) - (RANK.get(other.rule) ?? 0) ||
    other.weight - one.weight ||
    BY_REFERENCE.compare(one.item.reference, other.item.reference)
  );
}
