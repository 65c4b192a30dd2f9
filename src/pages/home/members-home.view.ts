import { inRunningText } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { TableCell } from '../../web/govuk/table.js';
import { group, type HomeView, homeFigure } from './home.view.js';
import { actionCells, claimedCells, dueCell, referenceCell, wordsCell } from './home-rows.js';
import { lettersFigure, lettersGroup } from './letters-due.view.js';
import type { MembersMatters } from './members-home.service.js';

const AWAITING_VERDICT = '/actions/awaiting-verdict';
const OVERDUE = '/actions?state=overdue';

/** What a chair or member looks for before a meeting. */
export function membersHomeView(matters: MembersMatters, today: CalendarDay): HomeView {
  const { awaitingVerdict, overdue, slipped, meetings, letters } = matters;
  const [next] = meetings;
  return {
    title: 'Before your next meeting',
    intro: next
      ? `The next meeting is that of ${inRunningText(next.bodyName)} on ${spokenDay(next.heldOn)}.`
      : 'No coming meeting of your bodies is entered.',
    figures: [
      homeFigure(awaitingVerdict, 'awaiting your verdict', AWAITING_VERDICT, 'soon'),
      homeFigure(overdue, ['action overdue', 'actions overdue'], OVERDUE, 'late'),
      ...(letters.length > 0 ? [lettersFigure(letters)] : []),
    ],
    starts: [{ text: 'Read the progress report', href: '/reports' }],
    failed: null,
    groups: [
      group(
        'Claimed complete, not yet agreed',
        ['Reference', 'What was asked', 'Claimed'],
        awaitingVerdict.items.map(claimedCells),
        'Nothing waits for a verdict of your bodies.',
        { total: awaitingVerdict.total, href: AWAITING_VERDICT },
      ),
      group(
        'Overdue',
        ['Reference', 'What was asked', 'Due'],
        overdue.items.map((action) => actionCells(action, today)),
        'Nothing is late.',
        { total: overdue.total, href: OVERDUE },
      ),
      ...(letters.length > 0 ? [lettersGroup(letters, today, false)] : []),
      group(
        'Put off most often',
        ['Reference', 'What was asked', 'Due', 'Extensions'],
        slipped.map((row) => [
          referenceCell('A', row),
          wordsCell(row.text, row.ownerName ?? 'No owner yet'),
          dueCell(row.dueOn, today),
          { text: String(row.times) },
        ]),
        'Nothing that is open was put off.',
        null,
      ),
      group(
        'Coming meetings',
        ['Meeting', 'Day'],
        meetings.map(({ bodyCode, bodyName, heldOn }): TableCell[] => [
          { text: bodyName, href: `/meetings/${bodyCode}/${heldOn}` },
          { text: spokenDay(heldOn) },
        ]),
        'None is entered.',
        null,
      ),
    ],
  };
}
