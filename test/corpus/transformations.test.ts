import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propose } from '../../src/extraction/propose.js';

const PAPER = `MINUTES of a meeting of the Harbour Scrutiny Panel held on 4 June 2025

Present: Councillors Ash (Chair) and Birch

7. FERRY TIMETABLE

The Harbour Master introduced the report. She offered to circulate the passenger figures to members of the Panel after the meeting.

RESOLVED that:

(1) the report be noted;
(2) the Harbour Master be asked to publish a summer timetable on the website by 30 June 2025 and to report to the Panel on complaints; and
(3) the Cabinet Member for Transport be recommended to open talks with the operator on evening crossings.

8. CLOSE

The meeting closed at 8 pm.
`;

const outline = (text: string) =>
  propose(text).items.map(({ type, text: words, owner, dueOn }) => [type, words, owner, dueOn]);

function rewrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (`${last} ${word}`.length > width && last !== '') lines.push(`    ${word}`);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines.join('\n');
    })
    .join('\n');
}

describe('the same paper, set otherwise', () => {
  const changes: [string, (text: string) => string][] = [
    ['letters for numbers', (text) => text.replace('(1)', '(a)').replace('(2)', '(b)').replace('(3)', '(c)')],
    ['roman numerals', (text) => text.replace('(1)', '(i)').replace('(2)', '(ii)').replace('(3)', '(iii)')],
    ['stops for brackets', (text) => text.replace(/\((\d)\)/g, '$1.')],
    ['another keyword', (text) => text.replace('RESOLVED that', 'AGREED that')],
    ['a keyword in small letters', (text) => text.replace('RESOLVED that:', 'Resolved:')],
    ['an empty line between clauses', (text) => text.replace(/\n\((\d)\)/g, '\n\n($1)')],
    ['lines of 70 letters', (text) => rewrapped(text, 70)],
    ['lines of 45 letters', (text) => rewrapped(text, 45)],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['no-break spaces after markers', (text) => text.replace(/\((\d)\) /g, '($1)\u00a0\u00a0')],
    [
      'a page number inside a clause',
      (text) => text.replace('and to report', '\n\n                    3\n\nand to report'),
    ],
    ['a form feed inside a clause', (text) => text.replace('by 30 June', '\n\fby 30 June')],
    [
      '"Page 2 of 9" inside a clause',
      (text) => text.replace('and to report', '\n\nPage 2 of 9\n\nand to report'),
    ],
    ['emphasis marks', (text) => text.replace('RESOLVED', '**RESOLVED**').replace('noted', '**noted**')],
  ];

  it.each(changes)('%s', (_name, change) => {
    expect(outline(change(PAPER))).toEqual(outline(PAPER));
  });

  it('finds what a clerk finds', () => {
    expect(outline(PAPER).map(([type, , owner]) => [type, owner])).toEqual([
      ['commitment', 'The Harbour Master'],
      ['noted', null],
      ['action', 'the Harbour Master'],
      ['recommendation', 'the Cabinet Member for Transport'],
    ]);
  });
});

const SUBJECTS = [
  'FERRY TIMETABLE',
  'LIBRARY OPENING HOURS',
  'EMPTY SHOPS',
  'SCHOOL CROSSINGS',
  'FLOOD GATES',
];
type Clause = readonly [type: string, words: string];
const NOTING: readonly Clause[] = [
  ['noted', 'the report be noted'],
  ['noted', 'the officers be thanked for their work'],
];
/** A clause printed twice counts once, so each is dealt out once only. */
const ASKING: readonly Clause[] = [
  [
    'action',
    'the Head of Works be asked to report to the next meeting on the cost of repairs to the sea wall',
  ],
  ['action', 'the Clerk write to the ferry company about its winter timetable by 30 June 2025'],
  [
    'action',
    'a list of empty shops with their owners be circulated to all members of the Panel within six weeks',
  ],
  ['action', 'officers provide the Panel with figures for overdue books at each branch'],
  [
    'recommendation',
    'the Cabinet Member for Transport be recommended to open talks with the operator on evening crossings',
  ],
  ['recommendation', 'Cabinet be recommended to keep the flood gates manned through the winter'],
  ['decision', 'a task group of five members be set up'],
  ['decision', 'consideration of the budget be deferred'],
];
const MARKS: readonly ((n: number) => string)[] = [
  (n) => `(${n})`,
  (n) => `${n}.`,
  (n) => `(${'abcdef'[n - 1]})`,
  (n) => `${'abcdef'[n - 1]})`,
  (n) => `(${['i', 'ii', 'iii', 'iv', 'v', 'vi'][n - 1]})`,
  () => '•',
];
const KEYWORDS = ['RESOLVED that:', 'RESOLVED:', 'AGREED that:', 'Resolved:', 'Agreed:', 'RESOLVED –'];

interface Item {
  subject: string;
  clauses: readonly Clause[];
}
interface Setting {
  mark: number;
  keyword: string;
  between: string;
  numbersItems: boolean;
  width: number;
  breaks: boolean;
  windows: boolean;
}

/** Agenda items that deal out the asking clauses two by two, some with a noting one before them. */
const items = fc
  .tuple(
    fc.shuffledSubarray(SUBJECTS, { minLength: 1, maxLength: 4 }),
    fc.shuffledSubarray([...ASKING], { minLength: 8 }),
    fc.array(fc.constantFrom([], ...NOTING.map((one) => [one])), { minLength: 4, maxLength: 4 }),
  )
  .map(([subjects, asking, noting]) =>
    subjects.map(
      (subject, n): Item => ({
        subject,
        clauses: [...(noting[n] ?? []), ...asking.slice(2 * n, 2 * n + 2)],
      }),
    ),
  );
const setting: fc.Arbitrary<Setting> = fc.record({
  mark: fc.nat(MARKS.length - 1),
  keyword: fc.constantFrom(...KEYWORDS),
  between: fc.constantFrom('\n', '\n\n'),
  numbersItems: fc.boolean(),
  width: fc.constantFrom(45, 60, 75, 1000),
  breaks: fc.boolean(),
  windows: fc.boolean(),
});

/** The same minutes as one clerk or another would type them. */
function typed(paper: readonly Item[], { mark, keyword, between, ...how }: Setting): string {
  const body = paper.map(({ subject, clauses }, n) => {
    const heading = how.numbersItems ? `${n + 7}. ${subject}` : subject;
    const list = clauses.map(
      ([, words], i) => `${MARKS[mark]?.(i + 1)} ${words}${ending(i, clauses.length)}`,
    );
    const talk = 'The Harbour Master introduced the report. A Member asked after the lamps and was answered.';
    return `${heading}\n\n${talk}\n\n${keyword}\n\n${list.join(between)}`;
  });
  const head =
    'HARBOUR SCRUTINY PANEL\n\nMinutes of the meeting held on 4 June 2025\n\nPresent: Councillors Ash (Chair) and Birch';
  const whole = rewrapped([head, ...body].join('\n\n'), how.width);
  const broken = how.breaks ? whole.replace(/(of repairs|ferry company) /g, '$1\n\nPage 4 of 9\n\f') : whole;
  return how.windows ? broken.replaceAll('\n', '\r\n') : broken;
}

function ending(at: number, of: number): string {
  return at === of - 1 ? '.' : at === of - 2 ? '; and' : ';';
}

const words = (text: string) => text.replace(/(?:; and|[;.])$/, '').replace(/^that /, '');

describe('any minutes, set in any manner', () => {
  it('give up each clause under its heading, of its kind, in order', () => {
    fc.assert(
      fc.property(items, setting, (paper, how) => {
        const found = propose(typed(paper, how)).items;
        expect(found.map(({ type, text, agendaItem }) => [agendaItem, type, words(text)])).toEqual(
          paper.flatMap(({ subject, clauses }) => clauses.map((clause) => [subject, ...clause])),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('say what paper they are', () => {
    fc.assert(
      fc.property(items, setting, (paper, how) => {
        const { document } = propose(typed(paper, how));
        expect(document).toMatchObject({
          kind: 'minutes',
          body: 'Harbour Scrutiny Panel',
          meetingDate: '2025-06-04',
          present: [
            { name: 'Ash', role: 'Chair' },
            { name: 'Birch', role: null },
          ],
        });
      }),
    );
  });
});
