import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { bodyPath } from '../../bodies/body-path.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { placeWords } from '../../bodies/meeting-place.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';

/** How many past meetings stand on a page. */
export const MEETINGS_SHOWN = 25;
export const MEETINGS_TO_COME = 10;

export type MeetingsView = PageView & {
  readonly coming: TableArguments | null;
  /** Whether this is the first page, on which what is to come stands. */
  readonly isFirst: boolean;
  readonly past: TableArguments | null;
  readonly paging: PaginationArguments | null;
  readonly mayAdd: boolean;
};

/** @param past one more than are shown, where there are that many */
export function meetingsView(
  coming: readonly MeetingRow[],
  past: readonly MeetingRow[],
  { from, mayAdd }: { from: CalendarDay | null; mayAdd: boolean },
): MeetingsView {
  const shown = past.slice(0, MEETINGS_SHOWN);
  const whole = past.length > MEETINGS_SHOWN ? wholeDays(shown, past) : shown;
  const oldest = whole.at(-1);
  const hasOlder = past.length > MEETINGS_SHOWN && oldest !== undefined;
  return {
    title: 'Meetings',
    coming: tableOf('To come', coming),
    isFirst: from === null,
    past: tableOf(from ? `Before ${spokenDayWithWeekday(from)}` : 'Past', whole),
    paging: keysetPagination(
      from ? '/meetings' : null,
      hasOlder ? `/meetings?before=${oldest.heldOn}` : null,
    ),
    mayAdd,
  };
}

/** The next page begins before a day, so a day that would be cut in two is left to it. */
function wholeDays(shown: readonly MeetingRow[], past: readonly MeetingRow[]): readonly MeetingRow[] {
  const cut = past.at(MEETINGS_SHOWN)?.heldOn;
  const whole = shown.filter(({ heldOn }) => heldOn !== cut);
  return whole.length > 0 ? whole : shown;
}

function tableOf(caption: string, meetings: readonly MeetingRow[]): TableArguments | null {
  if (meetings.length === 0) return null;
  return sortableTable({
    caption,
    captionIsShown: true,
    columns: [{ text: 'Day', short: true }, { text: 'Body' }, { text: 'Time and place' }],
    rows: meetings.map((meeting) => [
      { text: spokenDayWithWeekday(meeting.heldOn), href: meetingPath(meeting) },
      { text: meeting.bodyName, href: bodyPath(meeting.bodyCode) },
      { text: placeWords(meeting) ?? '' },
    ]),
  });
}
