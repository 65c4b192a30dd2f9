import { decisionIn } from '../answers/decision-words.js';
import { splitInlineAnswer } from '../answers/inline-answer.js';
import { requestsAnsweredBelow, toldRecommendations } from '../answers/told-recommendations.js';
import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { inOrder } from '../in-order.js';
import { greetingIn } from '../letters/letter.js';

const ANSWER_LABELS = anyOf`
  response|reply|answer|decision|position
`;
/** "Executive response: Accept", "Cabinet reply – Agreed in part". */
const ANSWER_LINE = new RegExp(
  String.raw`^(?:the )?(?:[\w’'-]+ ){0,3}${ANSWER_LABELS}(?: (?:to|on) [\w ]{1,30})?\s?[:–-]\s*(?=\S)`,
  'i',
);
const ANSWERING_WORDS = anyOf`
  accepts?|agrees?|supports?|rejects?|(?:am|are|is) (?:not |un)?able to (?:accept|agree)|(?:do|does|can)(?: ?not) (?:accept|agree|support)
`;
/** "I accept this recommendation.", "The Executive does not agree to …". */
const ANSWER_TOLD = new RegExp(
  inOrder`
  ^(?:(?:I|We|The (?:Cabinet|Executive|Council|Board|Trust|Mayor|Leader|ICB|Committee))[\w ’']{0,30} )(?:also |fully |
  partly |therefore )?${ANSWERING_WORDS}\b
`,
);
/** Cells that decide, beside what was asked. */
const LEAST_ROWS = 0.5;
const LEAST_ANSWERS = 2;
const MOST_BLOCKS = 2_000;

/** Whether a paper answers recommendations: by cells that decide, by lines of "Response: Accepted", or by sentences that accept. */
export function answersGiven(blocks: readonly Block[], hasTable: boolean): boolean {
  const sample = blocks.slice(0, MOST_BLOCKS);
  if (hasTable && decidedRows(sample)) return true;
  const answers = sample.filter(
    (block, i) =>
      block.kind !== 'row' &&
      (isAnswer(block.passage.text) || isAnsweredWithin(block) || isAnsweredBelow(block, sample[i + 1])),
  ).length;
  return (
    answers >= LEAST_ANSWERS || answeredInSentences(sample) || requestsAnsweredBelow(sample) >= LEAST_ANSWERS
  );
}

/** "Your first recommendation was that … I accept this.", and one more. */
function answeredInSentences(blocks: readonly Block[]): boolean {
  const told = toldRecommendations(blocks, new Set());
  const isLetter = greetingIn(blocks) >= 0;
  const answered = told.filter(({ rest, block, decided }) => {
    if (decided !== null) return true;
    if (rest && ACCEPTS.test(rest.text.slice(0, 400))) return true;
    const behind = rest ?? blocks[block + 1]?.passage;
    return isLetter && behind !== undefined && decisionIn(behind.text) !== null;
  });
  return answered.length >= LEAST_ANSWERS;
}
const ACCEPTS =
  /\b(?:I|[Ww]e|[Tt]he (?:Cabinet|Council|Executive|Board|Trust|Mayor))[\w ’']{0,30} (?:accept|agree|support|reject)/;

/** A short cell that says yes, no or in part, in most of a table's rows. */
function decidedRows(blocks: readonly Block[]): boolean {
  const rows = blocks.filter(({ kind, cells }) => kind === 'row' && cells.length > 2);
  const decided = rows.filter(({ cells }) =>
    cells.some(
      ({ text }, i) =>
        i > 0 && text.length <= 40 && /[a-z]{3}/i.test(text) && decisionIn(text.slice(0, 40)) !== null,
    ),
  );
  return decided.length >= 2 && decided.length >= (rows.length - 1) * LEAST_ROWS;
}

/** How many characters "Executive response: " takes at the head of an answer. */
export function answerLabelOf(text: string): number {
  return ANSWER_LINE.exec(text.slice(0, 90))?.[0].length ?? 0;
}

/** "Recommendation 2 – that the Trust open the ward. We are unable to accept this." */
function isAnsweredWithin({ marker, passage }: Block): boolean {
  if (marker?.label !== 'recommendation') return false;
  const { inline } = splitInlineAnswer(passage);
  return inline !== null && decisionIn(inline.text.slice(0, 120)) !== null;
}

/** "Not accepted. There is no money for it." */
const VERDICT_AT_HEAD =
  /^(?:(?:Not|Partially|Partly|Fully) )?(?:[Aa]ccepted|[Aa]greed|[Ss]upported|[Rr]ejected)(?: in (?:part|principle))?\s?[.:;,–-]/;

/** "Recommendation 2: that the Trust open the ward." over "Partially accepted. …" */
function isAnsweredBelow({ marker }: Block, below: Block | undefined): boolean {
  return (
    marker?.label === 'recommendation' &&
    below !== undefined &&
    below.kind !== 'row' &&
    VERDICT_AT_HEAD.test(below.passage.text) &&
    decisionIn(below.passage.text.slice(0, 120)) !== null
  );
}

function isAnswer(text: string): boolean {
  const label = ANSWER_LINE.exec(text.slice(0, 90));
  if (label) return decisionIn(text.slice(label[0].length, label[0].length + 120)) !== null;
  return ANSWER_TOLD.test(text.slice(0, 160));
}
