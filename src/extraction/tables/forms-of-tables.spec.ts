import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text, null, null).items.map(({ type, text: words, owner, dueOn, duePhrase }) => [
    type,
    words,
    owner,
    dueOn ?? duePhrase,
  ]);

describe('tables are read in whatever form they come', () => {
  it('minutes in rows, with a title over what was said and initials at the side', () => {
    const rows = [
      ['', 'Notes', 'Who'],
      ['1', 'Minutes of 3 May   The minutes were agreed.', ''],
      ['2', 'Slipway   PB said that the rail was loose. LM to find a welder by 9 July 2027.', 'LM'],
      ['3', 'Moorings   The plan was agreed. Each club to send a list of its boats.', 'All'],
    ];
    const paper = `Harbour Users Board\n\nMinutes of the meeting held on 4 June 2027\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
    expect(read(paper)).toEqual([
      ['noted', 'The minutes were agreed.', null, null],
      ['action', 'LM to find a welder by 9 July 2027.', 'LM', '2027-07-09'],
      ['decision', 'The plan was agreed.', null, null],
      ['action', 'Each club to send a list of its boats.', 'Each club', null],
    ]);
  });

  it('minutes whose cells slashes part, each title on the line of what was said', () => {
    const paper = `Harbour Users Board

Minutes of the meeting held on 4 June 2027

 / Notes and decisions / Action by
1 / Welcome and apologies PB welcomed everybody. /
2 / Minutes of 3 May 2027 The minutes were agreed. /
3 / Slipway PB said that the rail was loose. LM to find a welder by 9 July 2027. / LM
4 / Any other business None. /
`;
    expect(read(paper)).toEqual([
      ['noted', 'Minutes of 3 May 2027 The minutes were agreed.', null, null],
      ['action', 'LM to find a welder by 9 July 2027.', 'LM', '2027-07-09'],
    ]);
  });

  const asked = [
    ['action', 'Find out who owns the lamps.', 'Harbour Master', '2027-07-09'],
    ['action', 'Ask the ferry company for its timetable.', 'Pier Manager', '2027-08-13'],
  ];
  const log = (lines: readonly string[]) => `Pier Panel: action log\n\n${lines.join('\n')}\n`;

  it('cells parted by slashes', () => {
    const lines = [
      'No. / Action / Lead / Due / Progress',
      '1 / Find out who owns the lamps. / Harbour Master / 9 July 2027 / Begun',
      '2 / Ask the ferry company for its timetable. / Pier Manager / 13 August 2027 / Open',
    ];
    expect(read(log(lines))).toEqual(asked);
  });

  it('labels with leaders of dots', () => {
    const entry = (no: string, task: string, lead: string, due: string) =>
      `No ........ ${no}\nAction .... ${task}\nLead ...... ${lead}\nDue ....... ${due}\nStatus .... Open\n`;
    const lines = [
      entry('1', 'Find out who owns the lamps.', 'Harbour Master', '9 July 2027'),
      entry('2', 'Ask the ferry company for its timetable.', 'Pier Manager', '13 August 2027'),
    ];
    expect(read(log(lines))).toEqual(asked);
  });

  it('a cell a line under the letters of a list, where empty cells left no line', () => {
    const lines = [
      'Recommendation[1]',
      'Member[2]',
      'Response[3]',
      'Timetable[4]',
      'Lead Officer[5]',
      'a) The lamps on the pier should be lit all night;',
      'Councillor Drew',
      'Agreed. They are ordered.',
      '9 July 2027',
      'Anna Holm',
      'b) Ways to keep gulls off the roof are tried; and',
      'Councillor Drew',
      'Agreed',
      'Paul Reed',
    ];
    expect(
      read(`Harbour Scrutiny Committee\n\n${lines.join('\n\n')}\n`).map(([type, , owner, due]) => [
        type,
        owner,
        due,
      ]),
    ).toEqual([
      ['recommendation', 'Anna Holm', '2027-07-09'],
      ['recommendation', 'Paul Reed', null],
    ]);
  });

  it('decisions with what was not decided beside them', () => {
    const rows = [
      ['Item', 'Subject', 'Decision', 'Reasons', 'Alternatives considered'],
      ['4', 'Beach huts', 'That the rents be noted.', 'To have a record.', 'To raise the rents by half.'],
      [
        '5',
        'Lifeguards',
        'That the Head of Beaches report in May 2028.',
        'To see what it costs.',
        'To decide now.',
      ],
    ];
    const paper = `Decisions taken by the Cabinet on 4 June 2027\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
    expect(read(paper).map(([type, words]) => [type, words])).toEqual([
      ['noted', 'That the rents be noted.'],
      ['action', 'That the Head of Beaches report in May 2028.'],
    ]);
  });
});
