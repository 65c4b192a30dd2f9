import { BODIES } from '../bodies.js';
import type { Block } from './block.js';
import { readMarker } from './marker.js';
import type { Passage } from './passage.js';
import { isLongParagraph } from './run-together.js';
import { sentencesOf } from './sentences.js';

const LEAST_ITEMS = 2;
const LONGEST_LEAD = 100;
/** Numbers beyond these are no recommendations of one report. */
const MOST_ITEMS = 200;
/** "… seen. Recommendation 2: That …": where a sentence may begin. */
const LABEL = /(?<=[.;:?!)\w]\s{1,3})Recommendation (\d{1,3}) ?[:–—-] (?=[A-Z])/g;
/** Whom the next ones are made to: "To the Cabinet", "To the District Council". */
const TO_WHOM = new RegExp(
  String.raw`(?<=^|[\w.;:?!)] )To (?:the )?(?:[A-Z][\w’&-]*(?: of| and| for)? ){0,6}(?:${BODIES}|[A-Z][\w’-]+)$`,
);
/** The number of a page, and what is printed at its foot or at the next one's head. */
const NEXT_PAGE = /^\d{1,3} [A-Z]|^\d{1,3}$/;

/** Reports of which a page lost all line ends: each numbered recommendation by itself, where they run through one paragraph. */
export function withRecommendationsRunTogetherApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (!isLongParagraph(block)) return [block];
    const labels = labelsIn(block.passage.text);
    return labels.length < LEAST_ITEMS ? [block] : apart(block, labels);
  });
}

interface Label {
  readonly at: number;
  readonly from: number;
}

/** Those that follow one another by number, from the last that is the first. */
function labelsIn(text: string): Label[] {
  let labels: Label[] = [];
  for (const match of text.matchAll(LABEL)) {
    const number = Number(match[1]);
    if (number === 1) labels = [];
    if (number === labels.length + 1 && labels.length < MOST_ITEMS)
      labels.push({ at: match.index, from: match.index + match[0].length });
  }
  return labels;
}

function apart(block: Block, labels: readonly Label[]): Block[] {
  const { passage } = block;
  const plain = { ...block, kind: 'paragraph' as const, marker: null };
  const parts: Block[] = [];
  const head = withoutToWhom(passage.slice(0, labels[0]?.at));
  parts.push({ ...block, passage: head.said }, ...leads(plain, head.lead));
  labels.forEach(({ at, from }, i) => {
    const { said, lead } = withoutToWhom(passage.slice(from, labels[i + 1]?.at));
    const { own, rest } = untilNextPage(said);
    parts.push({ ...plain, kind: 'item', marker: readMarker(passage.text.slice(at, from)), passage: own });
    if (rest) parts.push({ ...plain, passage: rest });
    parts.push(...leads(plain, lead));
  });
  return parts.filter(({ passage: { isEmpty } }) => !isEmpty);
}

function leads(plain: Block, lead: Passage | null): Block[] {
  return lead ? [{ ...plain, passage: lead }] : [];
}

/** What is said, and to whom the next are made where that stands behind it. */
function withoutToWhom(passage: Passage): { said: Passage; lead: Passage | null } {
  const at = TO_WHOM.exec(passage.text.slice(-LONGEST_LEAD));
  if (!at) return { said: passage, lead: null };
  const from = passage.text.length - at[0].length;
  return { said: passage.slice(0, from), lead: passage.slice(from) };
}

/** The sentences of one page. */
function untilNextPage(passage: Passage): { own: Passage; rest: Passage | null } {
  const sentences = sentencesOf(passage);
  const next = sentences.findIndex(({ text }, i) => i > 0 && NEXT_PAGE.test(text));
  const first = sentences[next];
  if (!first) return { own: passage, rest: null };
  const at = passage.text.indexOf(first.text);
  return { own: passage.slice(0, at), rest: passage.slice(at) };
}
