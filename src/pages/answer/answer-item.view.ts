import type { ActionRow } from '../../actions/action-row.queries.js';
import { dueText } from '../../actions/due-dates/due-words.js';
import { describeActionState } from '../../actions/states/action-states.rules.js';
import { type ShownUpdate, shownUpdate } from '../../actions/updates/update.view.js';
import { ownerWords, stateTag } from '../../actions/views/action-words.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import type { RequestKind } from '../../requests/request.rules.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { Tag } from '../../web/govuk/tag.js';
import type { AnswerPageFrame } from './answer-page-frame.js';
import { anchorOf } from './answer-path.js';
import {
  type AnswerRequestFormView,
  answerRequestFormView,
  askedBefore,
  type EarlierRequests,
} from './answer-requests.view.js';
import { type AnswerUpdateFormView, answerUpdateFormView } from './answer-update-form.view.js';
import type { AnsweredAction, AnswerVisit } from './answer-visit.js';
import type { TypedOnPage } from './typed-on-page.js';

/** An action on the page of a link. */
export type AnswerActionView = {
  readonly anchor: string;
  readonly reference: string;
  readonly state: Tag;
  readonly owner: string;
  readonly text: string;
  /** Where it comes from, and by when it is due. */
  readonly rows: readonly SummaryRow[];
  /** That it is not for everybody's eyes; null where it is published. */
  readonly secrecy: string | null;
  /** The newest first. */
  readonly said: readonly (ShownUpdate & {
    readonly undoHref: string | null;
    readonly correctHref: string | null;
  })[];
  /** Why nothing can be said any more; null where something can. */
  readonly closed: string | null;
  readonly update: AnswerUpdateFormView | null;
  readonly moreTime: AnswerRequestFormView | null;
  readonly notMine: AnswerRequestFormView | null;
  readonly requests: readonly EarlierRequests[];
};

/** An owner who hears from us twice a year needs the last words, not all. */
const UPDATES_SHOWN = 3;

export function answerActionView(
  answered: AnsweredAction,
  { reader, requests, undoable, correctable }: AnswerVisit,
  { path, formKey, today }: AnswerPageFrame,
  typed: TypedOnPage | null,
): AnswerActionView {
  const { action, updates } = answered;
  const anchor = anchorOf({ kind: 'A', ...action });
  const { isOpen, label } = describeActionState(action.state);
  const below = `${path}/${anchor}`;
  const saving = { action: `${below}/updates`, formKey, button: `Save ${action.reference}` };
  const asking = { action: `${below}/requests`, formKey, button: `Ask about ${action.reference}` };
  const ask = (kind: RequestKind) =>
    answerRequestFormView(kind, reader, asking, anchor, typed?.request ?? null);
  return {
    anchor,
    reference: action.reference,
    state: stateTag(action.state),
    owner: ownerWords(action),
    text: action.text,
    rows: rowsOf(action, today),
    secrecy: action.publicity === 'published' ? null : SECRECY,
    said: updates.slice(0, UPDATES_SHOWN).map((update) => ({
      ...shownUpdate(update, action.dueOn),
      undoHref: undoable.has(update.id) ? `${below}/updates/${update.id}/undo` : null,
      correctHref: correctable.has(update.id) ? `${below}/updates/${update.id}/correction` : null,
    })),
    closed: isOpen ? null : `It is closed: ${label.toLowerCase()}. You do not need to do anything more.`,
    update: isOpen
      ? answerUpdateFormView(answered, reader, saving, `_${anchor}`, today, typed?.update ?? null)
      : null,
    moreTime: isOpen && action.dueOn !== null ? ask('more-time') : null,
    notMine: isOpen ? ask('not-mine') : null,
    requests: requests
      .filter(({ reference }) => reference === action.reference)
      .map((request) => askedBefore(request, below, formKey)),
  };
}

const SECRECY = 'This is not published. You can read it because you answer for it. Do not pass it on.';

function rowsOf(action: ActionRow, today: CalendarDay): SummaryRow[] {
  const { bodyName, meetingBodyName, meetingOn, madeOn, documentTitle, label, quote, question, text } =
    action;
  const asked = meetingOn
    ? `${meetingBodyName ?? bodyName}, meeting of ${spokenDay(meetingOn)}`
    : `${bodyName}, ${spokenDay(madeOn)}`;
  const source = [
    documentTitle,
    label && (documentTitle ? `called ${label} there` : `called ${label} in the paper`),
  ]
    .filter(Boolean)
    .join(', ');
  const { recommendationReference: carriesOut } = action;
  return [
    summaryRow('Due', dueWords(action, today)),
    question ? summaryRow('The question it answers', question) : null,
    summaryRow('Asked by', asked),
    source ? summaryRow('Source', source) : null,
    quote && quote.trim() !== text.trim() ? summaryRow('In the words of the paper', quote) : null,
    carriesOut ? summaryRow('Carries out', carriesOut) : null,
    action.publicity === 'published'
      ? summaryRow('What the public sees', {
          text: `${action.reference} in the public register`,
          href: `/register/${referenceInPath({ kind: 'A', ...action })}`,
        })
      : null,
  ].filter((row): row is SummaryRow => row !== null);
}

function dueWords(action: ActionRow, today: CalendarDay): string {
  const { dueOn } = action;
  if (dueOn === null) return dueText(action);
  const late = daysBetween(dueOn, today);
  return late > 0 ? `${spokenDay(dueOn)}, ${spokenDays(late)} late` : spokenDay(dueOn);
}
