import { theBody } from '../../bodies/body-name.rules.js';
import { bodyPath } from '../../bodies/body-path.js';
import type { MeetingMoveRow } from '../../bodies/meeting-moves.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { placeWords } from '../../bodies/meeting-place.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { DOCUMENT_KIND_NAMES } from '../../documents/document.rules.js';
import type { MeasureFigures } from '../../measures/measure-figures.service.js';
import type { MeetingSummary } from '../../meetings/meeting-summary.service.js';
import { movesInWords } from '../../meetings/views/meeting-moves.view.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import type { PageView } from '../../web/page.js';
import { sectionsAfter } from './meeting-after.view.js';
import { sectionsBefore } from './meeting-before.view.js';
import type { MeetingSection } from './meeting-section.view.js';

type Link = { readonly text: string; readonly href: string };

export type MeetingView = PageView & {
  readonly body: Link;
  /** When on its day, and where; null where nobody said. */
  readonly where: string | null;
  readonly lastMeeting: Link | null;
  readonly isCalledOff: boolean;
  /** The days on which it was to be before, and why it is not. */
  readonly moves: readonly string[];
  /** What its chair reads before it; null where it was called off. */
  readonly briefHref: string | null;
  /** Where the same stands as paragraphs for the minutes. */
  readonly arisingHref: string;
  /** Where what is claimed complete is judged; null where it was called off. */
  readonly verdictsHref: string | null;
  /** What those who keep the register do with it. */
  readonly keeping: readonly Link[];
  readonly documents: readonly (Link & { readonly kind: string })[];
  /** What was made there; those of which there is something. */
  readonly made: readonly MeetingSection[];
  readonly noted: readonly string[];
  readonly decided: readonly string[];
  /** What a meeting without minutes says of what was made there; null where something is recorded, or it is to come. */
  readonly nothingYet: string | null;
  readonly isPast: boolean;
  /** What members have to look at, or had. */
  readonly before: readonly MeetingSection[];
  /** Of what there is nothing, in sentences; null where there is something of everything. */
  readonly nothing: string | null;
};

/** What stands on the page beside the meeting's own story. */
export type MeetingExtras = {
  readonly moves: readonly MeetingMoveRow[];
  readonly mayMove: boolean;
  /** What owners asked for that lies before it, or that it decided. */
  readonly requests: readonly RequestRow[];
  /** The measures of its body. */
  readonly measures: readonly MeasureFigures[];
};

/** The page of a meeting. */
export function meetingView(
  story: MeetingSummary,
  { moves, mayMove, requests, measures }: MeetingExtras,
  today: CalendarDay,
): MeetingView {
  const { meeting, before, kept, documents } = story;
  const path = meetingPath(meeting);
  const ahead = sectionsBefore(story, requests, measures);
  const made = sectionsAfter(story).filter(({ count }) => count > 0);
  const empty = ahead.filter(({ count }) => count === 0).map((section) => section.empty);
  const isPast = meeting.heldOn < today;
  return {
    title: `${meeting.bodyName}, ${spokenDayWithWeekday(meeting.heldOn)}`,
    backLink: { text: 'Meetings', href: '/meetings' },
    body: { text: theBody(meeting.bodyName), href: bodyPath(meeting.bodyCode) },
    where: placeWords(meeting),
    lastMeeting: before && { text: spokenDay(before.heldOn), href: meetingPath(before) },
    isCalledOff: meeting.isCalledOff,
    moves: movesInWords(moves),
    briefHref: meeting.isCalledOff
      ? null
      : `/reports/brief?body=${meeting.bodyCode}&meeting=${meeting.heldOn}`,
    arisingHref: `${path}/matters-arising`,
    verdictsHref: meeting.isCalledOff ? null : `${path}/verdicts`,
    keeping: mayMove ? keepingLinks(story, path, today) : [],
    documents: documents.map(({ id, title, kind }) => ({
      text: title,
      href: `/documents/${id}`,
      kind: DOCUMENT_KIND_NAMES[kind],
    })),
    made,
    noted: kept.filter(({ type }) => type === 'noted').map(({ text }) => text),
    decided: kept.filter(({ type }) => type === 'decision').map(({ text }) => text),
    nothingYet: isPast && made.length === 0 && kept.length === 0 ? NOTHING_YET : null,
    isPast,
    before: ahead.filter(({ count }) => count > 0),
    nothing: empty.join(' ') || null,
  };
}

const NOTHING_YET =
  'Nothing is recorded yet. Recommendations and actions are shown here once the minutes are added and reviewed, and verdicts once they are recorded.';

function keepingLinks({ meeting }: MeetingSummary, path: string, today: CalendarDay): Link[] {
  const { bodyCode, heldOn, isCalledOff } = meeting;
  const isKnown = placeWords(meeting) !== null;
  return [
    ...(isCalledOff
      ? []
      : [
          { text: isKnown ? 'Change time and place' : 'Say when and where it is', href: `${path}/place` },
          { text: 'Move or cancel this meeting', href: `${path}/move` },
        ]),
    ...(heldOn <= today
      ? [{ text: 'Add an action that it agreed', href: `/actions/new?meeting=${bodyCode}~${heldOn}` }]
      : []),
  ];
}
