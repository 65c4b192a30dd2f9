import { anyOf } from '../any-of.js';
import { BODIES, THOSE_WHO_SIT } from '../bodies.js';
import type { ItemType } from '../extraction.js';
import { inOrder } from '../in-order.js';
import type { Circumstances } from './circumstances.js';
import { CLASSIFY_RULES } from './classify-rules.js';
import { STANCES } from './settling-verbs.js';

/** "ADD ambulance handovers to its work programme", "to INVITE the Trust": verbs that a clerk sets in capitals. */
const SHOUTED_VERBS = anyOf`
  ADD|NOTE|INVITE|ASK|REQUEST|AGREE|APPROVE|ENDORSE|RECEIVE|REFER|APPOINT|DEFER|DELEGATE|THANK|SUPPORT|CONFIRM
  INCLUDE|KEEP|SET|WRITE|PROVIDE|CIRCULATE|EXCLUDE|ESTABLISH|CONSIDER|ACCEPT|WELCOME|INSTRUCT|AUTHORISE|REVIEW
`;
const SHOUTED = new RegExp(`^(?:to )?${SHOUTED_VERBS}S?(?= )`);

const BODY_WORDS = anyOf`
  ${BODIES}
`;
const GIVEN_FIRST = anyOf`
  subject to|in the light of|in view of|having considered|following|after|noting|in relation to|with regard to|in respect of
`;
/** "Subject to the budget, agreed …", "Noting that a foreword was missing, the Panel approved the rest": what was settled stands behind. */
const CIRCUMSTANCE = new RegExp(
  inOrder`
  ^(?:further, )?${GIVEN_FIRST} [^;]{3,140}?
  (?:, (?=that |to [a-z]+ )|(?:, )(?:(?:the )?(?:[A-Z][\w’'-]* ){0,4}?${BODY_WORDS}[ ])?(?=[a-z]+ed\b)|[ ](?=agreed\b))
`,
  'i',
);
/** "The Board agreed that": who settled it, before what. */
const BODY_AGREED = new RegExp(
  inOrder`
  ^(?:the )?(?:[A-Z][\w’'-]* ){0,4}?(?:${BODY_WORDS}|${THOSE_WHO_SIT}|all(?: present)?) (?:also |then )?
  (?:agreed|resolved|decided|voted(?: \w+ly)?|(?:was|were) (?:all |\w+ly |quite )?${STANCES}) (?=that |to |for |of )
`,
  'i',
);
/** "During August, for what was agreed, the Chair meet …": when, before who. */
const WHEN = /^(?:that )?(?:(?:during|in|by|from|before|at|on|for) [^,;]{3,120}, ){1,3}(?=the [A-Z])/i;

const BEHIND_AGREED = anyOf`
  (?=that\b|to\b(?! (?:the|this|these|its|an?)\b)|(?:the )?(?:[A-Z][\w’'.-]* ){1,4}should )|for (?=[^.;]{3,120} to [a-z])
`;
/** "It was agreed that", "agreed Cllr Oak should", "agreed for the Clerk to". */
const AGREED = new RegExp(
  `^(?:and )?(?:it was )?(?:agree[sd]?|resolve[sd]?|decide[sd]?|voted(?: \\w+ly)?),? ${BEHIND_AGREED}`,
  'i',
);

const CONDITIONAL = anyOf`
  if|unless|when|where|once|provided that|providing that|(?:so|as) long as|in the event|on (?:the )?(?:condition|understanding) that
`;
/** "subject to a medical check", "if no complaints are received": on what it hangs, up to the next clause. */
const CONDITION = new RegExp(
  inOrder`
  (?<=^.{12,}) (?:(subject to (?:the )?[a-z]+)|${CONDITIONAL} (?!to\b)\S+)
  [^,;.:]*?(?=[,;.:]|$| and (?:that |to |the [A-Z]|(?:the )?[^,;.:]{3,60} be [a-z]+|(?:asks?|requests?|notes?|instructs?)[ ]))
`,
  'gi',
);

/**
 * What kind of item a clause of a resolution is. Noting asks nothing; the body's own business is a decision; what asks
 * somebody is an action, or a recommendation where a scrutiny body asks an executive.
 */
export function classifyClause(text: string, given: Circumstances): ItemType {
  const head = text.slice(0, 1200);
  const words = (/[a-z]/.test(head) ? head : head.toLowerCase())
    .replace(SHOUTED, (verb) => verb.toLowerCase())
    .replace(/^[A-H] (?=(?:Subject|That|To|The)\b)/, '')
    .replace(/^(?:furthermore|additionally|in addition|moreover),? /i, '')
    .replace(CIRCUMSTANCE, '')
    .replace(WHEN, '')
    .replace(BODY_AGREED, '')
    .replace(/^on the (?:proposal|motion) of [^,]{3,80}, (?:and )?seconded by [^,]{3,80},? /i, '')
    .replace(AGREED, '')
    .replace(CONDITION, (_, kept?: string) => (kept ? ` ${kept}` : ''));
  if (given.amongRecommendations) return classifyRecommended(words);
  for (const rule of CLASSIFY_RULES) {
    const type = rule.classify(words, given);
    if (type) return type;
  }
  return given.keyword === 'asked' ? 'action' : 'decision';
}

const NOTES_WORDS = anyOf`
  notes?|thanks?|receives?|places on record
`;
const CLASSIFY_RECOMMENDED_PATTERN = new RegExp(
  String.raw`^(?:that )?(?:the |this )?(?:[\w’'&,-]+ ){0,10}?${BODY_WORDS} ${NOTES_WORDS}\b`,
  'i',
);
function classifyRecommended(words: string): ItemType {
  if (
    /\b(?:task (?:and finish )?group|review group|working group|panel) be (?:disbanded|stood down|wound up|dissolved)\b/i.test(
      words,
    )
  )
    return 'decision';
  const own = CLASSIFY_RECOMMENDED_PATTERN.test(words);
  const asks = /\b(?:recommend|should|be \w+ed\b|is \w+ed\b|are \w+ed\b|that [\w ]{1,60} be\b)/i.test(
    words.replace(/^that /i, ''),
  );
  return own && !asks ? 'noted' : 'recommendation';
}
