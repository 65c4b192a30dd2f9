import { theBody } from '../../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';

import type { MeasuredOutcome, ReviewStory, StoryAnswer } from '../review-story.js';

/** “On 27 May 2022 the Executive accepted 4, accepted 1 in part and rejected 1. 2 await an answer.” */
export function answeredWords({ answers, standing }: ReviewStory): string {
  const given = answers.map(answerWords);
  if (standing.unanswered === 0) return given.join(' ') || 'Nobody was asked for an answer any more.';
  if (given.length === 0) return 'There is no answer yet.';
  const waiting =
    standing.unanswered === 1 ? '1 awaits an answer.' : `${standing.unanswered} await an answer.`;
  return [...given, waiting].join(' ');
}

function answerWords({ by, on, decisions }: StoryAnswer): string {
  const parts = [
    decisions.accepted > 0 ? `accepted ${decisions.accepted}` : '',
    decisions['accepted-in-part'] > 0 ? `accepted ${decisions['accepted-in-part']} in part` : '',
    decisions.rejected > 0 ? `rejected ${decisions.rejected}` : '',
  ].filter((part) => part !== '');
  return `On ${spokenDay(on)} ${theBody(by)} ${inSequence(parts)}.`;
}

/** “By 30 April 2026 scrutiny had agreed that 3 of 6 are complete. 8 actions came of it: 5 agreed complete, 1 overdue, 2 under way.” */
export function happenedWords(
  { standing, actions }: Pick<ReviewStory, 'standing' | 'actions'>,
  asAt: CalendarDay,
): string {
  const { made, agreedComplete, claimedComplete, dropped } = standing;
  const agreed = `By ${spokenDay(asAt)} scrutiny had ${agreedOf(agreedComplete, made)}.`;
  const claimed =
    claimedComplete > 0
      ? `${claimedComplete}${agreedComplete > 0 ? ' more' : ''} ${claimedComplete === 1 ? 'is' : 'are'} claimed to be complete and ${claimedComplete === 1 ? 'awaits' : 'await'} its verdict.`
      : '';
  const ended = dropped > 0 ? `${dropped} ${dropped === 1 ? 'is' : 'are'} no longer asked.` : '';
  return [agreed, claimed, ended, actionWords(actions)].filter((sentence) => sentence !== '').join(' ');
}

/** “agreed that 3 of 6 are complete”; of one, and of none, without a count that reads oddly. */
function agreedOf(count: number, made: number): string {
  if (count === 0)
    return made === 1 ? 'not agreed yet that it is complete' : 'not agreed yet that any of them is complete';
  if (count === made)
    return made === 1 ? 'agreed that it is complete' : `agreed that all ${made} are complete`;
  return `agreed that ${count} of ${made} ${count === 1 ? 'is' : 'are'} complete`;
}

/** Each action once, so that the parts add up to the whole. */
function actionWords({ total, agreed, claimed, overdue, dropped }: ReviewStory['actions']): string {
  if (total === 0) return 'No action was named.';
  const others = total - agreed - claimed - overdue - dropped;
  const parts = [
    agreed > 0 ? `${agreed} agreed complete` : '',
    claimed > 0 ? `${claimed} claimed complete` : '',
    overdue > 0 ? `${overdue} overdue` : '',
    others > 0 ? `${others} under way` : '',
    dropped > 0 ? `${dropped} no longer needed or superseded` : '',
  ].filter((part) => part !== '');
  const came = total === 1 ? '1 action came of it' : `${total} actions came of it`;
  return `${came}: ${parts.join(', ')}.`;
}

/** “Foster carers: from 40 households on 31 March 2022 to 52 households on 31 March 2023, for the better” */
export function measuredWords({ name, from, to, isBetter }: MeasuredOutcome): string {
  const now = `${to.words} on ${spokenDay(to.on)}`;
  if (!from) return `${name}: ${now}`;
  const which = isBetter === null ? 'unchanged' : isBetter ? 'for the better' : 'for the worse';
  return `${name}: from ${from.words} on ${spokenDay(from.on)} to ${now}, ${which}`;
}

function inSequence(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
