import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { isSectionWord } from '../blocks/headings.js';
import { BODIES } from '../bodies.js';
import { inOrder } from '../in-order.js';

/** "Minutes:" on a line of its own, below what the agenda said of an item. */
const MINUTES = /^(?:draft )?minutes ?:$/i;
/** What was decided may stand between the agenda's words and the minutes. */
const DECISION = /^(?:decisions?|resolved|outcome) ?:?[-–]?$/i;
const PARTS_OF_A_REPORT = new RegExp(
  inOrder`
  ^(?:officers?[’']? )?(?:recommendations?|recommended|purpose|summary|report of\b.*|additional documents|
  supporting documents)\s*:?[-–]?$
`,
  'i',
);
/** No item of an agenda says more before its minutes. */
const LONGEST = 60;

const HEAD_BLOCKS = 14;
/** "Agenda", "No. | Item": over what is still to come before a meeting. */
const TITLE_OF_AGENDA =
  /^\W*(?:agenda(?: template)?|no\.? ?item|item no\.? agenda item.{0,40}|a g e n d a)\W*$/i;
const TOLD_VERBS = anyOf`
  agreed|noted|approved|received|resolved|thanked|considered|welcomed|discussed|informed|advised|reported|explained|confirmed
  requested|asked|heard
`;
const SETTLED_LABELS = anyOf`
  agenda and (?:minutes|decisions)|minutes ?:|(?:resolved|agreed|decisions?|outcome|actions?)\b\W*(?:$|that\b|to\b)
`;
/** The label of what was settled. */
const OF_WHAT_WAS_SETTLED = new RegExp(String.raw`^\W*${SETTLED_LABELS}|\b(?:decisions?|resolved) ?:`, 'i');
const WHO_MET = anyOf`
  ${BODIES}|Members|[Cc]hair(?:man|person)?|Officers?|Director|Leader|It|it|and|who
`;
/** What is told of a meeting. */
const TOLD_OF_A_MEETING = new RegExp(
  anyOf`
  \b${WHO_MET} (?:was |were |also |then |therefore )?${TOLD_VERBS}\b
  \b(?:was|were|had been) (?:also |then )?${TOLD_VERBS}\b
`,
);
const OF_THE_PRESS = /\bpress\b.{0,20}\bpublic\b|\bpublic\b.{0,20}\bpress\b/i;

/** Whether a paper is only an agenda: its head says so, and nowhere does a meeting do anything. */
export function isAgenda(blocks: readonly Block[]): boolean {
  const words = ({ kind, passage, cells }: Block) =>
    kind === 'row' ? cells.map(({ text }) => text).join(' ') : passage.text;
  return (
    blocks.slice(0, HEAD_BLOCKS).some((block) => TITLE_OF_AGENDA.test(words(block).slice(0, 80))) &&
    !blocks.some((block) => {
      const text = words(block).slice(0, 2000);
      if (OF_THE_PRESS.test(text)) return false;
      return (
        OF_WHAT_WAS_SETTLED.test(text.slice(0, 120)) ||
        TOLD_OF_A_MEETING.test(text) ||
        /\bRESOLVED\b/.test(text)
      );
    })
  );
}

/** The blocks in which the agenda speaks, before the minutes of an item begin: what officers recommended there was not resolved. */
export function agendaTextIn(blocks: readonly Block[]): Set<number> {
  if (isAgenda(blocks)) return new Set(blocks.keys());
  const found = new Set<number>();
  blocks.forEach(({ passage }, at) => {
    if (!MINUTES.test(passage.text)) return;
    const from = itemAbove(blocks, at);
    if (from === null) return;
    for (let k = from + 1; k <= at; k++) {
      if (DECISION.test(blocks[k]?.passage.text ?? '')) break;
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
    if (block.kind === 'heading' && !isPartOfReport(block.passage.text)) return k;
  }
  return null;
}

function isPartOfReport(text: string): boolean {
  return PARTS_OF_A_REPORT.test(text) || isSectionWord(text);
}
