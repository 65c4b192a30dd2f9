import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text, null, null).items.map(({ type, reference, text: words, owner, dueOn, duePhrase }) => [
    type,
    reference,
    words,
    owner,
    dueOn ?? duePhrase,
  ]);

describe('cells that stand a line each', () => {
  const heads = ['Ref', 'Action', 'Lead', 'Due', 'Progress'];
  const log = (...rows: string[][]) => `Pier Panel: actions\n\n${[heads, ...rows].flat().join('\n\n')}\n`;

  it('keep their columns where others are missing', () => {
    expect(
      read(
        log(
          ['P1', 'Find out who owns the lamps', 'Harbour Master', '9 July 2027', 'Letters have been sent.'],
          ['P2', 'Ask the ferry company for its timetable', '13 August 2027'],
          ['P3', 'Paint the railings', 'Pier Manager', 'Two coats are on.'],
        ),
      ),
    ).toEqual([
      ['action', 'P1', 'Find out who owns the lamps', 'Harbour Master', '2027-07-09'],
      ['action', 'P2', 'Ask the ferry company for its timetable', null, '2027-08-13'],
      ['action', 'P3', 'Paint the railings', 'Pier Manager', null],
    ]);
  });

  it('end where prose goes on below them', () => {
    expect(
      read(
        `${log(
          ['P1', 'Find out who owns the lamps', 'Harbour Master', '9 July 2027', 'Begun'],
          ['P2', 'Paint the railings', 'Pier Manager', '13 August 2027', 'Open'],
        )}\nBackground\n\nThe Panel looked at the pier in May. It was thought that the lamps should be looked after better.\n`,
      ).map(([, reference]) => reference),
    ).toEqual(['P1', 'P2']);
  });

  it('hold lists: items that a colon leads to are one ask, others one each', () => {
    const cells = [
      'Recommendation',
      'Cabinet Member',
      'Response',
      'Timescale',
      'Lead Officer',
      'That the harbour office publish:',
      '1. its charges;',
      '2. its hours.',
      'Cllr Drew',
      'Agreed',
      'June 2027',
      'Anna Holm',
      'a) That the lamps be lit all night;',
      'b) That the gulls be counted.',
      'Cllr Drew',
      'Not agreed',
      'July 2027',
      'Paul Reed',
    ];
    expect(read(`Response to the Harbour Scrutiny Panel\n\n${cells.join('\n\n')}\n`)).toEqual([
      [
        'recommendation',
        null,
        'That the harbour office publish: its charges; its hours.',
        'Anna Holm',
        'June 2027',
      ],
      ['recommendation', 'a)', 'That the lamps be lit all night;', 'Paul Reed', 'July 2027'],
      ['recommendation', 'b)', 'That the gulls be counted.', 'Paul Reed', 'July 2027'],
    ]);
  });

  it('are read under heads of which none says what is asked', () => {
    const cells = [
      ['Meeting', 'Detail', 'By', 'Who'],
      ['9/7/27', 'Bring the harbour accounts to the Panel', '1/9/27', 'Anna Holm'],
      ['9/7/27', 'Ask what the dredging cost last year', '10/9/27', 'Paul Reed'],
    ];
    expect(
      read(`Pier Panel: action tracker\n\n${cells.flat().join('\n')}\n`).map(([, , words, owner, due]) => [
        words,
        owner,
        due,
      ]),
    ).toEqual([
      ['Bring the harbour accounts to the Panel', 'Anna Holm', '2027-09-01'],
      ['Ask what the dredging cost last year', 'Paul Reed', '2027-09-10'],
    ]);
  });

  it('may end with pipes, over several lines, without anything to part rows', () => {
    const cells = [
      'No.|',
      'Action|',
      'Lead|',
      'Date|',
      '|\n|\n1|',
      'Find out who\nowns the lamps.|',
      'Portfolio Holder for Piers,\nRoads and Parks|',
      'July\n2027|',
      '|\n|\n2|',
      'Paint the\nrailings.|',
      'Pier Manager|',
      '-|',
    ];
    expect(read(`Pier Panel: actions\n\n${cells.join('\n')}\n`)).toEqual([
      [
        'action',
        '1',
        'Find out who owns the lamps.',
        'Portfolio Holder for Piers, Roads and Parks',
        'July 2027',
      ],
      ['action', '2', 'Paint the railings.', 'Pier Manager', null],
    ]);
  });
});

describe('rows that lost their columns', () => {
  it('are parted where only spaces stand between their cells', () => {
    expect(
      read(
        [
          'Pier Trust Board: action list',
          '',
          'NO PAPER ACTION LEAD TARGET DATE COMMENT',
          'May 2027',
          '02.05 Lamps Date to be found for a walk along the pier after dark MW 30 June 2027 Not yet due',
          '02.09 Ferries The ferry company to be asked for its timetable and for its',
          'fares in winter JB/MW 17.7.27 Letter sent in June',
        ].join('\n'),
      ),
    ).toEqual([
      ['action', '02.05', 'Date to be found for a walk along the pier after dark', 'MW', '2027-06-30'],
      [
        'action',
        '02.09',
        'The ferry company to be asked for its timetable and for its fares in winter',
        'JB/MW',
        '2027-07-17',
      ],
    ]);
  });

  it('are no table where a sentence names what heads name', () => {
    expect(
      read(
        'Where an action has been agreed the lead officer will report on progress by the date.\n1. The lamps were lit.\n2. The gulls were counted.\n',
      ),
    ).toEqual([]);
  });

  it('are parted where slashes stand between cells of several lines', () => {
    expect(
      read(
        [
          'Summary of actions from the meeting on 4 June 2027',
          '',
          'Item / Action / ResponsibleActions held over from May',
          'PT 4/27 / Lamps',
          'The lamps to be counted.',
          'Status: begun / MW',
          'Actions from the meeting on 4 June 2027',
          'PT 9/27(a) / Ferries',
          'Pier Manager to write to the ferry company.',
          'Status: open / JB',
        ].join('\n'),
      ).map(([, reference, , owner]) => [reference, owner]),
    ).toEqual([
      ['PT 4/27', 'MW'],
      ['PT 9/27(a)', 'JB'],
    ]);
  });
});

it('a new date stands for the one before it, and a programme of work asks nobody', () => {
  const rows = (heads: string, ...body: string[]) =>
    `${[heads, heads.replace(/[^|]+/g, '---'), ...body].map((row) => `| ${row} |`).join('\n')}\n`;
  const log = rows(
    'No | Action | Lead | Target date | New date',
    '1 | Count the lamps | MW | June 2027 | 14 August 2027',
    '2 | Paint the railings | JB | 30 June 2027 | ',
  );
  expect(read(`Pier Panel: actions\n\n${log}`).map((item) => item[4])).toEqual(['2027-08-14', '2027-06-30']);
  const programme = rows(
    'Meeting date | Agenda items | Details and desired outcome | Report author',
    '8 June 2027 | Bus contract | Consider the tenders before Cabinet does | Ivor Lamb',
    '6 July 2027 | Lamps | Look at how many lamps are lit | Nora Finch',
  );
  expect(read(`Pier Panel\n\n${programme}`)).toEqual([]);
});
