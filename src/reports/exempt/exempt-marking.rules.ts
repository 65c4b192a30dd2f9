import {
  EXEMPT_GROUNDS,
  type ExemptGround,
  groundDescription,
  groundParagraph,
} from '../../bodies/exempt-ground.rules.js';
import type { Nation } from '../../deadlines/council-law.rules.js';

const PART: Readonly<Record<Nation, number>> = { england: 1, wales: 4 };
const ACT = 'the Local Government Act 1972';

/** What every page of the exempt form is marked with where nothing in it is exempt: nothing may be called so that is not. */
export const NOTHING_EXEMPT = 'For members: nothing in this report is exempt';

/**
 * What every page is marked with that tells of exempt items, as agenda papers have it: the paragraphs of Schedule 12A by virtue of which
 * it is not published, and section 100A(3) for what is confidential.
 * @param grounds of each item; null for one whose ground was not recorded
 */
export function exemptMarking(grounds: readonly (ExemptGround | null)[], nation: Nation): string {
  const told = groundsInOrder(grounds);
  const paragraphs = told
    .filter((ground) => ground !== 'confidential')
    .map((ground) => number(ground, nation));
  const isConfidential = told.includes('confidential');
  if (grounds.length === 0) return NOTHING_EXEMPT;
  const schedule = `Part ${PART[nation]} of Schedule 12A to`;
  const exempt = paragraphs.length > 0 ? `${inWords(paragraphs)} of ${schedule}` : schedule;
  const isExempt = paragraphs.length > 0 || grounds.includes(null);
  if (!isExempt) return `Confidential: not for publication by virtue of section 100A(3) of ${ACT}`;
  return isConfidential
    ? `Exempt and confidential: not for publication by virtue of ${exempt}, and section 100A(3) of, ${ACT}`
    : `Exempt: not for publication by virtue of ${exempt} ${ACT}`;
}

/** “Paragraph 3: Information relating to …”, each ground once, in the order of the law. */
export function groundsInWords(grounds: readonly (ExemptGround | null)[], nation: Nation): string[] {
  return groundsInOrder(grounds).map(
    (ground) => `${groundParagraph(ground, nation)}: ${groundDescription(ground, nation)}`,
  );
}

function groundsInOrder(grounds: readonly (ExemptGround | null)[]): ExemptGround[] {
  return EXEMPT_GROUNDS.filter((each) => grounds.includes(each));
}

function number(ground: ExemptGround, nation: Nation): string {
  return groundParagraph(ground, nation).replace('Paragraph ', '');
}

/** “paragraph 3”, “paragraphs 1, 3 and 7” */
function inWords(numbers: readonly string[]): string {
  if (numbers.length === 1) return `paragraph ${numbers[0]}`;
  return `paragraphs ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
