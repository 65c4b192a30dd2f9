import { anyOf } from '../any-of.js';
import { NAME } from '../details/somebody.js';
import { inOrder } from '../in-order.js';
import { isBody, isSomebody, isThing, lastNamed } from './actor.js';

/** One way to find whom a "she" or "they" goes back to, in one sentence before it. */
export interface AntecedentRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly find: (sentence: string) => string | null;
}

const SUBJECTS = anyOf`
  head of [a-z]+|clerk|chair(?:man)?|(?:[a-z]+ ){0,2}(?:manager|officer|director|engineer|lead)
`;
const OPENING_WORDS = anyOf`
  In|On|At|As|Following|Regarding|With|After|When|Asked|Responding|Replying
`;
const REPLY_WORDS = anyOf`
  reply|response|answer|way of reply
`;
const OPENING_PHRASES = anyOf`
  ${OPENING_WORDS}\b[^,]{1,160}, |(?:In|By) ${REPLY_WORDS} to [^,]{1,80}? (?=the )
`;
const SUBJECT = new RegExp(
  inOrder`
  ^${OPENING_PHRASES}?((?:[Tt]he )?${NAME}(?: and (?:the )?${NAME})?|[Tt]he ${SUBJECTS}),? (?=[a-z])
  ([a-z]+)
`,
);
const REPLIES = anyOf`
  replied|answered|responded|said
`;
const SPEAKER = new RegExp(`^((?:[Tt]he )?${NAME})(?: ${REPLIES})?: (?=["“‘A-Z£\\d])`);
const ASKS =
  /^(?:asked|queried|enquired|inquired|questioned|wished|wanted|requested|raised|sought|felt|thanked|declared)$/;
/** Looked back over so many sentences. */
const FURTHEST = 6;

/** The rules in order, each tried on the nearest sentence before the next further one. */
export const ANTECEDENT_RULES: readonly AntecedentRule[] = [
  {
    name: 'speaker and colon',
    serves: 'Director: Two had been asked. They would …',
    find: (sentence) => somebody(SPEAKER.exec(sentence)?.[1]),
  },
  {
    name: 'subject of the sentence',
    serves: 'The Museum Manager (Miss L. Gale) was not sure. She would …',
    find: (sentence) => {
      const [, who, verb = ''] = SUBJECT.exec(sentence) ?? [];
      return ASKS.test(verb) ? null : somebody(who);
    },
  },
];

/**
 * Whom a pronoun goes back to: whoever the nearest sentence before it tells of or lets speak, not who only asked.
 * `sentences` stand in the order of the paper; the last may be the beginning of the pronoun's own.
 */
export function antecedentOf(pronoun: string, sentences: readonly string[]): string | null {
  const near = sentences.slice(-FURTHEST).reverse();
  for (const sentence of near) {
    for (const rule of ANTECEDENT_RULES) {
      const found = rule.find(sentence.slice(0, 500));
      if (found && suits(pronoun, found)) return found;
    }
  }
  const asker = near.map((sentence) => somebody(SUBJECT.exec(sentence.slice(0, 500))?.[1])).find(Boolean);
  return lastNamed(sentences.join(' ')) ?? asker ?? null;
}

/** Who speaks in a paragraph that begins with a name and a colon: "Director: By the middle of April." */
export function speakerOf(sentence: string): string | null {
  return somebody(SPEAKER.exec(sentence.slice(0, 200))?.[1]);
}

function somebody(words: string | undefined): string | null {
  const who = words?.replace(/[,;:]$/, '').replace(/ \([^)]*\)$/, '');
  return who && isSomebody(who) && !isBody(who) && !isThing(who) ? who : null;
}

function suits(pronoun: string, who: string): boolean {
  if (/^he$/i.test(pronoun)) return !/\b(?:Mrs|Ms|Miss|Dame|Lady)\b/.test(who);
  if (/^she$/i.test(pronoun)) return !/\b(?:Mr|Sir|Lord)\b/.test(who);
  return true;
}
