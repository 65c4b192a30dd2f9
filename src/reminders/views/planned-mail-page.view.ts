import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import type { PageView } from '../../web/page.js';
import type { OutlinedMail } from '../plan-outline.rules.js';
import { type PlannedMailView, plannedMailView } from './planned-mail.view.js';

type PlannedMailPage = PageView & {
  readonly day: string;
  readonly dayHref: string;
  readonly mail: PlannedMailView;
};

/** One mail of a day's plan, with what is in it. */
export function plannedMailPageView(
  outlined: OutlinedMail,
  on: CalendarDay,
  unreached: ReadonlyMap<string, string>,
): PlannedMailPage {
  const mail = plannedMailView(outlined, on, unreached, true);
  return {
    title: mail.summary,
    day: `Planned for ${spokenDayWithWeekday(on)}.`,
    dayHref: `/reminders?on=${on}`,
    mail,
  };
}
