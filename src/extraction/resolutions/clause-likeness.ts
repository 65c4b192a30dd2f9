import { anyOf } from '../any-of.js';
import { BODIES } from '../bodies.js';
import { inOrder } from '../in-order.js';
import { IRREGULAR_PAST, startsWithTask } from './asks.js';
import { BODY_DEEDS } from './settling-verbs.js';

/** How plainly words are a clause of a resolution when no keyword stands above them. */
export type Likeness = 'plain' | 'under-lead' | null;

const FINITE = anyOf`
  would|could|should|will|may|can|must|might|shall|not|to|was|were|is|are|had|has|have|cannot|would not|if|whether
`;
const DONE = '(?:[a-z]+(?:ed|en|wn|ne|ld|id|ut|ght|nt|de)|put|set|cut|let|met|read)';
const PASSIVE_PATTERN = new RegExp(
  inOrder`
  ^(?!To be\b)(?:subject to [^,;]{3,160}, |in view of [^,;]{3,120}, |following [^,;]{3,120}, )?
  ([^.;:]{2,260}?) be (?:now |also |hereby |\w+ly )?(?:${DONE}|an?\b|the\b|Vice|in\b|held\b|kept\b)
`,
);
const FINITE_BEFORE = new RegExp(anyOf`
  \b${FINITE}(?: \w+ly)?$|\b(?:would|could|should|will|may|can|must|might|shall|cannot) \w+$
  \b(?:was|were|had|asked|said|told|explained|reported)\b
`);
const THAT = /^(?:and )?(?:(?:Also|Further|also|further) )?(?:T ?H ?A ?T|That|that)\b,? (?:\S+ ){2}/;
const NOTHING_SETTLED =
  /^(?:and )?that (?:there|it|he|she|they|this|these|those) (?:was|were|is|are|had|has|have|would|could)\b/i;
const CLAUSE_VERBS = anyOf`
  ${BODY_DEEDS}|establish(?:es)?|add(?:s|ed)?|acknowledge[sd]?|commends?
  write|circulate|provide|arrange|bring|submit|consider|include
`;
const VERB_AT_HEAD = new RegExp(
  String.raw`^(?:and )?(?:to )?(?:also |further |formally )?${CLAUSE_VERBS}\b`,
  'i',
);

/** "That the fee be waived", "the fee be waived": the mood in which bodies settle, and nobody tells. */
export function isInMoodOfSettling(text: string): boolean {
  return isSubjunctive(text) || (THAT.test(text) && likenessOf(text) === 'plain');
}

/** Whether words are a clause that resolves: "That …", "the report be noted", "the Clerk write"; "note the report" only under a lead. */
export function likenessOf(text: string): Likeness {
  const words = text.slice(0, 400);
  if (NOTHING_SETTLED.test(words)) return null;
  if (THAT.test(words)) return TOLD_AS_SAID.test(words) ? 'under-lead' : 'plain';
  if (isSubjunctive(words) || bodyDoes(words)) return 'plain';
  if (/^[A-Z(]|^the |^an? /.test(words) && startsWithTask(words))
    return isToDo(words) ? 'under-lead' : 'plain';
  return VERB_AT_HEAD.test(words) ? 'under-lead' : null;
}

/** "The officer recommended that consent be granted", "Could the centre be shared". */
const TELLING_VERBS = anyOf`
  [a-z]+(?:ed|ew|id|ught)|makes?|asks?|wish(?:es)?|hopes?|suggests?|proposes?
`;
const TOLD_OF_OTHERS = new RegExp(
  anyOf`
  \b${TELLING_VERBS}(?: \w+){0,3},? that\b
  ^(?:should|could|would|can|may|will|shall|if|let|why|how|when)\b
`,
  'i',
);

/** "the Panel look at the figures again": a body and a verb that nobody tells with. */
const BODY_DOES = new RegExp(inOrder`
  ^(?:and )?[Tt]he (?:[A-Z][\w’'-]* ){0,5}${BODIES} (?:also |formally )?([a-z]{3,})\b(?! ?[,;.])
`);
const NO_VERB_BEHIND = new RegExp(
  String.raw`^(?:${FINITE}|be|and|or|of|for|in|on|at|with|by|from|as|who|which|then|\w+(?:s|ed|ing|ly))$`,
);

function bodyDoes(words: string): boolean {
  const verb = BODY_DOES.exec(words.slice(0, 160))?.[1];
  return verb !== undefined && !NO_VERB_BEHIND.test(verb) && !IRREGULAR_PAST.test(verb);
}

/** "The report be noted": in no sentence that tells anything does "be" stand so. */
export function isSubjunctive(text: string): boolean {
  const passive = PASSIVE_PATTERN.exec(text.slice(0, 400));
  const before = passive?.[1] ?? '';
  return passive !== null && !FINITE_BEFORE.test(before) && !TOLD_OF_OTHERS.test(before);
}

/** "That the service was slow" tells; nothing is to be done. */
const TOLD_AS_SAID = new RegExp(
  inOrder`
  ^(?:and )?that (?:(?!until\b|when\b|which\b|where\b|once\b|unless\b|who\b|as\b|\w+ be\b)[^\s.;]+ ){1,16}(?:was|were|
  had|has|have) (?!to\b)
`,
  'i',
);

/** "Clerk to write": notes of actions, which are read by themselves. */
function isToDo(words: string): boolean {
  return (
    / to [a-z]+/.test(words.slice(0, 90)) &&
    !/\b(?:write|circulate|provide|report|bring|supply|submit|send)\b/.test(words.slice(0, 60))
  );
}
