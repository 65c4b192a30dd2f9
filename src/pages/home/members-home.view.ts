import { inRunningText } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { figuresAndGroups, type HomeGroup, type HomeView, homeGroup, homeMatter } from './home.view.js';
import { actionCells, claimedCells, dueCell, referenceCell, wordsCell } from './home-rows.js';
import { lettersDue } from './letters-due.view.js';
import type { MembersMatters } from './members-home.service.js';

const AWAITING_VERDICT = '/actions/awaiting-verdict';
const OVERDUE = '/actions?state=overdue';

/** What a chair or member looks for before a meeting. */
export function membersHomeView(matters: MembersMatters, today: CalendarDay): HomeView {
  const { awaitingVerdict, overdue, meetings, letters } = matters;
  const [next] = meetings;
  return {
    title: 'Before your next meeting',
    intro: next
      ? `The next meeting is that of ${inRunningText(next.bodyName)} on ${spokenDay(next.heldOn)}.`
      : 'No coming meeting of your bodies is entered.',
    starts: [{ text: 'Read the progress report', href: '/reports' }],
    failed: null,
    paper: null,
    ...figuresAndGroups([
      homeMatter(
        awaitingVerdict,
        { href: AWAITING_VERDICT, words: 'awaiting your verdict', tone: 'soon' },
        {
          heading: 'Claimed complete, not yet agreed',
          columns: ['Reference', 'What was asked', 'Claimed'],
          rows: awaitingVerdict.items.map(claimedCells),
          empty: 'Nothing waits for a verdict of your bodies.',
        },
      ),
      homeMatter(
        overdue,
        { href: OVERDUE, words: ['action overdue', 'actions overdue'], tone: 'late' },
        {
          heading: 'Overdue',
          columns: ['Reference', 'What was asked', 'Due'],
          rows: overdue.items.map((action) => actionCells(action, today)),
          empty: 'Nothing is late.',
        },
      ),
      ...(letters.length > 0 ? [lettersDue(letters, today, false)] : []),
      { group: slippedMost(matters, today) },
      { group: comingMeetings(matters) },
    ]),
  };
}

function slippedMost({ slipped }: MembersMatters, today: CalendarDay): HomeGroup {
  return homeGroup(
    {
      heading: 'Put off most often',
      columns: ['Reference', 'What was asked', 'Due', 'Extensions'],
      rows: slipped.map((row) => [
        referenceCell('A', row),
        wordsCell(row.text, row.ownerName ?? 'No owner yet'),
        dueCell(row.dueOn, today),
        { text: String(row.times) },
      ]),
      empty: 'Nothing that is open was put off.',
    },
    null,
  );
}

function comingMeetings({ meetings }: MembersMatters): HomeGroup {
  return homeGroup(
    {
      heading: 'Coming meetings',
      columns: ['Meeting', 'Day'],
      rows: meetings.map(({ bodyCode, bodyName, heldOn }) => [
        { text: bodyName, href: `/meetings/${bodyCode}/${heldOn}` },
        { text: spokenDay(heldOn) },
      ]),
      empty: 'None is entered.',
    },
    null,
  );
}
