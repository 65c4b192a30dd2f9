import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { DECISION_NAMES } from '../../responses/decision-names.js';
import type { DraftRow } from '../../responses/drafts/response-drafts.queries.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { type AnswerDraftFormView, answerDraftFormView } from './answer-draft-form.view.js';
import type { AnswerPageFrame } from './answer-page-frame.js';
import { anchorOf } from './answer-path.js';
import {
  type AnswerRequestFormView,
  answerRequestFormView,
  askedBefore,
  type EarlierRequests,
} from './answer-requests.view.js';
import type { AnsweredResponse, AnswerVisit } from './answer-visit.js';
import type { TypedOnPage } from './typed-on-page.js';

/** A recommendation to respond to, on the page of a link. */
export type AnswerResponseView = {
  readonly anchor: string;
  readonly reference: string;
  readonly addressee: string;
  readonly text: string;
  readonly rows: readonly SummaryRow[];
  readonly secrecy: string | null;
  /** The duty in law, and how its date comes about. */
  readonly duty: string;
  readonly source: string;
  readonly explanation: readonly string[];
  readonly letters: readonly { readonly text: string; readonly href: string }[];
  /** What was sent before, and what came of it. */
  readonly drafts: readonly string[];
  /** That a response is recorded already; null where it is owed. */
  readonly answered: string | null;
  readonly draft: AnswerDraftFormView | null;
  /** The law sets the date of a response: nobody can give more time. */
  readonly moreTime: null;
  readonly notMine: AnswerRequestFormView | null;
  readonly requests: readonly EarlierRequests[];
};

export function answerResponseView(
  { row, anchor, duty, source, explanation, letters, drafts }: AnsweredResponse,
  { reader, requests }: AnswerVisit,
  { path, formKey, today }: AnswerPageFrame,
  typed: TypedOnPage | null,
): AnswerResponseView {
  const named = anchorOf({ kind: 'R', ...row });
  const below = `${path}/${named}`;
  const forBody = `?body=${encodeURIComponent(row.addresseeCode)}`;
  // What is asked is asked of the recommendation: once, wherever the reader answers for several bodies.
  const isFirst = anchor === named;
  const isOwed = row.decision === null && row.endedOn === null;
  const sending = {
    action: `${below}/responses${forBody}`,
    formKey,
    button: `Send the draft on ${row.reference}${isFirst ? '' : ` for ${row.addresseeName}`}`,
  };
  const asking = { action: `${below}/requests`, formKey, button: `Ask about ${row.reference}` };
  return {
    anchor,
    reference: row.reference,
    addressee: row.addresseeName,
    text: row.text,
    rows: rowsOf(row, today),
    secrecy: row.publicity === 'published' ? null : SECRECY,
    ...{ duty, source, explanation },
    letters: letters.map(({ id, datedOn }) => ({
      text: `Notice in writing, letter of ${spokenDay(datedOn)} (Word)`,
      href: `${below}/letters/${id}${forBody}`,
    })),
    drafts: drafts.map(draftWords),
    answered: isOwed
      ? null
      : 'It has been answered, or is no longer asked for. You do not need to do anything more.',
    draft: isOwed
      ? answerDraftFormView(
          reader,
          sending,
          `_${anchor}`,
          typed?.suffix === `_${anchor}` ? (typed.draft ?? null) : null,
        )
      : null,
    moreTime: null,
    notMine:
      isOwed && isFirst
        ? answerRequestFormView('not-mine', reader, asking, anchor, typed?.request ?? null)
        : null,
    requests: (isFirst ? requests : [])
      .filter(({ reference }) => reference === row.reference)
      .map((request) => askedBefore(request, below, formKey)),
  };
}

const SECRECY = 'This is not published. You can read it because you answer for it. Do not pass it on.';

const BECAME = {
  confirmed: 'It is recorded as the formal response.',
  returned: 'It was given back',
  replaced: 'A later draft took its place.',
} as const;

function draftWords({ decision, sentBy, recordedAt, outcome, words }: DraftRow): string {
  const sent = `${DECISION_NAMES[decision]}: draft of ${sentBy}, ${spokenDay(dayInLondon(recordedAt))}.`;
  const became = outcome === null ? 'It is waiting to be confirmed.' : BECAME[outcome];
  return `${sent} ${became}${words ? `: ${words}` : ''}`;
}

function rowsOf(row: RecommendationRow, today: CalendarDay): SummaryRow[] {
  const { bodyName, madeOn, meetingOn, documentTitle, label } = row;
  const source = [
    documentTitle,
    label && (documentTitle ? `called ${label} there` : `called ${label} in the paper`),
  ]
    .filter(Boolean)
    .join(', ');
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
