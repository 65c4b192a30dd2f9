import { type CalendarDay, daysBetween } from '../../../calendar/calendar-day.js';
import type { ReportStandings } from './report-standings.rules.js';

/** For how long something has been overdue, in calendar days; without an end for the longest. */
export const AGE_BANDS = [
  { text: '1 to 30 days', from: 1, to: 30 },
  { text: '31 to 90 days', from: 31, to: 90 },
  { text: '91 to 180 days', from: 91, to: 180 },
  { text: '181 days to a year', from: 181, to: 365 },
  { text: 'Over a year', from: 366, to: Number.POSITIVE_INFINITY },
] as const;

/** How many are overdue for so long. */
export type AgeBand = { readonly text: string; readonly answers: number; readonly actions: number };
export type Ageing = readonly AgeBand[];

/** Overdue answers, one for each addressee that owes one, and overdue actions, by how long they have been so. */
export function ageing({ recommendations, actions }: ReportStandings, asAt: CalendarDay): Ageing {
  const answers = recommendations.flatMap(({ answersOwed }) =>
    answersOwed.map(({ dueOn }) => daysLate(dueOn, asAt)),
  );
  const late = actions.flatMap(({ state, slippage }) =>
    state === 'overdue' ? [daysLate(slippage.dueOn, asAt)] : [],
  );
  return AGE_BANDS.map(({ text, from, to }) => {
    const within = (days: number) => days >= from && days <= to;
    return { text, answers: answers.filter(within).length, actions: late.filter(within).length };
  });
}

/** Nought where it is not late. */
function daysLate(dueOn: CalendarDay | null, asAt: CalendarDay): number {
  return dueOn === null || dueOn >= asAt ? 0 : daysBetween(dueOn, asAt);
}
