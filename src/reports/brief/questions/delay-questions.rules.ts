import { ordinal } from '../../../actions/due-dates/slippage.rules.js';
import { theBody } from '../../../bodies/body-name.rules.js';
import { daysBetween } from '../../../calendar/calendar-day.js';
import { latestAsAt } from '../../../calendar/latest-as-at.js';
import { spokenDay, spokenDays } from '../../../calendar/spoken-day.js';
import type { ActionStanding } from '../../progress/item-standing.rules.js';
import type { ReportedExtension } from '../../progress/progress-facts.js';

import type { QuestionDay, QuestionFinding, Quote } from './question.js';
import { accountQuote, askedQuote, ownerOf } from './question-words.rules.js';

const OFTEN = 2;
const HEAVIER_THAN_DAYS = 10_000;

/** What was put off twice or more, and is still owed. */
export function putOffTwice(action: ActionStanding, { asAt }: QuestionDay): QuestionFinding | null {
  const { slippage, facts, state } = action;
  const last = latestAsAt(facts.extensions, asAt);
  if (slippage.times < OFTEN || state === 'claimed-complete' || !last) return null;
  const by = slippage.days > 0 ? `; it is now ${spokenDays(slippage.days)} later than first agreed` : '';
  const moved = slippage.times === OFTEN ? 'twice' : `${slippage.times} times`;
  const asked =
    last.newDueOn < asAt
      ? ', and has passed again. Which date will hold?'
      : `. What makes ${spokenDay(last.newDueOn)} different from the dates before it?`;
  return {
    question: `The date was moved ${moved}${asked}`,
    because: `The ${ordinal(slippage.times)} extension was agreed on ${spokenDay(last.on)}${by}.`,
    quote: extensionQuote(last, slippage.times),
    weight: slippage.times * HEAVIER_THAN_DAYS + slippage.days,
  };
}

function extensionQuote({ reason, agreedBy, on }: ReportedExtension, times: number): Quote {
  return {
    words: reason,
    source: `Reason for the ${ordinal(times)} extension, agreed by ${theBody(agreedBy)}, ${spokenDay(on)}`,
  };
}

/** What a meeting sent back, and of which nothing was said since. */
export function sentBackUnanswered(action: ActionStanding, { asAt }: QuestionDay): QuestionFinding | null {
  const { facts, latestUpdate } = action;
  const verdict = latestAsAt(facts.verdicts, asAt);
  if (verdict?.verdict !== 'not-agreed' || (latestUpdate && latestUpdate.on > verdict.on)) return null;
  const said = verdict.words
    ? { words: verdict.words, source: `The meeting, ${spokenDay(verdict.on)}` }
    : latestUpdate && accountQuote(action, latestUpdate);
  return {
    question: 'What has been put right since the meeting sent this back?',
    because: `On ${spokenDay(verdict.on)} the meeting did not agree that it was complete; nothing has been said since.`,
    quote: said ?? askedQuote(facts),
    weight: daysBetween(verdict.on, asAt),
  };
}

/** What is late and of which nothing was ever said. */
export function neverHeardOf(action: ActionStanding, { asAt }: QuestionDay): QuestionFinding | null {
  const { dueOn } = action.slippage;
  if (action.state !== 'overdue' || action.latestUpdate || dueOn === null) return null;
  const days = daysBetween(dueOn, asAt);
  return {
    question: `${ownerOf(action)} was to have done this by ${spokenDay(dueOn)}. What has been done?`,
    because: `It is ${spokenDays(days)} late, and nothing was ever reported.`,
    quote: askedQuote(action.facts),
    weight: days,
  };
}

const SETTLING_DAYS = 28;

/** What was promised with no date, four weeks ago or more. */
export function noDate(action: ActionStanding, { asAt }: QuestionDay): QuestionFinding | null {
  const { facts, state } = action;
  const days = daysBetween(facts.madeOn, asAt);
  if (state !== 'no-date' || facts.cadence !== null || !facts.isMadeOnKnown || days < SETTLING_DAYS)
    return null;
  return {
    question: 'By when will this be done?',
    because: `It was agreed on ${spokenDay(facts.madeOn)}, and no date was ever set.`,
    quote: askedQuote(facts),
    weight: days,
  };
}
