import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import type { OfficersMatters } from '../officers-home.service.js';
import { figure, group, type HomeView } from './home.view.js';
import { claimedCells, ownActionCells } from './home-rows.js';

const MINE = '/actions?owner=mine&state=outstanding';
const MINE_CLAIMED = '/actions?owner=mine&state=claimed-complete';

/** What a service officer owes, the earliest due first, each with the way to say how it stands. */
export function officersHomeView({ owed, claimed }: OfficersMatters, today: CalendarDay): HomeView {
  const late = owed.items.filter(({ state }) => state === 'overdue').length;
  const soon = owed.items.filter(({ state }) => state === 'due-soon').length;
  const columns = ['Reference', 'What was asked', 'Due', 'State', 'Next'];
  return {
    title: 'Your actions',
    intro: spokenDay(today),
    figures: [
      figure({ total: late }, 'overdue', '/actions?owner=mine&state=overdue', 'late'),
      figure({ total: soon }, 'due soon', '/actions?owner=mine&state=due-soon', 'soon'),
      figure(owed, 'to be done', MINE),
      figure(claimed, 'claimed complete', MINE_CLAIMED),
    ],
    starts: [],
    groups: [
      group(
        'To be done',
        columns,
        owed.items.map((action) => ownActionCells(action, today)),
        'You have nothing to do. We write to you when something is asked of you.',
        { total: owed.total, href: MINE },
      ),
      group(
        'Claimed complete, with the panel',
        ['Reference', 'What was asked', 'Claimed'],
        claimed.items.map(claimedCells),
        'Nothing that you claimed complete waits for a verdict.',
        { total: claimed.total, href: MINE_CLAIMED },
      ),
    ],
  };
}
