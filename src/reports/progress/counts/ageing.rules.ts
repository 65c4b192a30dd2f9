import { type CalendarDay, daysBetween } from '../../../calendar/calendar-day.js';
import type { ActionStanding, RecommendationStanding } from '../item-standing.rules.js';
import type { ReportStandings } from './report-standings.rules.js';
import { outcomeOf } from './standing-outcome.rules.js';

/** For how long something has been overdue, in calendar days; without an end for the longest. */
export const AGE_BANDS = [
  { text: '1 to 30 days', from: 1, to: 30 },
  { text: '31 to 90 days', from: 31, to: 90 },
  { text: '91 to 180 days', from: 91, to: 180 },
  { text: '181 days to a year', from: 181, to: 365 },
  { text: 'Over a year', from: 366, to: Number.POSITIVE_INFINITY },
] as const;

/** How many are overdue for so long. */
export type AgeBand = { readonly text: string; readonly recommendations: number; readonly actions: number };

/** Recommendations whose answer is overdue, and overdue actions, by how long they have been so. */
export function ageing({ recommendations, actions }: ReportStandings, asAt: CalendarDay): AgeBand[] {
  const late = recommendations.map((each) => ageBandOf(daysAnswerLate(each, asAt)));
  const lateActions = actions.map((each) => ageBandOf(daysActionLate(each, asAt)));
  return AGE_BANDS.map(({ text }, band) => ({
    text,
    recommendations: late.filter((each) => each === band).length,
    actions: lateActions.filter((each) => each === band).length,
  }));
}

/** Which of the bands it is; null where nothing is late. */
export function ageBandOf(days: number): number | null {
  const band = AGE_BANDS.findIndex(({ from, to }) => days >= from && days <= to);
  return band === -1 ? null : band;
}

/** By the answer that is the longest overdue, where several are owed; nought where none is. */
export function daysAnswerLate(standing: RecommendationStanding, asAt: CalendarDay): number {
  if (outcomeOf(standing) !== 'overdue') return 0;
  return Math.max(0, ...standing.answersOwed.map(({ dueOn }) => daysAfter(dueOn, asAt)));
}

export function daysActionLate({ state, slippage }: ActionStanding, asAt: CalendarDay): number {
  return state === 'overdue' ? daysAfter(slippage.dueOn, asAt) : 0;
}

function daysAfter(dueOn: CalendarDay | null, asAt: CalendarDay): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, asAt));
}
