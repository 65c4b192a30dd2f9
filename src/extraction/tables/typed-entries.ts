import type { Block } from '../blocks/block.js';
import type { ItemType } from '../extraction.js';
import type { Finding } from '../finding.js';
import { printed } from '../resolutions/printed.js';

/** "Decision – Meetings will be held in May", in a log of both. */
export const OWN_LABEL = /^(Decision|Action|Recommendation) ?[–—:-] ?(?=[A-Z])/;

export const TYPES_BY_LABEL: Readonly<Record<string, ItemType>> = {
  Decision: 'decision',
  Action: 'action',
  Recommendation: 'recommendation',
};

/** What a log prints beside them, and nobody has to do. */
const TELLS = /^(?:Message|Information|Info|Note|Discussion|Update|Risk) ?[–—:-] ?(?=[A-Z])/;
/** Fewer are no log. */
const LEAST_ENTRIES = 3;

/** The numbered entries of a log of which each says what it is: "3. Decision – The group will meet in May." */
export function findTypedEntries(blocks: readonly Block[], used: Set<number>): Finding[] {
  const entries = blocks.flatMap((block, i) => {
    const { text } = block.passage;
    if (block.kind !== 'item' || used.has(i)) return [];
    const label = OWN_LABEL.exec(text);
    return label || TELLS.test(text) ? [{ block: i, label }] : [];
  });
  if (entries.length < LEAST_ENTRIES) return [];
  return entries.flatMap(({ block: i, label }) => {
    used.add(i);
    const block = blocks[i];
    const type = TYPES_BY_LABEL[label?.[1] ?? ''];
    if (!block || !label || !type) return [];
    return {
      type,
      reference: printed(block.marker),
      passage: block.passage.slice(label[0].length),
      rule: 'entry of a log with its type',
      confidence: 'high' as const,
      block: i,
    };
  });
}
