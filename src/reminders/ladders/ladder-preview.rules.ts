import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { type FallenStep, type Ladder, nextToFall } from './reminder-ladder.rules.js';

const ROUNDS_SHOWN = 3;

/** The steps of `ladder` for something due on `dueOn`, with the first rounds after the last, each on the day on which it falls. */
export function ladderPreview(ladder: Ladder, dueOn: CalendarDay, calendar: WorkingCalendar): FallenStep[] {
  const steps: FallenStep[] = [];
  let day = calendar.add(dueOn, -Math.max(1, ...ladder.steps.map(({ workingDays }) => 1 - workingDays)));
  const most = ladder.steps.length + (ladder.repeatDays === null ? 0 : ROUNDS_SHOWN);
  for (let shown = 0; shown < most; shown += 1) {
    const next = nextToFall(ladder, dueOn, day, calendar);
    if (!next) break;
    steps.push(next);
    day = next.fellOn;
  }
  return steps;
}
