import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { PageView } from '../../web/page.js';
import { REPORT_FORMATS, type ReportFormat } from '../formats/report-formats.js';
import type { MadeReport } from '../made-report.js';
import {
  type FoldedSection,
  foldedSection,
  type ReportMarkup,
  reportMarkup,
} from '../printed/report-markup.view.js';
import { sectionsInRoom } from '../printed/section-room.rules.js';
import { FORMAT_NAMES } from './format-names.js';

export type ReportPageView = PageView & {
  readonly report: ReportMarkup;
  /** Its parts, of which as many are open as three windows hold. */
  readonly sections: readonly FoldedSection[];
  readonly isFolded: boolean;
  readonly downloads: readonly ReportLink[];
  /** What can be done about it besides. */
  readonly links: readonly ReportLink[];
};

export type ReportedMeeting = Pick<MeetingRow, 'bodyCode' | 'heldOn'>;

export type ReportLink = { readonly text: string; readonly href: string };

/** In a report of fewer parts no table is folded away: it is what the report is read for. */
const LEAST_PARTS = 4;

/**
 * Any report as a page, with the same report to take away.
 * @param hrefOf where it is in that format
 * @param meeting for which it is made, to whose page it leads back; null for none
 */
export function reportPageView(
  made: MadeReport,
  hrefOf: (format: ReportFormat) => string,
  links: readonly ReportLink[],
  meeting: ReportedMeeting | null,
): ReportPageView {
  const printed = made.printed('');
  const sections = sectionsInRoom(printed);
  return {
    title: `${printed.title}: ${printed.subtitle}`,
    backLink: meeting
      ? { text: `Meeting of ${spokenDay(meeting.heldOn)}`, href: meetingPath(meeting) }
      : { text: 'All reports', href: '/reports' },
    report: reportMarkup({ ...printed, sections: [] }),
    sections: sections.map((section) => foldedSection(section, sections.length >= LEAST_PARTS)),
    isFolded: sections.some(({ isOpen, rest }) => !isOpen || rest !== null),
    downloads: REPORT_FORMATS.map((format) => ({ text: FORMAT_NAMES[format], href: hrefOf(format) })),
    links,
  };
}
