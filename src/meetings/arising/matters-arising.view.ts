import { meetingPath } from '../../bodies/meeting-path.js';
import { spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import type { PageView } from '../../web/page.js';
import type { MattersArising } from './matters-arising.service.js';

export type MattersArisingView = PageView & {
  readonly caption: string;
  readonly groups: MattersArising['groups'];
  readonly closed: readonly string[];
  readonly isEmpty: boolean;
  readonly wordHref: string;
};

/** The paragraphs to copy, or to take away as a Word document. */
export function mattersArisingView({ meeting, groups, closed }: MattersArising): MattersArisingView {
  const path = meetingPath(meeting);
  return {
    title: 'Matters arising',
    backLink: { text: 'The meeting', href: path },
    caption: `${meeting.bodyName}, ${spokenDayWithWeekday(meeting.heldOn)}`,
    groups,
    closed,
    isEmpty: groups.length === 0 && closed.length === 0,
    wordHref: `${path}/matters-arising.docx`,
  };
}
