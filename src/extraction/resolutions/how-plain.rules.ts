import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { BODIES } from '../bodies.js';
import type { ItemType } from '../extraction.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import { startsWithTask, taskOwner } from './asks.js';
import type { WhosePaper } from './circumstances.js';
import { DOES_ITSELF, RUNS_AN_ERRAND, WOULD_BE_DONE } from './classify-words.js';
import { OWN_BUSINESS } from './own-business-words.js';
import { taskOf } from './plainly-resolved.js';
import { EMPOWERED } from './power-words.js';
import { PASSIVE, SETTLED_BY_WORD } from './settling-verbs.js';
import { VERDICT_BEHIND } from './verdicts.js';
import { actAround, leavesNoTask, whoseAct } from './whose-act.rules.js';

/** One sign that words told without a keyword are an item of a type, and of no other. */
interface PlainSign {
  readonly type: ItemType;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly holds: (clause: string) => boolean;
}

const THINGS_DONE = anyOf`
  sent|circulated|written|provided|brought|added|presented|submitted|published|invited|asked|requested|instructed|contacted
  advertised|drafted|prepared|informed|notified|reminded|advised|reported|raised|referred|shared|produced|included|placed
  updated|reviewed|obtained|sought|issued|forwarded|supplied|arranged|investigated|followed up|clarified|consulted
`;
const IS_DONE = new RegExp(inOrder`
  ^(?:that )?(?:(?!\b(?:to|could|might|may|not|no|if)\b)[\w’',£()/-]+ ){1,16}?
  (?:(?:should|would|will|shall) (?:also |now )?)?be (?:\w+ly )?${THINGS_DONE}\b
`);
const PERSONS = anyOf`
  (?:[Cc]oun|Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.? [A-Z][\w’'-]+|[A-Z]{2,3}|[A-Z][\w’'-]+ [A-Z][\w’'-]+
  (?:it|we|they)(?= \w+ write\b)
`;
/** "coun Ash would draft a leaflet"; "it would write to the Minister" */
const PERSON_WOULD = new RegExp(inOrder`
  ^(?:that )?${PERSONS} (?:would|will|should) (?!be\b|have\b|like\b)[a-z]+
`);
const WHOM = anyOf`
  the |an? |all |further |officers|information|[A-Z]
`;
const ASKS_SOMEBODY = new RegExp(
  `^(?:and )?(?:to )?(?:ask|invite|instruct|request)(?:ed)? (?:that |for )?${WHOM}`,
);
const SETTLES = anyOf`
  appoint|elect|co-opt|nominate|accept|adopt|agree|approve|endorse|support|object|pay|purchase|buy|donate|give|grant|award|contribute
  refuse|reject|decline|defer|adjourn|postpone|retain|keep|continue|hold|take|leave|move|wait|install|schedule|add|exclude|renew
  increase|reduce|set|fund|allocate|change|replace|remove|close|open|join|cancel|proceed|consider|raise|extend|have
`;
const SETTLED = anyOf`
  agreed|approved|adopted|endorsed|accepted|supported|elected|appointed|deferred|resolved|ratified|re-elected|co-opted|declined
`;
const TO_SETTLE = new RegExp(
  `^(?:that )?(?:and |also )?(?:${SETTLED} )?(?:not |to |not to )?${SETTLES}s?\\b`,
  'i',
);
const SETTLED_THING = new RegExp(
  anyOf`
  ^(?:and )?(?:unanimously )?${SETTLED} (?:the|this|that|its|their|a|an|all|with|to an?|as|not)\b
  ^(?:[Tt]he )?(?:[A-Z][\w’'-]* ){0,4}(?:${BODIES}|Members|Councillors) (?:also |then )?${SETTLED} (?:the|its|an?)\b
  ^[^.;:]{3,120}? (?:was|were) (?:\w+ly |then )?(?:[a-z]+ and )?${SETTLED}\b|^(?:that )?(?:there (?:is|be) )?no objections?\b
  \b(?:no objections?|no comments?|permission granted|refused|support)\.?$
`,
  'i',
);
const NOTES = /\b(?:note[sd]?|receive[sd]?|accept(?:ed)?|correct record|true (?:and \w+ )?record)\b/i;

/** What is done to something, where saying so does not do it: "mended", not "approved". */
function isUnsettled(done: string | undefined): boolean {
  return (
    done !== undefined && /(?:ed|en|wn|ne|ng|ght|ut|nt|de|ld)$/.test(done) && !SETTLED_BY_WORD.test(done)
  );
}

/** What is told in words that leave no choice what it is. */
const PLAIN_SIGNS: readonly PlainSign[] = [
  {
    type: 'action',
    serves: 'the Clerk would write; that the Head of Piers report; officers to ask the county',
    holds: (clause) => startsWithTask(clause) || taskOf(clause) !== null || PERSON_WOULD.test(clause),
  },
  {
    type: 'action',
    serves: 'write to the Minister; ask the Head of Piers to report; the Clerk be authorised to pay',
    holds: (clause) => RUNS_AN_ERRAND.test(clause) || ASKS_SOMEBODY.test(clause) || EMPOWERED.test(clause),
  },
  {
    type: 'action',
    serves: 'a letter be sent; the figures would be added to the report',
    holds: (clause) =>
      IS_DONE.test(clause) || isUnsettled((PASSIVE.exec(clause) ?? WOULD_BE_DONE.exec(clause))?.[1]),
  },
  {
    type: 'decision',
    serves: 'pay the invoices; agreed its terms of reference; the grant was approved; no objection',
    holds: (clause) => TO_SETTLE.test(clause) || SETTLED_THING.test(clause) || VERDICT_BEHIND.test(clause),
  },
  {
    type: 'decision',
    serves: 'the plan be approved; the review be moved to March; we keep the rent as it is',
    holds: (clause) =>
      SETTLED_BY_WORD.test(PASSIVE.exec(clause)?.[1] ?? '.') ||
      OWN_BUSINESS.test(clause) ||
      DOES_ITSELF.test(clause),
  },
  { type: 'noted', serves: 'the report was noted; noted the figures', holds: (clause) => NOTES.test(clause) },
];

const POSTS = anyOf`
  [Cc]lerk|Secretary|Treasurer|Officer|Warden|[Cc]hair(?:man|woman)?|Manager|Director|Head|RFO
`;
/** "The Clerk was instructed to order two chains." */
const INSTRUCTED = new RegExp(
  inOrder`
  ^(?:[Tt]he )?(?:[A-Z][\w’'-]* (?:of |for |and )?){0,5}(?:${POSTS} (?:was|is)|[Oo]fficers (?:were|are))[ ]
  (?:asked|instructed|requested|to)\b
`,
);
/** "Highways to be contacted." */
const TO_BE = new RegExp(`^[A-Z][^.;:]{2,80}? to be ${THINGS_DONE}\\b`);
/** Longer accounts hold more than one thing. */
const LONGEST = 320;
/** What is only thought, or stands under a condition. */
const UNSURE = new RegExp(
  anyOf`
  ^(?:that )?(?:if|although|unless|whether|as|since|should)\b|\b(?:if necessary|in principle|might|could|perhaps|ought)\b|[:–-]$
`,
  'i',
);
/** "agreed that this area is well used": how things are. */
const TELLS = anyOf`
  is|are|was|were|had|has|have
`;
const STATE = new RegExp(`^that (?:[\\w’'-]+ ){1,8}?${TELLS} (?!to\\b)`, 'i');
const SAID_BEFORE =
  /^(?:and )?(?:it was )?(?:also |further )?(?:agreed|resolved|decided) (?:(?=that )|for |to (?=[a-z]))/i;
const TOLD = /^(?:list of clauses$|task in a sentence$|(?:resolved|noted) .*told in a sentence$)/;
const TASK = 'task in a sentence';
const FEWEST_WORDS = 4;
/** "Clerk to chase - ongoing": a row of what was asked before, with how far it has come. */
const PROGRESS = /[ –-](?:ongoing|on going|in progress|completed?|done|closed)\.?$/i;

/** Findings that rules told without a keyword; those whose words leave no choice what they are are as sure as others. */
export function asPlainAsWords(
  findings: readonly Finding[],
  blocks: readonly Block[],
  whose: WhosePaper,
): Finding[] {
  const isSure = (one: Finding) =>
    one.confidence === 'medium' &&
    TOLD.test(one.rule) &&
    isPlain(one) &&
    !(one.type === 'action' && leavesNoTask(one.passage.text)) &&
    whoseAct(actAround(one, blocks[one.block]), whose) === 'ours';
  return findings.map((one) => (isSure(one) ? { ...one, confidence: 'high' } : one));
}

function isPlain({ type, rule, passage, owner }: Finding): boolean {
  const clause = passage.text.replace(SAID_BEFORE, '');
  if (clause.length > LONGEST || UNSURE.test(clause) || STATE.test(clause)) return false;
  if (rule === TASK)
    return (
      (taskOwner(clause) !== null ||
        clause.startsWith(`${owner} to `) ||
        INSTRUCTED.test(clause) ||
        TO_BE.test(clause)) &&
      clause.split(' ').length >= FEWEST_WORDS &&
      !PROGRESS.test(clause)
    );
  return PLAIN_SIGNS.some((sign) => sign.type === type && sign.holds(clause));
}
