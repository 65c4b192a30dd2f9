import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';

const WELSH = new RegExp(
  String.raw`(?<![\p{L}])${anyOf`
  yr|yn|wedi|oedd|gan|bod|mae|eu|ei|ac|ar|gyda|hefyd|gyfer|hyn|roedd|byddai|cael|gwneud|trwy|drwy|rhwng|dros|oddi|nodi|cynnig
  pwyllgor|bwyllgor|cyngor|gyngor|cyfarfod|gyfarfod|cofnodion|penderfynwyd|argymhell(?:ion|iad|wyd)?|aelodau|swyddog(?:ion)?|adroddiad
  cadeirydd|cyfarwyddwr|pennaeth|gwasanaethau|craffu|cabinet|dylid|dylai
`}(?![\p{L}])`,
  'giu',
);
const ENGLISH = new RegExp(
  String.raw`(?<![\p{L}])${anyOf`
  the|of|and|to|that|was|were|be|in|for|by|with|is|it|on|as|has|had|which|should|would|from|this|will|at|their
`}(?![\p{L}])`,
  'giu',
);

/** How many of the words that only one of the two languages has stand here. */
function counted(words: string): { welsh: number; english: number } {
  return { welsh: words.match(WELSH)?.length ?? 0, english: words.match(ENGLISH)?.length ?? 0 };
}

/** Whether words are Welsh rather than English. */
function isWelsh(words: string): boolean {
  const { welsh, english } = counted(words.slice(0, 2000));
  return welsh > 1 && welsh > 2 * english;
}

/** Words of a text that tell its language. */
const SAMPLE = 40_000;
const FEWEST = 8;

/** Whether a text is Welsh throughout, has a Welsh part, or none. */
export function welshIn(text: string): 'all' | 'some' | 'none' {
  const { welsh, english } = counted(text.slice(0, SAMPLE));
  if (welsh < FEWEST) return 'none';
  if (english * 8 < welsh) return 'all';
  return welsh * 12 > english ? 'some' : 'none';
}

/** Of a paper in two languages what it says in English, also where that stands beside the Welsh. */
export function inEnglish(blocks: readonly Block[]): Block[] {
  return blocks
    .map((block): Block => {
      const english = block.cells.filter((cell) => !isWelsh(cell.text));
      const [only] = english;
      const isBeside = block.cells.length === 2 && english.length === 1 && only;
      return isBeside ? { ...block, kind: 'paragraph', passage: only, cells: [] } : block;
    })
    .filter(({ passage }) => !isWelsh(passage.text));
}
