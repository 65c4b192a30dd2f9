import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { AnswerPageFrame } from './answer-page-frame.js';
import { anchorOf } from './answer-path.js';
import {
  type AnswerRequestFormView,
  type AskedBefore,
  answerRequestFormView,
  askedBefore,
} from './answer-requests.view.js';
import type { AnswerVisit } from './answer-visit.js';
import type { TypedOnPage } from './typed-on-page.js';

/** A recommendation to respond to, on the page of a link. */
export type AnswerResponseView = {
  readonly anchor: string;
  readonly reference: string;
  readonly addressee: string;
  readonly text: string;
  readonly rows: readonly SummaryRow[];
  readonly secrecy: string | null;
  /** The law sets the date of a response: nobody can give more time. */
  readonly moreTime: null;
  readonly notMine: AnswerRequestFormView | null;
  readonly requests: readonly AskedBefore[];
};

export function answerResponseView(
  row: RecommendationRow,
  { reader, requests }: AnswerVisit,
  { path, formKey, today }: AnswerPageFrame,
  typed: TypedOnPage | null,
): AnswerResponseView {
  const anchor = anchorOf({ kind: 'R', ...row });
  const below = `${path}/${anchor}`;
  const asking = { action: `${below}/requests`, formKey, button: `Ask about ${row.reference}` };
  return {
    anchor,
    reference: row.reference,
    addressee: row.addresseeName,
    text: row.text,
    rows: rowsOf(row, today),
    secrecy: row.publicity === 'published' ? null : SECRECY,
    moreTime: null,
    notMine: answerRequestFormView('not-mine', reader, asking, anchor, typed?.request ?? null),
    requests: requests
      .filter(({ reference }) => reference === row.reference)
      .map((request) => askedBefore(request, below, formKey)),
  };
}

const SECRECY = 'This is not published. You may read it because you answer for it: do not pass it on.';

function rowsOf(row: RecommendationRow, today: CalendarDay): SummaryRow[] {
  const { bodyName, madeOn, meetingOn, documentTitle, label } = row;
  const source = [documentTitle, label && `there called ${label}`].filter(Boolean).join(', ');
  return [
    summaryRow('Response due', dueWords(row, today)),
    summaryRow('Recommended by', `${bodyName}, ${spokenDay(meetingOn ?? madeOn)}`),
    source ? summaryRow('Source', source) : null,
    row.publicity === 'published'
      ? summaryRow('What the public sees', {
          text: `${row.reference} in the public register`,
          href: `/register/${referenceInPath({ kind: 'R', ...row })}`,
        })
      : null,
  ].filter((each): each is SummaryRow => each !== null);
}

function dueWords({ responseDueOn }: RecommendationRow, today: CalendarDay): string {
  if (responseDueOn === null) return 'No date is set';
  const late = daysBetween(responseDueOn, today);
  return late > 0 ? `${spokenDay(responseDueOn)}, ${spokenDays(late)} late` : spokenDay(responseDueOn);
}
