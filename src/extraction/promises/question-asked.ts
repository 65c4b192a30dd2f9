import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';

/** A promise follows its question within so many sentences. */
const WINDOW = 3;
const LONGEST_QUESTION = 600;
const LONGEST_PARAGRAPH = 2_000;

const ASKING = anyOf`
  asked|queried|questioned|enquired|inquired|wondered (?:whether|if|how|what|when|why)|wanted to know|wished to know
  requested (?:to know|information|details|figures|clarification|an update)|sought (?:clarification|assurances?|reassurance|an update)
  raised (?:the|a) (?:question|query)
`;
/** Somebody asks; "was asked to" tells of a request to the officers, and "RESOLVED that X be asked" of no question at all. */
const ASKS = new RegExp(String.raw`\b(?<!\b(?:was|were|be|been|being|is|are|when|as|if) )${ASKING}\b`);
const ANSWERING = anyOf`
  in (?:response|reply|answer) to|responding to|replying to|answering|following
`;
const OF_QUESTION = anyOf`
  from|by|about|on|as to|regarding|concerning|put|raised|asked
`;
const A_QUESTION = '(?:a |an |the |this |another |further )*(?:questions?|query|queries|enquir(?:y|ies))';
const IN_ANSWER_TO = new RegExp(String.raw`^${ANSWERING} ${A_QUESTION} ${OF_QUESTION}\b`, 'i');
/** Where what the question was ends and who answers begins. */
const ANSWERER = /, (?=(?:the|an|officers?|members?|it|she|he|they|we|mr|mrs|ms|dr|cllr|councillor)\b)/i;
const NAMED_QUESTION = /^(?:Q\d{0,3}[.:)]|(?:supplementary )?question(?: \d{1,3})?\s*[.:–-])\s*/i;

/**
 * The member's question that a promise answers, in the words of the paper: in its own sentence, in those just before it, or in the
 * paragraph above. Null where the paper tells of none.
 */
export function questionAsked(finding: Finding, blocks: readonly Block[]): string | null {
  if (finding.note === 'unanswered') return shortened(finding.passage.text);
  if (finding.type !== 'commitment' && finding.type !== 'action') return null;
  const block = blocks[finding.block];
  if (!block || block.kind === 'heading') return null;
  const sentences = sentencesOf(block.passage);
  const at = sentences.findIndex(({ end }) => end > finding.passage.start);
  const own = answeredIn(sentences[at]);
  if (own) return own;
  const before = sentences.slice(Math.max(0, at - WINDOW), Math.max(0, at)).reverse();
  for (const sentence of before) {
    const question = questionIn(sentence);
    if (question) return question;
  }
  // What a meeting resolves answers the debate, not the last question of it.
  return finding.type === 'commitment' && at <= 1 ? lastOf(blocks[finding.block - 1]) : null;
}

function answeredIn(sentence: Passage | undefined): string | null {
  if (!sentence || !IN_ANSWER_TO.test(sentence.text)) return null;
  const end = ANSWERER.exec(sentence.text)?.index;
  return end === undefined ? null : shortened(sentence.text.slice(0, end));
}

function questionIn(sentence: Passage): string | null {
  const { text } = sentence;
  const answered = answeredIn(sentence);
  if (answered) return answered;
  return /\?["”’']?$/.test(text) || ASKS.test(text) ? shortened(text.replace(NAMED_QUESTION, '')) : null;
}

/** The paragraph above asks where its last sentence does, or it is called a question. */
function lastOf(block: Block | undefined): string | null {
  if (!block || block.kind === 'heading' || block.kind === 'row') return null;
  const { text } = block.passage;
  if (text.length > LONGEST_PARAGRAPH) return null;
  if (NAMED_QUESTION.test(text)) return shortened(text.replace(NAMED_QUESTION, ''));
  const last = sentencesOf(block.passage).at(-1);
  return last ? questionIn(last) : null;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_QUESTION) return text;
  return `${text.slice(0, LONGEST_QUESTION - 2).replace(/\s\S*$/, '')} …`;
}
