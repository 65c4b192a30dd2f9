import { inRunningText } from '../../bodies/body-name.rules.js';
import { bodyPath } from '../../bodies/body-path.js';
import type { MeetingMoveRow } from '../../bodies/meeting-moves.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { DOCUMENT_KIND_NAMES } from '../../documents/document.rules.js';
import type { MeetingSummary } from '../../meetings/meeting-summary.service.js';
import { movesInWords } from '../../meetings/views/meeting-moves.view.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import { requestsTable } from '../requests/requests-table.view.js';
import { actionsTable, claimsTable, recommendationsTable, verdictsTable } from './item-tables.view.js';

type Link = { readonly text: string; readonly href: string };

export type MeetingView = PageView & {
  readonly body: Link;
  readonly lastMeeting: Link | null;
  /** What members have to look at, or had: one table each for what is due and what was claimed. */
  readonly agenda: readonly TableArguments[];
  readonly isPast: boolean;
  readonly isCalledOff: boolean;
  /** The days on which it was to be before, and why it is not. */
  readonly moves: readonly string[];
  /** The form of an action that the meeting agreed; null before it, and for those who do not keep the register. */
  readonly actionHref: string | null;
  /** Null for those who do not keep the register. */
  readonly moveHref: string | null;
  /** Where the same stands as paragraphs for the minutes. */
  readonly arisingHref: string;
  /** Where what is claimed complete is judged; null where the meeting was called off. */
  readonly verdictsHref: string | null;
  /** What its chair reads before it; null where it was called off. */
  readonly briefHref: string | null;
  /** Where its requests are decided, and printed as a resolution; null where there are none. */
  readonly requestsHref: string | null;
  readonly documents: readonly (Link & { readonly kind: string })[];
  /** What came of it. */
  readonly outcome: readonly TableArguments[];
  readonly noted: readonly string[];
  readonly decided: readonly string[];
  readonly nothingYet: boolean;
};

/** What stands on the page beside the meeting's own story. */
export type MeetingExtras = {
  readonly moves: readonly MeetingMoveRow[];
  readonly mayMove: boolean;
  /** What owners asked for that lies before it, or that it decided. */
  readonly requests: readonly RequestRow[];
};

/** The page of a meeting. */
export function meetingView(
  story: MeetingSummary,
  { moves, mayMove, requests }: MeetingExtras,
  today: CalendarDay,
): MeetingView {
  const { meeting, before, due, claimed, recommendations, actions, verdicts, kept, documents } = story;
  const lastDay = before?.heldOn ?? null;
  const asked = requestsTable('Requests of owners', requests);
  const agenda = [
    claimsTable('Claimed complete, for a verdict', claimed, lastDay),
    actionsTable(`Due by ${spokenDay(meeting.heldOn)} and not claimed complete`, due),
    asked,
  ];
  const outcome = [
    verdictsTable('Verdicts', verdicts),
    recommendationsTable('Recommendations', recommendations),
    actionsTable('Actions', actions),
  ];
  return {
    title: `${meeting.bodyName}, ${spokenDayWithWeekday(meeting.heldOn)}`,
    backLink: { text: 'Meetings', href: '/meetings' },
    body: { text: inRunningText(meeting.bodyName), href: bodyPath(meeting.bodyCode) },
    lastMeeting: before && { text: spokenDay(before.heldOn), href: meetingPath(before) },
    agenda: agenda.filter((table) => table !== null),
    isPast: meeting.heldOn < today,
    isCalledOff: meeting.isCalledOff,
    moves: movesInWords(moves),
    actionHref:
      mayMove && meeting.heldOn <= today
        ? `/actions/new?meeting=${meeting.bodyCode}~${meeting.heldOn}`
        : null,
    moveHref: mayMove && !meeting.isCalledOff ? `${meetingPath(meeting)}/move` : null,
    verdictsHref: meeting.isCalledOff ? null : `${meetingPath(meeting)}/verdicts`,
    arisingHref: `${meetingPath(meeting)}/matters-arising`,
    briefHref: meeting.isCalledOff
      ? null
      : `/reports/brief?body=${meeting.bodyCode}&meeting=${meeting.heldOn}`,
    requestsHref: asked && `${meetingPath(meeting)}/requests`,
    documents: documents.map(({ id, title, kind }) => ({
      text: title,
      href: `/documents/${id}`,
      kind: DOCUMENT_KIND_NAMES[kind],
    })),
    outcome: outcome.filter((table) => table !== null),
    noted: kept.filter(({ type }) => type === 'noted').map(({ text }) => text),
    decided: kept.filter(({ type }) => type === 'decision').map(({ text }) => text),
    nothingYet: outcome.every((table) => table === null) && kept.length === 0,
  };
}
