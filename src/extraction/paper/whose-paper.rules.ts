import type { Block } from '../blocks/block.js';
import type { PaperFacts } from '../extraction.js';
import { greetingIn } from '../letters/letter.js';
import type { WhosePaper } from '../resolutions/circumstances.js';
import { recommendsAll } from '../resolutions/recommends-all.js';

const EXECUTIVE = /^(?:the )?(?:cabinet|executive|executive (?:board|committee)|(?:[\w’'-]+ ){0,6}council)$/i;
/** A head stands in so many blocks, and in fewer where a numbered item begins. */
const HEAD = 12;
const LONGEST_LINE = 200;

/** Whose paper it is, by what its head says. A letter tells of meetings and is of none. */
export function whosePaperIs(
  blocks: readonly Block[],
  { kind, body, title, meetingDate }: PaperFacts,
): WhosePaper {
  return {
    ofExecutive: EXECUTIVE.test(body ?? ''),
    recommendsAll: kind === 'minutes' && recommendsAll(blocks),
    meetingDate: greetingIn(blocks) >= 0 ? null : meetingDate,
    ...(body ? { wordsOfHead: wordsOf([body, title, ...headOf(blocks)]) } : {}),
  };
}

function headOf(blocks: readonly Block[]): string[] {
  const first = blocks.findIndex(
    ({ kind, marker }) => kind === 'heading' && /^\d/.test(marker?.printed ?? ''),
  );
  const head = blocks.slice(0, first >= 0 ? Math.min(first, HEAD) : HEAD);
  return head.map(({ passage }) => passage.text.slice(0, LONGEST_LINE));
}

function wordsOf(lines: readonly string[]): Set<string> {
  return new Set(
    lines
      .join(' ')
      .toLowerCase()
      .match(/[a-z][\w’'-]+/g),
  );
}
