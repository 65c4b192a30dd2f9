import { describe, expect, it } from '@jest/globals';
import { newTextOf } from './new-text.rules.js';

const OURS = 'A2022/001: Publish the plan\nDue 1 June 2022';
const quoted = OURS.replace(/^/gm, '> ');

describe('the new text of a reply', () => {
  it.each([
    ['plain words', 'The plan is published.', 'The plan is published.'],
    [
      'Gmail',
      `Done last week.\n\nOn Wed, 15 Jun 2022 at 08:00, Matters Arising <m@thornmere.example>\nwrote:\n\n${quoted}`,
      'Done last week.',
    ],
    [
      'Apple Mail',
      `We wait for the trust.\n\n> On 15 Jun 2022, at 08:00, Matters Arising <m@thornmere.example> wrote:\n>\n${quoted}`,
      'We wait for the trust.',
    ],
    [
      'a telephone',
      `Done.\n\nSent from my iPhone\n\n> On 15 Jun 2022, at 08:00, Matters <m@thornmere.example> wrote:\n> \n${quoted}`,
      'Done.',
    ],
    [
      'Outlook',
      `In hand.\r\n\r\nFrom: Matters Arising <m@thornmere.example>\r\nSent: 15 June 2022 08:00\r\nTo: Dana Okafor\r\nSubject: Thornmere scrutiny\r\n\r\n${OURS}`,
      'In hand.',
    ],
    [
      'Outlook with a rule',
      `In hand.\n\n________________________________\nFrom: Matters Arising <m@thornmere.example>\n\n${OURS}`,
      'In hand.',
    ],
    ['old Outlook', `In hand.\n\n-----Original Message-----\nFrom: Matters Arising\n\n${OURS}`, 'In hand.'],
    ['a signature', 'In hand.\n\n-- \nDana Okafor\nDirector', 'In hand.'],
    [
      'several paragraphs',
      'First.\n\nSecond.\n\nOn 15/06/2022 08:00, Matters Arising wrote:\n> x',
      'First.\n\nSecond.',
    ],
    ['nothing but what is quoted', quoted, ''],
  ])('is found in what %s writes', (_, text, expected) => {
    expect(newTextOf(text)).toBe(expected);
  });

  it('is cut off where somebody sends a book', () => {
    expect(newTextOf('word '.repeat(50_000)).length).toBeLessThanOrEqual(5_000);
  });
});
