import type { Block } from '../blocks/block.js';
import { likenessOf } from './clause-likeness.js';
import { formalOpenings } from './opening.js';

const IN_A_WORD = /^(?:Agreed|Approved|Accepted|Endorsed|Noted|Received|AGREED|APPROVED|NOTED|RECEIVED)\.?$/;
const DECISION = /^(?:Decisions?|DECISIONS?|Outcome|Resolution) ?:?[-–]?$/;
const MINUTES = /^(?:Minutes|MINUTES|Minute) ?:?[-–]?$/;
/** The minute of one item is no longer than this. */
const LONGEST = 60;
/** Blocks between the word and "Minutes:". */
const BETWEEN = 3;

/** "Decision: Agreed." over "Minutes:" with the clause itself: the word says nothing of its own. */
export function isSaidInFull(blocks: readonly Block[], at: number): boolean {
  if (!IN_A_WORD.test(blocks[at]?.passage.text ?? '') || !DECISION.test(blocks[at - 1]?.passage.text ?? ''))
    return false;
  const minutes = blocks
    .slice(at + 1, at + 1 + BETWEEN)
    .findIndex(({ passage }) => MINUTES.test(passage.text));
  if (minutes < 0) return false;
  const below = blocks.slice(at + minutes + 2, at + LONGEST);
  const next = below.findIndex(({ passage }) => DECISION.test(passage.text));
  return below
    .slice(0, next < 0 ? below.length : next)
    .some(({ passage }) => likenessOf(passage.text) === 'plain' || formalOpenings(passage).length > 0);
}
