import { anyOf } from '../any-of.js';
import { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { inOrder } from '../in-order.js';
import { asksByPronoun, startsWithTask, subjunctiveOwner, taskOwner } from './asks.js';
import type { Circumstances } from './circumstances.js';
import { classifyClause } from './classify.js';

/** "to defer the item and instruct the Manager to …": who is asked, or given power, is named right behind. */
const ASKING_VERBS = anyOf`
  asks?|requests?|instructs?|directs?|invites?|tasks?|authorises?|gives?|gave
`;
const SETTLED_VERBS = anyOf`
  approved|agreed|accepted|endorsed|requested|asked|noted|instructed|delegated|referred
`;
const CLAUSE_OPENINGS = anyOf`
  [Tt]hat|to (?!be\b)|request(?:s|ed)?|ask(?:s|ed)|recommend(?:s|ed)|agrees?|approves?|endorses?
  supports?|notes?|thanks?|the [A-Z][\w’'-]*|an? [\w’' ]{3,120}? (?:to )?be [a-z]+|the [a-z][\w’' ]{3,80}? (?:to )?be [a-z]+
  [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4} (?:be|to) [a-z]+|further [a-z]+ be [a-z]+
  (?:authorised|instructed|delegated) (?:that |to )?(?:the |[A-Z])(?!Chair\w* to sign)
  ${ASKING_VERBS} (?:that )?(?:officers|(?:the )?[A-Z][\w’'-]*)(?! to sign)
  [A-Z]\w+ (?:\w+ )?(?:be|write|to)|any [\w’' ]{3,80}? be [a-z]+
`;
const FINITE = anyOf`
  would|will|was|were|is|are|has|had|have|could|should|may|can|shall|must
`;
const TO_COME = "an? (?:further|progress|written|follow-up|updated|revised) [\\w’' ]{3,60}?";
const JOINTS = new RegExp(
  anyOf`
  (?:;|,|\.)? and (?=${CLAUSE_OPENINGS}\b|${SETTLED_VERBS} (?:the|that|an?|to|its|not)\b)
  , (?=${SETTLED_VERBS} (?:the|that|an?|to)\b)
  [ ]and,? (?=(?:in accordance|in line|in order|as required|where|if|until|for)[^,;.]{3,120}, [\w’' ]{3,80} be [a-z]+)
  ; (?=[Tt]hat\b|to\b|the\b|and\b|[A-Z])|, (?=that\b(?! ${FINITE}\b))|, with (?=${TO_COME} to be [a-z]+)
`,
  'g',
);
const CLAUSE_VERBS = anyOf`
  requested|asked|recommended|agree[sd]?|approve[sd]?|accepted|endorse[sd]?|supports?|note[sd]?|thanks?|authorised
  instructed|delegated|${ASKING_VERBS}
`;
const OWN_CLAUSE = new RegExp(
  anyOf`
  ^(?:and )?that\b|^to\b|\b(?:be|were|was|would|will|should|is|are|notes?|asks?|requests?|recommends?)[ ]
  \bto be [a-z]+
  ^${CLAUSE_VERBS}[ ]
`,
  'i',
);
/** "That the high-risk findings" says nothing yet: what follows "and" belongs to it. */
const HAS_VERB = new RegExp(
  anyOf`
  ^(?!that (?:the|an?|all)\b)|\b(?:be|is|are|was|were|to|will|would|should|has|have|had)\b
  \b(?:(?!minutes\b|services\b|committees\b)[a-z]+(?:ed|es)|note|ask|write)\b
`,
  'i',
);
/** The body's own verb again: "…, approved the plan and asked the Head of Piers …", "approves it and requests an update". */
const VERB_AGAIN = new RegExp(
  `^${anyOf`
  approve[sd]|agree[sd]|accepted|endorse[sd]|request(?:s|ed)|ask(?:s|ed)|note[sd]|instruct(?:s|ed)|delegate[sd]|referred
`} (?:the|that|an?|to|its|not)\\b`,
);
const RESOLVES_AGAIN = new RegExp(
  anyOf`
  ^(?:Agreed|Approved|Endorsed|Supported|Welcomed|Noted|Requested|Asked) (?:the|that|to|an?|its)\b
  ^(?:That|Also that|Further that|It was (?:also|further))\b
  ^I (?:do not |also )?(?:agree|approve|authorise|note|endorse|reject|decline)\b
  ^(?:Officers|The (?:[A-Z][\w’'-]* (?:of |for |and )?){1,6})(?:is|are|was|were) (?:asked|requested|instructed|authorised) to\b
  ^(?!The minutes were (?:then |duly )?signed\b)(?=.*\b(?:minutes|record)\b).{0,160}\b(?:accepted|approved|agreed|confirmed|signed)\b
`,
  'i',
);
/** More joints than these are in no sentence of a clerk's. */
const MOST_JOINTS = 100;

/** The clauses of a resolution without numbers, and what its paragraph goes on to tell. */
export interface Unnumbered {
  readonly parts: Passage[];
  readonly talk: Passage | null;
}

/**
 * The clauses of a resolution without numbers. It is one, unless its parts are of different kinds ("be noted, and that
 * the Director be asked …"), are set apart by semicolons or by a second "That", or a sentence of its own gives somebody
 * a task ("Clerk to write to the owner.").
 *
 * @param standsAlone the paragraph holds the resolution only; else just its first sentence does
 */
export function splitUnnumbered(passage: Passage, given: Circumstances, standsAlone: boolean): Unnumbered {
  const [first, ...rest] = sentencesOf(passage);
  if (!first) return { parts: [], talk: null };
  const wholes = [[first]];
  const talk: Passage[] = [];
  for (const sentence of rest) {
    if (RESOLVES_AGAIN.test(sentence.text) || taskOwner(sentence.text)) wholes.push([sentence]);
    else if (standsAlone || VERDICT.test(sentence.text)) wholes.at(-1)?.push(sentence);
    else talk.push(sentence);
  }
  return {
    parts: wholes.flatMap((whole) => splitAtJoints(Passage.joined(whole), given)),
    talk: talk.length > 0 ? Passage.joined(talk) : null,
  };
}

/** "25/0182/FUL 3 Orchard Row. No objection." */
const VERDICT = /^(?:No (?:objection|comment)|Object\b|Support\b)/;

/** "that the minutes are correct and that they be signed": one approval. */
const SIGNS = new RegExp(inOrder`
  ^(?:that )?(?:(?:they|it|the same) be signed|(?:the )?(?:[A-Z][\w-]* ){1,4}(?:be )?(?:authorised|asked|instructed) to sign
  (?: (?:them|it|the same)\b|\W*$))
`);

function splitAtJoints(whole: Passage, given: Circumstances): Passage[] {
  const { text } = whole;
  const parts: Passage[] = [];
  let from = 0;
  let joints = 0;
  for (const joint of text.matchAll(JOINTS)) {
    if (joints++ === MOST_JOINTS) break;
    const before = whole.slice(from, joint.index + (/^[;,.]/.test(joint[0]) ? 1 : 0));
    const after = whole.slice(joint.index + joint[0].length);
    if (before.text.length < 12 || SAYS_NO_MORE.test(before.text) || isOneName(before.text, after.text))
      continue;
    if (SIGNS.test(after.text) || (/^the /.test(after.text) && !HAS_VERB.test(before.text))) continue;
    if (asksByPronoun(after.text) && classifyClause(before.text, given) === 'action') continue;
    if (!OWN_CLAUSE.test(after.text.slice(0, 160)) && !startsWithTask(after.text)) continue;
    if (/^(?:authorised|instructed|delegated) /.test(after.text)) {
      parts.push(before);
      from = joint.index + joint[0].length;
      continue;
    }
    const kinds = [classifyClause(before.text, given), classifyClause(firstPart(after.text), given)];
    if (kinds[0] === kinds[1] && !joint[0].startsWith(';') && !twoOwners(before.text, after.text)) continue;
    if (kinds[0] === kinds[1] && twoOwners(before.text, after.text)) {
      parts.push(before);
      from = joint.index + joint[0].length;
      continue;
    }
    if (VERB_AGAIN.test(after.text) || /^any /.test(after.text)) {
      parts.push(before);
      from = joint.index + joint[0].length;
      continue;
    }
    if (!joint[0].startsWith(';') && !kinds.includes('noted') && !/and $/.test(joint[0])) continue;
    if (!joint[0].startsWith(';') && !kinds.includes('noted') && !OPENS_ASKING.test(after.text)) continue;
    parts.push(before);
    from = joint.index + joint[0].length;
  }
  return [...parts, whole.slice(from)].filter((part) => /\w/.test(part.text));
}

/** "that the Clerk take out the swings and that Cllr Pym obtain prices": each has its own task. */
function twoOwners(before: string, after: string): boolean {
  const [one, other] = [subjunctiveOwner(before), subjunctiveOwner(after)];
  return one !== null && other !== null && one !== other;
}

const OPENS_ASKING = new RegExp(
  anyOf`
  ^that\b|^(?:to )?${ASKING_VERBS} (?:officers\b|(?:the |that )?[A-Z])
  ^the (?:[A-Z][\w’'-]* (?:of |for |and )?){1,6}be (?:asked|authorised|instructed|requested|delegated|directed) to[ ]
`,
);

/** "The Panel received and approved the draft": two verbs of one thing. */
const SAYS_NO_MORE =
  /(?<!\b(?:be|is|are|was|were|been) )\b(?:received|noted|considered|reviewed|discussed|accepted)$/;

/** "Task and Finish Group" is one name. */
function isOneName(before: string, after: string): boolean {
  return /(?:^|\s)[A-Z][\w’-]*$/.test(before) && /^[A-Z]/.test(after);
}

function firstPart(text: string): string {
  return text.split(/; |, and that /, 1)[0] ?? text;
}
