import { describe, expect, it } from '@jest/globals';
import type { ExemptGround } from '../../bodies/exempt-ground.rules.js';
import { exemptMarking, groundsInWords } from './exempt-marking.rules.js';

const SCHEDULE = 'Part 1 of Schedule 12A to';
const ACT = 'the Local Government Act 1972';
const EXEMPT = 'Exempt: not for publication by virtue of';

describe('what every page of an exempt form is marked with', () => {
  it.each<[readonly (ExemptGround | null)[], string]>([
    [['paragraph-3'], `${EXEMPT} paragraph 3 of ${SCHEDULE} ${ACT}`],
    [['paragraph-3', 'paragraph-1', 'paragraph-3'], `${EXEMPT} paragraphs 1 and 3 of ${SCHEDULE} ${ACT}`],
    [['paragraph-7', 'paragraph-1', 'paragraph-3'], `${EXEMPT} paragraphs 1, 3 and 7 of ${SCHEDULE} ${ACT}`],
    [['confidential'], `Confidential: not for publication by virtue of section 100A(3) of ${ACT}`],
    [
      ['confidential', 'paragraph-2'],
      `Exempt and confidential: not for publication by virtue of paragraph 2 of ${SCHEDULE}, and section 100A(3) of, ${ACT}`,
    ],
    [[null], `${EXEMPT} ${SCHEDULE} ${ACT}`],
    [[null, 'paragraph-2'], `${EXEMPT} paragraph 2 of ${SCHEDULE} ${ACT}`],
    [[], 'For members: nothing in this report is exempt'],
  ])('for %j', (grounds, marking) => {
    expect(exemptMarking(grounds, 'england')).toBe(marking);
  });

  it('counts the paragraphs as the law of Wales does', () => {
    expect(exemptMarking(['paragraph-3', 'paragraph-1'], 'wales')).toBe(
      `${EXEMPT} paragraphs 12 and 14 of Part 4 of Schedule 12A to ${ACT}`,
    );
  });
});

describe('the grounds in words', () => {
  it('describe each paragraph once as the Schedule does', () => {
    expect(groundsInWords(['paragraph-2', null, 'paragraph-1', 'paragraph-2'], 'england')).toEqual([
      'Paragraph 1: Information relating to any individual',
      'Paragraph 2: Information which is likely to reveal the identity of an individual',
    ]);
  });
});
