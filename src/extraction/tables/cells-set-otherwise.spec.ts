import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text).items.map(({ type, reference, text: words, owner, dueOn, duePhrase }) => [
    type,
    reference,
    words,
    owner,
    dueOn ?? duePhrase,
  ]);

describe('a cell that says several things', () => {
  it('gives up its title and who is to act, line by line', () => {
    expect(
      read(
        `Pier Panel – Outstanding Actions\n\n| No. | Date | Task and lead officer | To be completed | Progress |\n|---|---|---|---|---|\n| 1 | 3 May 2024 | Lamps<br/>Find out who owns the lamps.<br/>Harbour Master | 7 June 2024 | |\n| 2 | 3 May 2024 | Ferries<br/>Ask for the timetable.<br/>*Clerk / Pier Manager* | June 2024 | Asked. |\n`,
      ),
    ).toEqual([
      ['action', '1', 'Find out who owns the lamps.', 'Harbour Master', '2024-06-07'],
      ['action', '2', 'Ask for the timetable.', 'Clerk / Pier Manager', 'June 2024'],
    ]);
  });

  it('gives up who is to act behind its last sentence', () => {
    expect(
      read(
        `Pier Panel – Outstanding Actions\n\n| No. | Action and responsible officer | Target | Progress |\n|---|---|---|---|\n| 1 | Find out who owns the lamps. Harbour Master | 7 June 2024 | |\n| 2 | Ask for the timetable. Pier Manager | June 2024 | Asked. |\n`,
      ).map(([, , words, owner]) => [words, owner]),
    ).toEqual([
      ['Find out who owns the lamps.', 'Harbour Master'],
      ['Ask for the timetable.', 'Pier Manager'],
    ]);
  });

  it.each([
    ['Harbour Master 1 September 2024', 'Harbour Master', '2024-09-01'],
    ['Harbour Master, by 1 September 2024', 'Harbour Master', '2024-09-01'],
    ['Head of Piers (June 2024)', 'Head of Piers', 'June 2024'],
    ['Head of Piers No date', 'Head of Piers', null],
  ])('parts who from when: %s', (cell, owner, due) => {
    expect(
      read(
        `Progress on recommendations of the Pier Panel\n\n| No. | Recommendation | Responsible officer and date | Status |\n|---|---|---|---|\n| 1 | That the lamps be painted. | ${cell} | Done |\n`,
      ),
    ).toEqual([['recommendation', '1', 'That the lamps be painted.', owner, due]]);
  });
});

it('cells ended with a pipe on lines of their own are the cells of rows', () => {
  expect(
    read(
      'Action tracker\n\n|\nRef |\nAction |\nOwner |\nDue |\n|\nA1 |\nWrite to the divers\nabout the lamps. |\nPier Clerk |\n7 June 2024 |\n|\nA2 |\nPublish the tide table. |\nHarbour Master |\nJuly 2024 |\n|\n\nNote: closed actions are not shown.\n',
    ),
  ).toEqual([
    ['action', 'A1', 'Write to the divers about the lamps.', 'Pier Clerk', '2024-06-07'],
    ['action', 'A2', 'Publish the tide table.', 'Harbour Master', 'July 2024'],
  ]);
});

it('entries of a list say who and when in sentences of their own', () => {
  expect(
    read(
      '# Pier Panel: list of actions\n\n- ~~**A1** – Publish the tide table. *Harbour Master.* Due 20 June 2025.~~ Done.\n- **A2**: Write to the divers. _Pier Clerk._ By the end of July 2025. Two have answered.\n- A3 – Ask who owns the bridge. *Panel Chair.* No date set.\n- **R1** (3 May 2025, to Cabinet) – That the lamps be lit. *Answer due 5 June 2025.*\n',
    ),
  ).toEqual([
    ['action', 'A1', 'Publish the tide table.', 'Harbour Master', '2025-06-20'],
    ['action', 'A2', 'Write to the divers.', 'Pier Clerk', '2025-07-31'],
    ['action', 'A3', 'Ask who owns the bridge.', 'Panel Chair', null],
    ['recommendation', 'R1', 'That the lamps be lit.', 'Cabinet', null],
  ]);
});

it('resolutions followed up carry the number of their minute, and who stands below them', () => {
  expect(
    read(
      'Pier Scrutiny Committee\n\nTracking of resolutions\n\nMinute 34 – Lamps\n\n1. That the report be noted.\nHarbour Master\nCompleted\n\n2. That the Harbour Master write to the divers about the lamps.\nHarbour Master\nLetter sent in May.\nCompleted\n\nMinute 41 – Ferries\n\nThat a report on fares be brought to the Committee in six months.\nHead of Ferries\nIn progress\n',
    ).map(([type, reference, , owner]) => [type, reference, owner]),
  ).toEqual([
    ['noted', '34 1', null],
    ['action', '34 2', 'Harbour Master'],
    ['action', '41', 'Head of Ferries'],
  ]);
});

it('labels may be questions, and say who beside what', () => {
  expect(
    read(
      'Pier Scrutiny Panel\n\nItem 5: Progress on actions (as at 4 November 2024)\n\nRef: P/11\nAgreed: 9 July 2024\nAction to be taken and by whom: Map the lamps. (Harbour Master)\nWanted by: 20 December 2024\nWhere are we now: 312 mapped.\n\nRef: P/12\nAgreed: 9 July 2024\nAction to be taken and by whom: Ask the divers to come. (Pier Clerk)\nWanted by: end of September 2024\nWhere are we now: They will.\n',
    ),
  ).toEqual([
    ['action', 'P/11', 'Map the lamps.', 'Harbour Master', '2024-12-20'],
    ['action', 'P/12', 'Ask the divers to come.', 'Pier Clerk', '2024-09-30'],
  ]);
});

it('labelled recommendations have who and when on the line of their answer', () => {
  expect(
    read(
      'Recommendations: where they stand\nPier Panel, 3 October 2022\n\nRec 1 That a guide be printed.\nAccepted by Cabinet 12 April 2022. Owner: Pier Clerk. Target: June 2022. DONE.\n\nRec 2 That the charge be frozen.\nRejected by Cabinet 12 April 2022.\n',
    ),
  ).toEqual([
    ['recommendation', '1', 'That a guide be printed.', 'Pier Clerk', 'June 2022'],
    ['recommendation', '2', 'That the charge be frozen.', null, null],
  ]);
});

it('requests under the meetings that made them give no meeting of their own', () => {
  const { document, items } = propose(
    'Pier Select Committee – Information and action log\n\nMeeting of 14 June 2023\n\nRequest 1\nWhat was asked for: The number of lamps\nAsked by: Cllr Oak\nTo be answered by: Harbour Master\nReply due: 14 July 2023\nOutcome: Sent 11 July\n\nMeeting of 12 September 2023\n\nRequest 2\nWhat was asked for: A list of boats\nAsked by: Chair\nTo be answered by: Pier Clerk\nReply due: 30 November 2023\nOutcome: Sent\n',
  );
  expect(document.meetingDate).toBeNull();
  expect(items.map(({ type, owner, dueOn }) => [type, owner, dueOn])).toEqual([
    ['action', 'Harbour Master', '2023-07-14'],
    ['action', 'Pier Clerk', '2023-11-30'],
  ]);
});
