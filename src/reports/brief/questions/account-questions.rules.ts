import { daysBetween } from '../../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../../calendar/spoken-day.js';
import type { ActionStanding } from '../../progress/item-standing.rules.js';
import type { ReportedUpdate } from '../../progress/progress-facts.js';
import type { QuestionDay, QuestionFinding } from './question.js';
import { accountQuote, ownerOf } from './question-words.rules.js';

/** An account that says one thing while its own forecast, or the calendar, says another. */
export function accountContradictsDate(
  action: ActionStanding,
  { asAt }: QuestionDay,
): QuestionFinding | null {
  const update = action.latestUpdate;
  if (!update) return null;
  if (update.claim === 'on-track') return onTrackAgainstDate(action, update, asAt);
  if (update.claim !== 'complete' || action.state !== 'claimed-complete') return null;
  const { forecastOn } = update;
  if (forecastOn === null || forecastOn <= asAt) return null;
  return {
    question: `${ownerOf(action)} reports this complete, and expects it on ${spokenDay(forecastOn)}. Is it done, or still to be done?`,
    because: `The account says “complete”, and its own forecast, ${spokenDay(forecastOn)}, is still to come.`,
    quote: accountQuote(action, update),
    weight: daysBetween(asAt, forecastOn),
  };
}

function onTrackAgainstDate(
  action: ActionStanding,
  update: ReportedUpdate,
  asAt: QuestionDay['asAt'],
): QuestionFinding | null {
  const { dueOn } = action.slippage;
  const { forecastOn } = update;
  if (dueOn === null) return null;
  if (forecastOn !== null && forecastOn > dueOn) {
    const days = daysBetween(dueOn, forecastOn);
    return {
      question: `${ownerOf(action)} says that this is on track, and expects it ${spokenDays(days)} after it is due. Which of the two holds, and will a later date be asked for?`,
      because: `The account says “on track”; its own forecast, ${spokenDay(forecastOn)}, is ${spokenDays(days)} after the due date of ${spokenDay(dueOn)}.`,
      quote: accountQuote(action, update),
      weight: days,
    };
  }
  if (dueOn >= asAt) return null;
  const days = daysBetween(dueOn, asAt);
  return {
    question: `${ownerOf(action)} said that this was on track, and the date has passed. When will it be done?`,
    because: `The last account says “on track”; it was due on ${spokenDay(dueOn)} and is ${spokenDays(days)} late.`,
    quote: accountQuote(action, update),
    weight: days,
  };
}

/** A forecast that moves on with each account. */
export function forecastMoved(action: ActionStanding, { asAt }: QuestionDay): QuestionFinding | null {
  const forecasts = action.facts.updates.filter(({ on, forecastOn }) => on <= asAt && forecastOn !== null);
  const [first] = forecasts;
  const last = action.latestUpdate;
  if (!first?.forecastOn || !last?.forecastOn || last.forecastOn <= first.forecastOn) return null;
  if (last.claim === 'complete') return null;
  const days = daysBetween(first.forecastOn, last.forecastOn);
  return {
    question: `What makes ${spokenDay(last.forecastOn)} more certain than ${spokenDay(first.forecastOn)}, the day forecast before?`,
    because: `The forecast has moved by ${spokenDays(days)} since ${spokenDay(first.on)}.`,
    quote: accountQuote(action, last),
    weight: days,
  };
}

/** A claim of completion with nothing to show for it. */
export function noEvidence(action: ActionStanding, { asAt }: QuestionDay): QuestionFinding | null {
  const update = action.latestUpdate;
  if (action.state !== 'claimed-complete' || !update || update.evidence.length > 0) return null;
  return {
    question: 'What can the panel look at that shows that this is done?',
    because: `It was claimed complete on ${spokenDay(update.on)}, and no evidence came with the claim.`,
    quote: accountQuote(action, update),
    weight: daysBetween(update.on, asAt),
  };
}
