import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';

/** A promise follows its question within so many sentences. */
const WINDOW = 3;
const LONGEST_QUESTION = 600;
const LONGEST_PARAGRAPH = 2_000;

const WHAT_TOLD = anyOf`
  to know|information|details|figures|clarification|(?:an?|the|some|further|more|additional) [a-z]+
`;
const ASKING = anyOf`
  asked|queried|questioned|enquired|inquired|wondered (?:whether|if|how|what|when|why)|wanted to know|wished to know
  requested ${WHAT_TOLD}|sought (?:clarification|assurances?|reassurance|an update)
  raised (?:the|a) (?:question|query)
`;
const TOLD_OF = anyOf`
  [Ii]nformation|[Cc]larification|[Dd]etails|[Ff]igures|[Aa]n? (?:update|note|breakdown|report)
`;
const POINTS = anyOf`
  question|query|point|concern|issue|matter
`;
/** "Information was requested on the lamps", "It was suggested that …", "raised a point". */
const SOFTLY = anyOf`
  ${TOLD_OF} (?:was|were) (?:requested|sought|asked for)|[Aa] ${POINTS} (?:was|had been) (?:raised|asked|put)
  [Ii]t was (?:suggested|queried|questioned|asked)(?: that| whether| if| how| why| when)
  raised (?:an?|the) (?:[a-z]+ )?${POINTS}
  suggested that|chased (?:the|an?) (?:response|reply|answer)|expressed (?:some )?concerns?
`;
/** Somebody asks; "was asked to" tells of a request to the officers, and "RESOLVED that X be asked" of no question at all. */
const ASKS = new RegExp(
  String.raw`\b(?<!\b(?:was|were|be|been|being|is|are|when|as|if) )${ASKING}\b|\b${SOFTLY}\b`,
);
const ANSWERING = anyOf`
  in (?:response|reply|answer) to|responding to|replying to|answering|following
`;
const OF_QUESTION = anyOf`
  from|by|about|on|as to|regarding|concerning|put|raised|asked
`;
const A_QUESTION = '(?:a |an |the |this |another |further )*(?:questions?|query|queries|enquir(?:y|ies))';
const WAS_ASKED =
  '(?:when |on being |being |having been )?asked (?:by|about|whether|if|how|why|what|when|where|for)';
const IN_ANSWER_TO = new RegExp(
  String.raw`^(?:${ANSWERING} ${A_QUESTION} ${OF_QUESTION}|${WAS_ASKED})\b`,
  'i',
);
/** Where what the question was ends and who answers begins. */
const ANSWERER = /, (?=(?:the|an|officers?|members?|it|she|he|they|we|mr|mrs|ms|dr|cllr|councillor)\b)/i;
const NAMED_QUESTION = /^(?:Q\d{0,3}[.:)]|(?:supplementary )?question(?: \d{1,3})?\s*[.:–-])\s*/i;
/** "Question from Councillor Birch to the Leader: …": who asked stays. */
const QUESTION_OF =
  /^(?:supplementary |written )?question (?:\d{1,3} )?(?:from|by|asked by|put by) [^:?]{3,100}:/i;
/** What joins a question to who answers it, in one sentence. */
const JOINED = /[,;]?(?: and| but)?(?: the| in reply,?| in response,?)*\s*$/i;
const SHORTEST_QUESTION = 20;
/** "Why?" over a paragraph heads it. */
const SHORTEST = 12;
/** "My office has asked the force": what is done, and no question. */
const ASKED_OURSELVES = /\b(?:I|[Ww]e|(?:[Mm]y|[Oo]ur) [a-z]+) (?:have |has )?asked\b/;
/** "What is the date of the audit? – He would confirm this.": both in one line of a list. */
const BEFORE_ITS_ANSWER = /^([^?]{10,300}\?) ?[–-] /;
/** A list of questions is no longer than this. */
const MOST_LISTED = 12;

/**
 * The member's question that a promise answers, in the words of the paper: in its own sentence, in those just before it, or in the
 * paragraph above. Null where the paper tells of none.
 */
export function questionAsked(finding: Finding, blocks: readonly Block[]): string | null {
  if (finding.note === 'unanswered') return shortened(finding.passage.text);
  if (finding.type !== 'commitment' && finding.type !== 'action') return null;
  const block = blocks[finding.block];
  if (!block || block.kind === 'heading') return null;
  if (block.kind === 'row') return askedInRow(finding, block);
  const inLine = BEFORE_ITS_ANSWER.exec(block.passage.text)?.[1];
  if (inLine) return inLine;
  const sentences = sentencesOf(block.passage);
  const at = sentences.findIndex(({ end }) => end > finding.passage.start);
  const own = answeredIn(sentences[at]) ?? askedBefore(sentences[at], finding.passage.start);
  if (own) return own;
  const before = sentences.slice(Math.max(0, at - WINDOW), Math.max(0, at)).reverse();
  for (const sentence of before) {
    const question = questionIn(sentence);
    if (question) return question;
  }
  const isAnswer = /^A\d{0,3}$/i.test(block.marker?.printed ?? '');
  // What a meeting resolves answers the debate, not the last question of it.
  return (finding.type === 'commitment' || isAnswer) && at <= 1
    ? (lastOf(blocks[finding.block - 1]) ?? listAbove(blocks, finding.block))
    : null;
}

/** "Councillor Birch asked whether the deck was safe, and the Harbour Master undertook …": the question is the first half. */
function askedBefore(sentence: Passage | undefined, start: number): string | null {
  if (!sentence || start <= sentence.start) return null;
  const length = start - sentence.start;
  // Where the page's furniture stands in a sentence, its places and its words do not match.
  const head = sentence.slice(0, length);
  if (head.end > start) return null;
  const words = head.text.replace(JOINED, '').trim();
  return words.length >= SHORTEST_QUESTION && ASKS.test(words) ? shortened(words) : null;
}

/** In a table: what stands in a cell before the answer, and asks. */
function askedInRow({ passage }: Finding, { cells }: Block): string | null {
  const at = cells.findIndex(({ start, end }) => start <= passage.start && passage.start < end);
  for (const cell of cells.slice(0, Math.max(0, at)).reverse()) {
    const isQuestion = cell.text.endsWith('?') || NAMED_QUESTION.test(cell.text) || ASKS.test(cell.text);
    if (isQuestion) return shortened(cell.text.replace(NAMED_QUESTION, ''));
  }
  return null;
}

/** "Members asked: (a) how many …; (b) whether …", above the one answer to all of it. */
function listAbove(blocks: readonly Block[], at: number): string | null {
  const listed: string[] = [];
  for (let i = at - 1; i >= Math.max(0, at - MOST_LISTED); i--) {
    const block = blocks[i];
    if (!block || block.kind === 'heading' || block.kind === 'row') return null;
    const { text } = block.passage;
    if (block.marker) listed.unshift(`${block.marker.printed} ${text}`);
    else
      return listed.length > 0 && text.endsWith(':') && ASKS.test(text)
        ? shortened([text, ...listed].join(' '))
        : null;
  }
  return null;
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
  if (ASKED_OURSELVES.test(text) || text.length < SHORTEST) return null;
  return /\?["”’']?$/.test(text) || ASKS.test(text) ? shortened(text.replace(NAMED_QUESTION, '')) : null;
}

/** The paragraph above asks where its last sentence does, or it is called a question. */
function lastOf(block: Block | undefined): string | null {
  if (!block || block.kind === 'heading' || block.kind === 'row') return null;
  const { text } = block.passage;
  if (text.length > LONGEST_PARAGRAPH) return null;
  if (QUESTION_OF.test(text)) return shortened(text);
  if (NAMED_QUESTION.test(text)) return shortened(text.replace(NAMED_QUESTION, ''));
  const last = sentencesOf(block.passage).at(-1);
  return last ? questionIn(last) : null;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_QUESTION) return text;
  return `${text.slice(0, LONGEST_QUESTION - 2).replace(/\s\S*$/, '')} …`;
}
