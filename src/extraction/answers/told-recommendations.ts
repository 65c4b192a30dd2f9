import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import { decisionIn } from './decision-words.js';

/** A recommendation told or quoted in running text ("Your first recommendation was that …"), and what is said of it behind. */
export interface ToldRecommendation {
  readonly block: number;
  readonly reference: string | null;
  /** Null where the answer gives no more than its number. */
  readonly asked: Passage | null;
  readonly rest: Passage | null;
  /** "We cannot accept the recommendation that …" answers before it says what it answers. */
  readonly decided: string | null;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const ORDINAL = anyOf`
  ${ORDINALS.join('|')}|last|final|next|other|only
`;
const OF_WHOM = anyOf`
  [Yy]our|[Oo]ur|[Tt]he|[Tt]heir|[Ii]ts|[Tt]he (?:[A-Z][\w-]* ){0,6}[A-Z][\w-]*[’']s?
`;
const TURNS_TO = anyOf`
  [Aa]s (?:to|regards)|[Oo]n|[Rr]egarding|[Tt]urning to|[Cc]oncerning|[Ii]n (?:relation|response|regard|answer) to
  [Ii]n respect of|[Ww]ith (?:regard|respect|reference) to
`;
const LEADS_UP = anyOf`
  [Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ff]inal|[Ll]ast
`;
const SAID = anyOf`
  was|is|asked(?: us)?|asks(?: us)?|said|says|read|reads|called for|stated|proposed
`;
const BODY = anyOf`
  [Yy]ou|(?:[Tt]he|[Yy]our) (?:[A-Z][\w’'-]* (?:and |of |for )?){0,7}(?:Panel|Committee|Commission|Board|Group|Scrutiny)
`;
const CLAUSE = anyOf`
  that\b|to [a-z]|[“"]|(?<=called for )\S|(?<=asked for )\S|(?<=asked )(?:us|the (?:[A-Z]\w+ ){1,4})to\b
`;
/** "Secondly, that every crossing be repainted.": half a sentence. */
const HALF_A_SENTENCE = new RegExp(`^(${LEADS_UP})(?:ly)?,? (?=that [a-z])`);
/** How running text sets out one recommendation; the first group is its number or ordinal. */
const MANNERS: readonly RegExp[] = [
  new RegExp(inOrder`
  ^(?:${TURNS_TO} )?(?:${OF_WHOM} (${ORDINAL}) (?:recommendation|proposal)|(?:${OF_WHOM} )?[Rr]ecommendation (?:no\.? ?)?(\w{1,6}))
  (?:,| (?:to|of) the (?:Cabinet|Council|Executive|Board|Trust))?(?: ${SAID})?,?:? \(?(?=${CLAUSE})
`),
  new RegExp(inOrder`
  ^(?:(?:In addition|Also|Next|Then|(${LEADS_UP})(?:ly)?), )?${BODY} (?:also |then |further |finally |next |secondly |lastly )?
  (?:made a further recommendation|recommended)(?: to (?:us|me|Cabinet|the Council))? (?=that\b|[“"])
`),
  // "Your fourth asked for a leaflet.", "You wrote: “That …”"
  new RegExp(`^[Yy]our (${ORDINAL}) (?:asked for|asked us|was) (?=${CLAUSE})`),
  new RegExp(`^${BODY} (?:also |then |next |finally )?(?:wrote|said|recommended|asked) ?: ?(?=[“"])`),
  /^(?:WHAT )?(?:THE |YOUR )?[A-Z’' ]{3,60}RECOMMEND(?:S|ED|ATION)? ?(\d{1,2})? ?[:–-] (?=That\b|that\b|[“"]|[A-Z])/,
  new RegExp(inOrder`
  ^(?:What )?(?:[Tt]he |Your )?(?:[A-Z][\w’'-]* (?:of the |of |and )?){1,5}(?:recommends|recommended|recommendation) ?(\d{1,2})?
  ?[:–-] (?=That\b|that\b|[“"]|[A-Z])
`),
];
/** "The Panel asked that …", "It was recommended that …": told, where an answer follows at once. */
const ASKED = new RegExp(inOrder`
  ^(?:(?:In addition|Also|Next|Then|(${LEADS_UP})(?:ly)?), )?
  (?:${BODY} (?:also |then |further )?(?:asked|suggested|proposed|wanted|wished)
  |[Ii]t was (?:also |further )?(?:recommended|proposed|suggested))
  (?: to (?:us|me|Cabinet|the Council))? (?=that\b|[“"])
`);
/** "With regard to recommendation 2, the Trust accepts this in part." */
const ANSWERED_BY_NUMBER = new RegExp(
  `^(?:${TURNS_TO} )(?:your |the )?[Rr]ecommendation (?:no\\.? ?)?(\\d{1,2}),? (?=[a-z])`,
);
/** "We are unable to accept the recommendation that the ward be reopened." */
const WITHIN_ITS_ANSWER = new RegExp(inOrder`
  ^(?!.*\b(?:if|whether)\b).{0,80}?\b(?:accept|support|agree (?:to|with)|reject)s? (?:the|your)[ ]
  (?:(${ORDINAL}) )?recommendation,? (?=that[ ])
`);
/** "…, the Board cannot agree, because …": the answer stands in the same sentence. */
const ANSWERED_WITHIN = new RegExp(inOrder`
  ,? (?:but |and )?(?=(?:as |because )?(?:the (?:Board|Cabinet|Council|Executive|Trust|Commissioner)|I|we)
  (?: (?:can|do|does|am|is|are|has|have|therefore|fully))*(?:not)? (?:not |able to |unable to )?(?:accept|agree|support|reject)s?\b|
  (?<=, )is one (?:that|which|we|I)\b)
`);
const REQUESTED = new RegExp(inOrder`
  ^(?:[Mm]in(?:ute)?\.? ?([\w.()/]{1,12}) ?[:–-] )?
  (?=${BODY} (?:also |then |further )?(?:requested|asked|recommended|suggested|proposed) that\b)
`);
const ANSWER_BELOW = /^(?:the )?(?:[\w’'-]+ ){0,3}(?:response|reply|answer)s?\s?[:–-]/i;
/** So few tell of a matter in passing; a list of them sets out what was recommended. */
const LEAST = 2;
const SHORTEST = 12;

/** What a response or an update tells, one after another, as having been recommended; nothing where it tells but one. */
export function toldRecommendations(
  blocks: readonly Block[],
  taken: ReadonlySet<number>,
): ToldRecommendation[] {
  const told = blocks.flatMap((block, i) =>
    taken.has(i) || block.kind === 'row' || block.marker?.label === 'recommendation'
      ? []
      : inBlock(block, i, isAnswer(blocks[i + 1])),
  );
  return told.length < LEAST ? [] : told;
}

/** "Response:" below "Minute 4(c) – The Committee requested that …". */
function isAnswer(block: Block | undefined): boolean {
  return block !== undefined && ANSWER_BELOW.test(block.passage.text.slice(0, 80));
}

/** How many requests a paper tells with their answers right below them. */
export function requestsAnsweredBelow(blocks: readonly Block[]): number {
  return blocks.filter(
    ({ kind, passage }, i) =>
      kind !== 'row' && REQUESTED.test(passage.text.slice(0, 240)) && isAnswer(blocks[i + 1]),
  ).length;
}

const TELLS_OF_ONE = new RegExp(
  anyOf`
  recommend|\b(?:requested|asked|suggested|proposed|wanted|wished) that\b|^${LEADS_UP}(?:ly)?,? that\b
  \byour ${ORDINAL} (?:asked|was)\b|\b(?:wrote|said|asked) ?: ?[“"]
`,
  'i',
);

function inBlock(block: Block, at: number, isAnswered: boolean): ToldRecommendation[] {
  if (!TELLS_OF_ONE.test(block.passage.text)) return [];
  const sentences = sentencesOf(block.passage);
  const starts = sentences.flatMap((sentence, n) => {
    const head = sentence.text.slice(0, 240);
    const found =
      MANNERS.map((manner) => manner.exec(head)).find((one) => one !== null) ??
      (decisionIn(sentences[n + 1]?.text.slice(0, 60) ?? '')
        ? (ASKED.exec(head) ?? HALF_A_SENTENCE.exec(head))
        : null) ??
      (isAnswered ? REQUESTED.exec(head) : null);
    if (found)
      return [{ n, length: found[0].length, reference: numberOf(found[1] ?? found[2]), isAsked: true }];
    const numbered = ANSWERED_BY_NUMBER.exec(head);
    const within = WITHIN_ITS_ANSWER.exec(head.slice(numbered?.[0].length ?? 0));
    if (!numbered && !within) return [];
    const length = (numbered?.[0].length ?? 0) + (within?.[0].length ?? 0);
    return [{ n, length, reference: numberOf(numbered?.[1] ?? within?.[1]), isAsked: within !== null }];
  });
  return starts.flatMap(({ n, length, reference, isAsked }, k): ToldRecommendation[] => {
    const sentence = sentences[n];
    if (!sentence) return [];
    const following = sentences.slice(n + 1, starts[k + 1]?.n);
    if (!isAsked) {
      const rest = Passage.joined([sentence.slice(length), ...following]);
      return [{ block: at, reference, asked: null, rest, decided: null }];
    }
    const { asked, behind } = clauseOf(sentence.slice(length));
    if (asked.text.length < SHORTEST) return [];
    const rest = Passage.joined([...(behind ? [behind] : []), ...following]);
    const decided = WITHIN_ITS_ANSWER.test(sentence.text.slice(0, 240))
      ? sentence.text.slice(0, length)
      : null;
    return [{ block: at, reference, asked, rest: rest.isEmpty ? null : rest, decided }];
  });
}

/** The words between quotation marks, or the whole sentence without its "that". */
function clauseOf(words: Passage): { asked: Passage; behind: Passage | null } {
  const quoted = /^(?:that )?[“"]([^”"]{8,800})[”"]/.exec(words.text);
  if (quoted?.[1]) {
    const from = quoted[0].length - quoted[1].length - 1;
    const behind = words.slice(quoted[0].length);
    return {
      asked: words.slice(from, quoted[0].length - 1),
      behind: /\w/.test(behind.text) ? behind : null,
    };
  }
  const bracketed = /^(?:that )?([^()]{8,400})\),? ?/.exec(words.text);
  if (bracketed?.[1]) {
    const from = bracketed[0].indexOf(bracketed[1]);
    return {
      asked: words.slice(from, from + bracketed[1].length),
      behind: words.slice(bracketed[0].length),
    };
  }
  const asked = words.slice(/^that,? /.exec(words.text)?.[0].length ?? 0);
  const answer = ANSWERED_WITHIN.exec(asked.text.slice(0, 600));
  if (!answer) return { asked, behind: null };
  return {
    asked: asked.slice(0, answer.index),
    behind: asked.slice(answer.index + answer[0].length),
  };
}

function numberOf(words: string | undefined): string | null {
  if (!words) return null;
  if (/^\d/.test(words)) return words;
  const nth = ORDINALS.indexOf(words.toLowerCase()) + 1;
  return nth > 0 ? String(nth) : null;
}

/** Each as a proposal; one that is given to nobody is for whom the sentence names. */
export function findingsOfTold(told: readonly ToldRecommendation[]): Finding[] {
  const rule = 'recommendation told in a sentence';
  return told.flatMap(({ block, reference, asked }): Finding[] =>
    asked ? [{ type: 'recommendation', reference, passage: asked, rule, confidence: 'high', block }] : [],
  );
}
