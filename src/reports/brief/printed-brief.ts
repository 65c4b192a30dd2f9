import { dayAndPlace, type TimeAndPlace } from '../../bodies/meeting-place.rules.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import type { PrintedReport } from '../printed/printed-report.js';
import { NOT_ALL_PUBLISHED } from '../standing/report-readers.rules.js';
import { briefSections } from './brief-sections.js';
import type { ChairsBrief } from './chairs-brief.js';

/** Lays a chair's brief out for reading. @param base what links begin with */
export function printedBrief(
  brief: ChairsBrief,
  where: TimeAndPlace,
  councilName: string,
  base: string,
): PrintedReport {
  const { body, heldOn, asAt, lastMeetingOn, isForPublic } = brief;
  return {
    kind: 'brief',
    title: 'Chair’s brief',
    subtitle: body.name,
    councilName,
    marking: isForPublic ? null : NOT_ALL_PUBLISHED,
    frontMatter: [
      { name: 'Meeting', value: dayAndPlace({ heldOn, ...where }, spokenDayWithWeekday) },
      { name: 'As at', value: spokenDay(asAt) },
      { name: 'Last meeting', value: lastMeetingOn ? spokenDay(lastMeetingOn) : 'None known' },
    ],
    sections: briefSections(brief, base),
  };
}
