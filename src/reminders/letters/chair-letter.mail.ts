import { lateness, shortCouncilName, topicOf } from '../../mail/subject-words.rules.js';
import type { ItemWords } from '../planned-words.rules.js';
import { letterOrdinal } from './chair-letter-drafts.service.js';
import type { ChairLetterRow } from './chair-letter-row.js';
import { type LetterBlock, letterBlocks } from './letter-blocks.rules.js';

/** What the templates of `mails/chair-letter` print. */
export type ChairLetterMail = {
  readonly subject: string;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  readonly signedBy: string;
};

/** A letter of the chair as an e-mail: the words as they were drafted. @param daysLeft until its due date; negative once it is late */
export function chairLetterMail(
  letter: ChairLetterRow,
  reference: string,
  { text, topic }: ItemWords,
  daysLeft: number,
  councilName: string,
): ChairLetterMail {
  const about = topicOf({ kind: letter.kind, reference, topic, words: text });
  return {
    subject: `${shortCouncilName(councilName)} scrutiny: ${about}, ${lateness(daysLeft)}: ${letterOrdinal(letter.number)} letter from the chair`,
    title: letter.title,
    blocks: letterBlocks(letter.words),
    signedBy: letter.signedBy,
  };
}
