import type { Block } from '../blocks/block.js';
import { isSectionWord } from '../blocks/headings.js';
import { inOrder } from '../in-order.js';

/** "Minutes:" on a line of its own, below what the agenda said of an item. */
const MINUTES = /^(?:draft )?minutes ?:$/i;
/** What was decided may stand between the agenda's words and the minutes. */
const DECISION = /^(?:decisions?|resolved|outcome) ?:?[-–]?$/i;
/** No agenda says that something was resolved. */
const RESOLVES = /^(?:(?:The )?[A-Z][\w’' ]{0,60} )?RESOLVED\b/;
const PARTS_OF_A_REPORT = new RegExp(
  inOrder`
  ^(?:officers?[’']? )?(?:recommendations?|recommended|purpose|summary|report of\b.*|additional documents|
  supporting documents)\s*:?[-–]?$
`,
  'i',
);
/** No item of an agenda says more before its minutes. */
const LONGEST = 60;

/** The blocks in which the agenda speaks, before the minutes of an item begin: what officers recommended there was not resolved. */
export function agendaTextIn(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  blocks.forEach(({ passage }, at) => {
    if (!MINUTES.test(passage.text)) return;
    const from = itemAbove(blocks, at);
    if (from === null) return;
    for (let k = from + 1; k <= at; k++) {
      const text = blocks[k]?.passage.text ?? '';
      if (DECISION.test(text) || RESOLVES.test(text)) break;
      found.add(k);
    }
  });
  return found;
}

/** The heading of the item whose minutes begin at `at`; null where another item's minutes stand between. */
function itemAbove(blocks: readonly Block[], at: number): number | null {
  for (let k = at - 1; k >= Math.max(0, at - LONGEST); k--) {
    const block = blocks[k];
    if (!block || MINUTES.test(block.passage.text)) return null;
    // "The Cabinet has" under "Decision:" is set like a heading.
    const settles = DECISION.test(blocks[k - 1]?.passage.text ?? '');
    if (block.kind === 'heading' && !settles && !isPartOfItem(block.passage.text)) return k;
  }
  return null;
}

function isPartOfItem(text: string): boolean {
  return PARTS_OF_A_REPORT.test(text) || DECISION.test(text) || isSectionWord(text);
}
