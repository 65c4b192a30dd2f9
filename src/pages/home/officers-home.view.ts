import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { figuresAndGroups, type HomeView, homeFigure, homeGroup, homeMatter } from './home.view.js';
import { claimedCells, ownActionCells } from './home-rows.js';
import type { OfficersMatters } from './officers-home.service.js';

const MINE = '/actions?owner=mine&state=outstanding';
const MINE_OVERDUE = '/actions?owner=mine&state=overdue';
const MINE_SOON = '/actions?owner=mine&state=due-soon';
const MINE_CLAIMED = '/actions?owner=mine&state=claimed-complete';

/** What a service officer owes, the earliest due first, each with the way to say how it stands. */
export function officersHomeView(matters: OfficersMatters, today: CalendarDay): HomeView {
  const { overdue, dueSoon, outstanding, owed, claimed } = matters;
  return {
    title: 'Your actions',
    intro: spokenDay(today),
    starts: [],
    failed: null,
    paper: null,
    ...figuresAndGroups([
      { figure: homeFigure(overdue, 'overdue', MINE_OVERDUE, 'late') },
      { figure: homeFigure(dueSoon, 'due soon', MINE_SOON, 'soon') },
      {
        group: homeGroup(
          {
            heading: 'To do',
            columns: ['Reference', 'What was asked', 'Due', 'Status', 'Next'],
            rows: owed.items.map((action) => ownActionCells(action, today)),
            empty: 'You have nothing to do. We write to you when something is asked of you.',
          },
          // There is no list of what is still to be done alone: the whole one has what is claimed complete as well.
          owed.total > owed.items.length ? { ...outstanding, href: MINE } : null,
        ),
      },
      homeMatter(
        claimed,
        { href: MINE_CLAIMED, words: 'claimed complete', tone: 'plain' },
        {
          heading: 'Claimed complete, with the panel',
          columns: ['Reference', 'What was asked', 'Claimed'],
          rows: claimed.items.map(claimedCells),
          empty: 'Nothing that you claimed complete is waiting for a verdict.',
        },
      ),
      { figure: homeFigure(outstanding, 'outstanding in all', MINE) },
    ]),
  };
}
