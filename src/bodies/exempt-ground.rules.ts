import type { Nation } from '../deadlines/council-law.rules.js';

/** Why a matter is kept from the public: a paragraph of Part 1 of Schedule 12A, or a confidence that the council must keep. */
export const EXEMPT_GROUNDS = [
  'paragraph-1',
  'paragraph-2',
  'paragraph-3',
  'paragraph-4',
  'paragraph-5',
  'paragraph-6',
  'paragraph-7',
  'confidential',
] as const;
export type ExemptGround = (typeof EXEMPT_GROUNDS)[number];

/**
 * The descriptions of the law: Local Government Act 1972, Schedule 12A, Part 1 (England), as substituted by SI 2006/88. Each is
 * subject to the public interest (Part 2, paragraph 10). Confidential information is no exempt information: it must be kept
 * back, whatever the council would rather do (s.100A(2) and (3)).
 */
export const GROUND_WORDS: Readonly<Record<ExemptGround, string>> = {
  'paragraph-1': 'Information relating to any individual',
  'paragraph-2': 'Information which is likely to reveal the identity of an individual',
  'paragraph-3':
    'Information relating to the financial or business affairs of any particular person (including the authority holding that information)',
  'paragraph-4':
    'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority',
  'paragraph-5':
    'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings',
  'paragraph-6':
    'Information which reveals that the authority proposes to give under any enactment a notice under or by virtue of which requirements are imposed on a person, or to make an order or direction under any enactment',
  'paragraph-7':
    'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime',
  confidential:
    'Information that a government department gave on terms that forbid its disclosure, or that an enactment or a court forbids to disclose',
};

/** The first paragraph of the part of the Schedule for each nation: Part 4 (Wales), as substituted by SI 2007/969, begins at 12. */
const FIRST_PARAGRAPH: Readonly<Record<Nation, number>> = { england: 1, wales: 12 };
const PART: Readonly<Record<Nation, number>> = { england: 1, wales: 4 };

/** What the law of this nation says: the two parts differ in the words of the first paragraph only. */
export function groundDescription(ground: ExemptGround, nation: Nation): string {
  return ground === 'paragraph-1' && nation === 'wales'
    ? 'Information relating to a particular individual'
    : GROUND_WORDS[ground];
}

/** “Paragraph 14”, as the law of this nation counts. */
export function groundParagraph(ground: ExemptGround, nation: Nation): string {
  return ground === 'confidential'
    ? 'Confidential, s.100A(3)'
    : `Paragraph ${Number(ground.slice(-1)) + FIRST_PARAGRAPH[nation] - 1}`;
}

/** Where the ground stands in law. */
export function groundSource(ground: ExemptGround, nation: Nation): string {
  return ground === 'confidential'
    ? 'Confidential, Local Government Act 1972 s.100A(3)'
    : `Exempt, Local Government Act 1972 Schedule 12A Part ${PART[nation]} ${groundParagraph(ground, nation).toLowerCase()}`;
}

/** The part of the Schedule that applies. */
export function groundsLaw(nation: Nation): string {
  return `Local Government Act 1972, Schedule 12A Part ${PART[nation]}`;
}
