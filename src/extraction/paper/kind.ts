import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { PaperKind } from '../extraction.js';
import { inOrder } from '../in-order.js';
import { readTableHead } from '../tables/columns.js';
import { MINUTES_SIGNS, type Sign, TITLES } from './kind-signs.js';

const HEAD_LENGTH = 1500;
/** Blocks in which a paper's title is looked for, and the longest title. */
const TITLE_BLOCKS = 7;
const LONGEST_TITLE = 170;
/** So many signs make minutes of any paper, and so many where nothing speaks against it. */
const CERTAIN = 4;
const LIKELY = 2;

const WHO_ANSWERS = anyOf`
  cabinet|executive|officer|council
`;
const WHAT_IS_ANSWERED = anyOf`
  issues? raised|recommendations?|questions?
`;
/** The heads of a table of answers, run together where its cells were. */
const ANSWER_HEADS = new RegExp(
  inOrder`
  \b${WHAT_IS_ANSWERED}\s+(?:\|\s*)?(?:${WHO_ANSWERS}[’']?s? )?(?:response|reply|answer)s?\s*
  (?:\||\n)
`,
  'i',
);

/** What kind of paper this is, from its title, its tables and the words that only minutes have. */
export function kindOf(text: string, blocks: readonly Block[]): PaperKind {
  const sample = inPlainSpaces(
    text.length > 60_000 ? `${text.slice(0, 40_000)}\n${text.slice(-20_000)}` : text,
  );
  const minutes = MINUTES_SIGNS.filter(({ pattern }) => pattern.test(sample)).length;
  const titled = kindInTitle(blocks);
  if (titled && (titled === 'minutes' || minutes < CERTAIN)) return titled;
  if (minutes >= CERTAIN) return 'minutes';
  const heads = blocks
    .filter((block) => block.kind === 'row')
    .slice(0, 400)
    .map((row) => readTableHead(row.cells.map((cell) => cell.text)));
  if (heads.some((head) => head?.columns.includes('status'))) return 'tracker';
  const inHead = firstKind(inPlainSpaces(text.slice(0, HEAD_LENGTH)));
  if (inHead) return inHead;
  if (ANSWER_HEADS.test(sample) && minutes < CERTAIN) return 'response';
  const answers = heads.some((head) => head?.columns.some((one) => one === 'answer' || one === 'decision'));
  if (answers && minutes < LIKELY) return 'response';
  return minutes >= LIKELY ? 'minutes' : 'other';
}

function kindInTitle(blocks: readonly Block[]): PaperKind | null {
  for (const { passage } of blocks.slice(0, TITLE_BLOCKS)) {
    const kind = passage.text.length <= LONGEST_TITLE ? firstKind(passage.text) : null;
    if (kind) return kind;
  }
  return null;
}

function firstKind(words: string): PaperKind | null {
  return TITLES.find(({ pattern }: Sign) => pattern.test(words))?.kind ?? null;
}

/** White space as single spaces and line ends: a pattern that allows for spaces may not meet thousands of them. */
function inPlainSpaces(text: string): string {
  return text.replace(/\r\n?|\f/g, '\n').replace(/[^\S\n]+/g, ' ');
}
