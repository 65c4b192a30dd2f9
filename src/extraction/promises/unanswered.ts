import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';

const ASKED_OR_TO_BE_DONE = anyOf`
  asked|queried|questioned|enquired|inquired|wanted to know|wished to know
  requested (?:to know|information on)|sought clarification (?:on|as to)|raised the question
`;
const ASKS = new RegExp(String.raw`\b${ASKED_OR_TO_BE_DONE}\b`);
/** A question that only a figure answers. */
const HOW_MANY =
  /\b(?:how (?:many|much)|what (?:number|proportion|percentage|share)|what (?:was |were )?the (?:number|total|figure|percentage)s?)\b/i;
const NUMBERS_IN_WORDS = anyOf`
  one(?! of\b)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty
  fifty|hundred|thousand|none|nobody had|half|a third|a quarter|all of them|not yet known|no figures?
`;
const NUMBER = new RegExp(
  anyOf`
  \b\d[\d,.]*\b|[£%]|\b${NUMBERS_IN_WORDS}\b
`,
  'i',
);
/** An answer follows its question within so many sentences. */
const WINDOW = 2;
const ANSWERS = anyOf`
  answer|response|reply|figures?|information
`;
const NOBODY_KNEW = anyOf`
  no(?:body| one| ?one) (?:knew|could (?:say|answer))
  no ${ANSWERS} (?:was|were|could be) (?:given|available|provided|to hand|offered)
  (?:was|were) (?:unable|not able) to (?:say|answer)|could not (?:say|answer)
  (?:figures?|answer|number|cost|total|information|date) (?:was|were) not (?:known|available|to hand|given)
  questions? (?:was|were) (?:not answered|left unanswered)|questions? (?:went unanswered|received no (?:answer|reply))
  no (?:officers?|one|body) (?:was |were )?(?:present|there|in attendance)[^.]{0,40} (?:could|to|able to) answer
  (?:did not|didn’t) (?:know|have the (?:figures?|answer|information|data))
`;
/** The paper itself says that nobody answered. */
const NO_ANSWER = new RegExp(String.raw`\b${NOBODY_KNEW}\b`, 'i');
const PROMISED_TO_DO = anyOf`
  write|check|find out|send|share|circulate|come back|report back|look into|ascertain|supply|let
  provide (?:it|the|this|that|them|figures|data)
`;
const PROMISE_SIGNS = anyOf`
  agreed to|undertook|offered to|to be (?:provided|circulated)
  (?:would|will) be (?:provided|circulated|shared|sent|supplied|checked|looked into|ascertained)
  (?:would|will) ${PROMISED_TO_DO}|(?:[Hh]e|[Ss]he|[Tt]hey|[Oo]fficers?) (?:would|will) [a-z]+
`;
const PROMISED = new RegExp(String.raw`\b${PROMISE_SIGNS}\b`);

const PUBLIC_SESSIONS = anyOf`
  public (?:questions?|participation|forum|session|speaking)|open (?:forum|session)
  questions? (?:from|by) (?:the )?(?:public|residents|parishioners)|parishioners
`;
/** Where the public asks, and not a member. */
const OPEN_TO_ALL = new RegExp(String.raw`\b${PUBLIC_SESSIONS}\b`, 'i');
const CODED = /^[A-Z]{0,4}\d{1,4}[./:-]\d{2,4}\s/;

/**
 * Members' questions for figures that the paragraph and the next leave without any, and questions of which the paper
 * says that nobody knew. A promise to find out is a promise, not a question without an answer.
 */
export function findUnanswered(blocks: readonly Block[], used: ReadonlySet<number>): Finding[] {
  const findings: Finding[] = [];
  let isOpenToAll = false;
  blocks.forEach((block, i) => {
    if (block.kind === 'heading' || CODED.test(block.passage.text))
      isOpenToAll = OPEN_TO_ALL.test(block.passage.text.slice(0, 120));
    if (isOpenToAll) return;
    if (used.has(i) || block.kind === 'heading' || block.kind === 'row' || !ASKS.test(block.passage.text))
      return;
    const sentences = sentencesOf(block.passage);
    sentences.forEach((sentence, n) => {
      const after = sentences
        .slice(n + 1, n + 1 + WINDOW)
        .map(({ text }) => text)
        .join(' ');
      const next = blocks[i + 1];
      const below = next && next.kind !== 'heading' ? next.passage.text.slice(0, 1200) : '';
      if (isUnanswered(sentence.text, after, below)) findings.push(question(sentence, i));
    });
  });
  return findings;
}

function isUnanswered(text: string, after: string, below: string): boolean {
  const asks = ASKS.exec(text.slice(0, 1200));
  if (!asks) return false;
  if (/\b(?:resident|public|petitioner)\b/i.test(text.slice(0, asks.index))) return false;
  if (NO_ANSWER.test(after.slice(0, 250))) return !PROMISED.test(after.slice(0, 400));
  const asked = text.slice(asks.index);
  if (!HOW_MANY.test(asked) || NUMBER.test(asked.slice(asks[0].length))) return false;
  if (asked.includes('; ') && PROMISED.test(asked)) return false;
  return !NUMBER.test(after) && !PROMISED.test(after) && (after !== '' || !NUMBER.test(below));
}

function question(passage: Passage, block: number): Finding {
  return {
    type: 'commitment',
    reference: null,
    passage,
    rule: 'unanswered-question',
    confidence: 'low',
    block,
    owner: null,
    note: 'unanswered',
  };
}
