import { describe, expect, it } from '@jest/globals';
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
