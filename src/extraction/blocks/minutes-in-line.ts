import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import type { Block } from './block.js';

const LABELS = anyOf`
  (?:Draft )?Minutes|Decisions?
`;
/** "… to note the log. Minutes: The Committee noted it.": where the minutes begin, in one line with the item's words. */
const BEGINS = new RegExp(String.raw`(?<=[\w.)?|’”:]) (${LABELS}) ?: ?(?=[A-Z]|[1ai(][.)\d])`, 'g');
const PURPOSES = anyOf`
  approve|receive|consider|confirm|note|agree|sign|review|elect|appoint|scrutinise|discuss|accept|declare
`;
/** Where the title of an item ends: at what the meeting is to do, or at the papers that come with it. */
const END_OF_TITLE = new RegExp(inOrder`
  [ ]+(?=(?:The (?:Committee|Board|Panel|Council) )?[Tt]o ${PURPOSES}\b|(?:pdf icon )?PDF \d|(?:Additional|Supporting) documents ?:|
  Contact ?:|Report of\b|Decisions? ?:)
`);
/** What an agenda prints below a title. */
const BESIDE_A_TITLE = /^(?:Contact|Additional documents|Supporting documents|Report of) ?:/;
const LONGEST_TITLE = 200;
const LONGEST_ITEM = 60;
/** No agenda says more of an item on one line. */
const LONGEST = 2000;
/** Minutes of more items than these on one line are none. */
const MOST = 40;

/** Lines that hold an item's title, what the agenda says of it and its minutes: each by itself. */
export function withMinutesInLineApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'row' || block.level > 0 ? [block] : apart(block)));
}

function apart(block: Block, depth = 0): Block[] {
  const { text } = block.passage;
  const alone = /^Minutes ?: ?(?=[A-Z])/.exec(text);
  // "2. Minutes: Approved." is an item of its own.
  if (alone && !(block.marker && text.length < LONGEST_ITEM)) {
    const plain = { ...block, kind: 'paragraph' as const, marker: null };
    const at = alone[0].length;
    return [
      { ...plain, passage: block.passage.slice(0, at) },
      { ...plain, passage: block.passage.slice(at) },
    ];
  }
  const label = [...text.slice(0, LONGEST).matchAll(BEGINS)].find(
    ({ 1: word, index }) => /minutes/i.test(word ?? '') || isTitled(text.slice(0, index)),
  );
  if (!label || depth === MOST || !/^[A-Z\d“‘]/.test(text)) return [block];
  const plain = { ...block, kind: 'paragraph' as const, marker: null };
  const before = block.passage.slice(0, label.index);
  const title = END_OF_TITLE.exec(before.text.slice(0, LONGEST_TITLE));
  const isBeside = BESIDE_A_TITLE.test(text);
  const cut = isBeside ? 0 : title ? title.index : before.text.length;
  if (cut > LONGEST_TITLE) return [block];
  const rest = before.slice(isBeside ? 0 : cut + (title?.[0].length ?? 0));
  const isMinutes = /minutes/i.test(label[1] ?? '');
  const from = isMinutes ? label.index + label[0].length : label.index + 1;
  return [
    { ...block, kind: 'heading' as const, passage: before.slice(0, cut) },
    { ...plain, passage: rest },
    ...(isMinutes ? [{ ...plain, passage: block.passage.slice(label.index + 1, from) }] : []),
    ...apart({ ...plain, passage: block.passage.slice(from) }, depth + 1),
  ].filter(({ passage }) => !passage.isEmpty);
}

/** Whether what stands before "Decision:" is an item of an agenda, and no sentence of the talk. */
function isTitled(before: string): boolean {
  return (
    (END_OF_TITLE.test(before.slice(0, LONGEST_TITLE)) || BESIDE_A_TITLE.test(before)) &&
    !/\b(?:was|were|had)\b/.test(before)
  );
}
