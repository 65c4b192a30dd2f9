import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const MINUTES = 'Pier Forum\nMinutes of a meeting held on 6 March 2025\nPresent: Ada Finch\n\n';

/** What is proposed by rules alone: type, owner and words. */
const read = (text: string) =>
  propose(text, null, null).items.map(({ type, owner, text: words }) => [type, owner, words]);

describe('lines of which a copy lost the gaps', () => {
  it.each([
    ['Tom to order rope.TR\n5Lamps\nThe lamps were lit.\n', [['action', 'TR', 'Tom to order rope.']]],
    [
      'It was agreed that the map be reprinted.AF/TR\nThe Forum noted the plan.\n',
      [
        ['action', 'AF/TR', 'the map be reprinted.'],
        ['noted', null, 'The Forum noted the plan.'],
      ],
    ],
    [
      'Beth Orme agreed to ring the diver.BO\n',
      [['action', 'Beth Orme', 'Beth Orme agreed to ring the diver.']],
    ],
    [
      'Action: P Lowe to circulate the survey of boats\nOutstanding, awaiting the printer.\n',
      [['action', 'P Lowe', 'P Lowe to circulate the survey of boats']],
    ],
    [
      'Write to the diver about the date. (BO)\nThe diver was ill (BO).\n',
      [['action', 'BO', 'Write to the diver about the date. (BO)']],
    ],
  ])('%j', (lines, items) => expect(read(`${MINUTES}4Ropes\n${lines}`)).toEqual(items));
});

const ASKS = [
  ['action', 'Nell Marsh', 'Ask the contractor for a price for the handrail'],
  ['action', 'Visitor Manager', 'Compare the hours of three other lighthouses'],
];
const ROWS = [
  ['Stairs', 'Ask the contractor for a price for the handrail', 'Nell Marsh', '14 May 2025'],
  ['Hours', 'Compare the hours of three other lighthouses', 'Visitor Manager', 'June 2025'],
];
const HEADS = ['Issue', 'Action', 'Person', 'Target date'];

describe('rows of a log, however their lines stand', () => {
  it.each([
    ['parted by empty lines', [HEADS, ...ROWS].map((row) => row.join('\n')).join('\n\n')],
    ['a cell a line', [HEADS, ...ROWS].map((row) => row.join('\n')).join('\n')],
    [
      'labels over their values',
      ROWS.map((row) => row.map((cell, i) => `${HEADS[i]}\n${cell}`).join('\n')).join('\n\n'),
    ],
    ['run on in one paragraph', [HEADS, ...ROWS].map((row) => row.join(' ')).join(' ')],
    [
      'columns of which one holds months',
      [HEADS, ...ROWS]
        .map((row) =>
          row
            .map((cell) => cell.padEnd(50))
            .join('')
            .trimEnd(),
        )
        .join('\n'),
    ],
  ])('%s', (_, lines) => expect(read(`Lighthouse Panel\nAction log\n\n${lines}\n`)).toEqual(ASKS));
});

it('heads again in one paragraph begin a table of their own', () => {
  const heads = HEADS.join(' ');
  const others = [
    'Ropes Order new ropes for the two small boats Tom Reed 3 July 2025',
    'Lamps Ask the maker for a price of lamps Ada Finch August 2025',
  ];
  const lines = [`${heads} ${ROWS.flat().join(' ')}`, `${heads} ${others.join(' ')}`].join('\n');
  expect(read(`Lighthouse Panel\nAction log\n\n${lines}\n`)).toEqual([
    ...ASKS,
    ['action', 'Tom Reed', 'Order new ropes for the two small boats'],
    ['action', 'Ada Finch', 'Ask the maker for a price of lamps'],
  ]);
});

describe('labels', () => {
  it('may have a month behind a dash, and come several times in a record', () => {
    const progress =
      'Progress – March 2025: A trial has begun.\nProgress – June 2025: Forty people a week.\nLead: Harbour Master\n';
    const records = ['That the ferry run on Sundays.', 'That fares be frozen.'].map(
      (words, i) => `Recommendation ${i + 1}: ${words}\n${progress}`,
    );
    expect(read(records.join('\n'))).toEqual([
      ['recommendation', 'Harbour Master', 'That the ferry run on Sundays.'],
      ['recommendation', 'Harbour Master', 'That fares be frozen.'],
    ]);
  });

  it('may be words that a narrow column cut', () => {
    const rows =
      'Recommen- dation | Respons ible | Dead- line\nThat the pier be mended | Head of Works | March 2025\nThat lamps be lit | Lamplighter | May 2025\n';
    expect(read(rows).map(([, owner]) => owner)).toEqual(['Head of Works', 'Lamplighter']);
  });
});

describe('heads of a page', () => {
  it('are none of a table of asks', () => {
    const page =
      'RECOMMENDATION I - Museum Charges\n\nNote\nNo.\nItem\n\n20.\nAttendance\n\nThere were no reserves.\n\n21.\nMuseums\n\nAn officer stated that:\n\n• the café was let;\n\n• visits had gone up.\n';
    expect(read(page)).toEqual([]);
  });
});
