import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { readCadence } from '../details/cadence.js';
import { readDue } from '../details/due-date.js';
import type { Finding } from '../finding.js';
import { printed } from '../resolutions/printed.js';
import { findPromises } from './find-promises.js';

/** What a tracker says beside its asks: a cell that tells how far one has come, or a note below the table. */
interface SaidBeside {
  readonly passage: Passage;
  readonly block: number;
  readonly reference: string | null;
}

/** "Closed: will be taken off the log" says what becomes of the entry. */
const OF_THE_LOG =
  /^(?:closed|complete)|\b(?:taken off|removed from|dropped from) (?:the|this) (?:log|tracker|list|schedule)\b/i;

/**
 * What a tracker says will be done: "A final update will be brought in September 2025." A tracker tells mostly of what is under way, so
 * only what names a day, a cadence or who will do it counts.
 */
export function findForwardStatements(
  blocks: readonly Block[],
  cells: readonly SaidBeside[],
  used: ReadonlySet<number>,
): Finding[] {
  const notes = blocks.flatMap((block, i): SaidBeside[] =>
    used.has(i) || block.kind === 'heading' || block.kind === 'row'
      ? []
      : [{ passage: block.passage, block: i, reference: printed(block.marker) }],
  );
  return [...cells, ...notes]
    .flatMap(({ passage, block, reference }) => findPromises(passage, block, reference, 'answering'))
    .filter(({ passage: { text } }) => !OF_THE_LOG.test(text))
    .filter(({ passage: { text }, owner }) => {
      const due = readDue(text);
      return due.dueOn !== null || due.duePhrase !== null || readCadence(text) !== null || owner !== null;
    })
    .map((one) => ({ ...one, confidence: 'medium' }));
}
