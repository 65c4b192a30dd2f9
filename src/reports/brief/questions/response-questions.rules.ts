import { theBody } from '../../../bodies/body-name.rules.js';
import { daysBetween } from '../../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../../calendar/spoken-day.js';
import { daysUnnamed } from '../../../recommendations/states/named-action.rules.js';
import type { RecommendationStanding } from '../../progress/item-standing.rules.js';
import { sentenceWords } from '../../progress/told/told-words.rules.js';
import type { QuestionDay, QuestionFinding } from './question.js';
import { askedQuote } from './question-words.rules.js';

/** What was accepted while nothing says who does what, and by when. */
export function acceptedNoAction(
  standing: RecommendationStanding,
  { asAt }: QuestionDay,
): QuestionFinding | null {
  const { facts, state, response } = standing;
  const days = daysUnnamed({ state, decidedOn: response?.on ?? null }, asAt);
  if (!response || days === null) return null;
  return {
    question: 'Who will do what about this, and by when?',
    because: `It was accepted on ${spokenDay(response.on)}, ${spokenDays(days)} ago, but no action has an owner and a date.`,
    quote: response.reasons
      ? { words: response.reasons, source: `${response.by}, ${spokenDay(response.on)}` }
      : askedQuote(facts),
    weight: days,
  };
}

/** What was to be answered by now. Of several who are late the longest counts. */
export function responseLate(
  standing: RecommendationStanding,
  { asAt }: QuestionDay,
): QuestionFinding | null {
  const late = standing.answersOwed.flatMap(({ by, dueOn }) =>
    dueOn !== null && dueOn < asAt ? [{ by, dueOn }] : [],
  );
  const [longest] = late.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  if (!longest) return null;
  const days = daysBetween(longest.dueOn, asAt);
  return {
    question: 'When will the answer come?',
    because: `The answer of ${theBody(longest.by)} was due on ${spokenDay(longest.dueOn)} and is ${spokenDays(days)} late.`,
    quote: askedQuote(standing.facts),
    weight: days,
  };
}

/** What was rejected, and nobody said why. */
export function rejectedWithoutReasons(
  standing: RecommendationStanding,
  { asAt }: QuestionDay,
): QuestionFinding | null {
  const { facts, state, response } = standing;
  if (state !== 'rejected' || !response || response.reasons) return null;
  return {
    question: 'Why was this rejected?',
    because: `${sentenceWords(theBody(response.by))} rejected it on ${spokenDay(response.on)}, and gave no reasons.`,
    quote: askedQuote(facts),
    weight: daysBetween(response.on, asAt),
  };
}
