import type { CalendarDay } from '../../../calendar/calendar-day.js';
import type { ReportItem } from '../../progress/progress-report.js';

/** Why a question is worth asking, the most telling first. */
export const QUESTION_RULES = [
  'account-contradicts-date',
  'put-off-twice',
  'accepted-no-action',
  'silent-when-asked',
  'response-late',
  'sent-back-unanswered',
  'forecast-moved',
  'rejected-without-reasons',
  'never-heard-of',
  'no-evidence',
  'no-date',
] as const;
export type QuestionRule = (typeof QUESTION_RULES)[number];

/** Words on which a question rests, and who said or wrote them. */
export type Quote = { readonly words: string; readonly source: string };

/** A question that a chair may put, why it was chosen, and the words on which it rests. */
export type Question = {
  readonly rule: QuestionRule;
  readonly item: ReportItem;
  readonly question: string;
  readonly because: string;
  readonly quote: Quote;
};

/** What one rule found in one item; the heavier of two findings of one rule is asked about first. */
export type QuestionFinding = Pick<Question, 'question' | 'because' | 'quote'> & { readonly weight: number };

/** The days between which an item is looked at. */
export type QuestionDay = { readonly asAt: CalendarDay };
