import { daysBetween } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import type { ItemFacts, SilentAsking } from '../../progress/progress-facts.js';
import type { QuestionDay, QuestionFinding } from './question.js';
import { askedQuote } from './question-words.rules.js';

/** What somebody was asked for before the meeting, and said nothing of. Whom nobody could ask is not silent. */
export function silentWhenAsked(
  facts: ItemFacts,
  asking: SilentAsking | undefined,
  { asAt }: QuestionDay,
): QuestionFinding | null {
  if (asking?.reason !== null) return null;
  return {
    question: `${asking.owedBy} was asked for an update before this meeting, and sent none. What has been done?`,
    because: `Asked on ${spokenDay(asking.askedOn)} for ${spokenDay(asking.deadlineOn)}; nothing came.`,
    quote: askedQuote(facts),
    weight: daysBetween(facts.madeOn, asAt),
  };
}
