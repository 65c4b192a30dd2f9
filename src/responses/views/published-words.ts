import { inRunningText } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';

/** Where a response was published: an address or words, a meeting, or both. */
export type Published = {
  readonly publishedAt: string | null;
  readonly meetingBodyCode: string | null;
  readonly meetingBodyName: string | null;
  readonly meetingOn: CalendarDay | null;
};

/** A row for each place. */
export function publishedRows(response: Published): SummaryRow[] {
  const { publishedAt, meetingBodyCode, meetingBodyName, meetingOn } = response;
  const rows: SummaryRow[] = [];
  if (publishedAt) rows.push(summaryRow('Published', { text: publishedAt, href: asWebAddress(publishedAt) }));
  if (meetingBodyCode && meetingBodyName && meetingOn) {
    rows.push(
      summaryRow('Published at', {
        text: `the meeting of ${inRunningText(meetingBodyName)} on ${spokenDay(meetingOn)}`,
        href: `/meetings/${meetingBodyCode}/${meetingOn}`,
      }),
    );
  }
  return rows;
}

/** Only what leads to the web is a link: whatever else was typed stays words. */
function asWebAddress(text: string): string | null {
  return /^https?:\/\/\S+$/i.test(text) ? text : null;
}
