import { anyOf } from '../any-of.js';
import { BODIES } from '../bodies.js';
import { inOrder } from '../in-order.js';
import { startsWithTask, taskOwner } from './asks.js';

import type { Opening } from './opening.js';
import { WHOLE_SENTENCES } from './whole-sentences.js';

/** One sign that a sentence told of a body is a resolution, and not talk. */
export interface ResolvedSign {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly holds: (opening: Opening, clause: string) => boolean;
}

const NOTED_PAPERS = anyOf`
  report|update|information|contents|presentation|position|minutes?|notes?|programme|plan|progress|paper
  briefing|response|outcome|tracker|petition|letter|reply|correspondence|statement|figures|comments|decision
  accounts|results|findings|strategy|register|timetable|dates?|motion|schedule|log|list
`;
const NOTES_A_PAPER = new RegExp(
  inOrder`
  ^(?:[\w’' ,-]{0,120}? )??(?:note[sd]|receive[sd]|accept(?:s|ed)) (?:the |and )?(?:\w+ ){0,4}${NOTED_PAPERS}
`,
  'i',
);
/** "considered the list and noted the answers": no paper, but what it says. */
const NOTES_WHAT_CAME =
  /^(?:[\w’' ,-]{0,160}? )??noted (?:the|these|those|all) (?:\w+ ){0,2}(?:answers?|actions?|changes|additions|items|decisions)\b/i;
/** "The Panel noted the arrangements": of a body by its name, more than talk. */
const VIEWS = anyOf`
  importance|need|concerns?|lack|absence|value|good
`;
const BODY_NOTES = new RegExp(inOrder`
  ^(?:[\w’'&-]+ ){0,6}?${BODIES} (?:also |then |further )?(?:considered and )?(?:note[sd]|receive[sd])[ ]
  (?:the|its|their|that it) (?!(?:\w+ )?${VIEWS}\b)
`);
const BE_DONE =
  /\b(?:be|would be|should be|will be|could be) (?:\w+ly )?(?:\w+(?:ed|en|t|ld|wn|ne|ade|id)|put)\b/i;
const TO_DO = /^to [a-z]+|\bto [a-z]+ /i;
const SETTLED = anyOf`
  agreed|resolved|approved|endorsed|requested|decided|adopted|supported|declined|ratified|objected|opted
`;
const THINGS = anyOf`
  to|with|the|that|an?|its|their|all|both|£|payment|expenditure|funding
`;
const VERB_AND_THING = new RegExp(
  String.raw`^(?:[\w’' ,-]{0,120}? )??(?:(?:${SETTLED}|deferred) ${THINGS}|deferred this|opted for|decided against)\b`,
  'i',
);
/** "The Chair agreed to write" promises; no body settles anything. */
const ONE_PERSON =
  /^(?!.*\bit was\b)(?:(?:Following|After) [^.;]{3,120}, )?(?:The |the )?(?:[A-Z]\w+ ){0,3}?(?:Chair(?:man|woman)?|Leader|Mayor) /;
const SPEAKS_FOR_ITSELF = /^(?:The |the )?(?:Cabinet|Executive|Lead) Member(?!s)|\bPortfolio Holder\b/;
const ERRANDS = anyOf`
  come back|write|provide|share|circulate|send|bring|look|speak|take|report|find|check|feed|raise|get|ask|let|e-?mail|meet
  discuss|follow|confirm|supply|contact|liaise|pass|update|respond
`;
/** "The Cabinet Member agreed to come back with dates": one person's errand, which is a promise. */
const RUNS_AN_ERRAND = new RegExp(`^(?:agreed )?to ${ERRANDS}\\b`);
/** "agreed that it would hold its meetings on Thursdays": what the body itself will do. */
const IT_WOULD = new RegExp(inOrder`
  ^(?:that )?(?:it|they|we|(?:its|their|our) [\w’' -]{3,60}|[Tt]he (?:[A-Z][\w’'-]* ){0,4}${BODIES}) (?:would|should|will) (?:also )?
  (?!be\b|have\b|like\b)[a-z]+
`);
const NO_ACTION = /\bno (?:further )?(?:action|comment)\b/;
const VIEWED_AS = anyOf`
  good|bad|poor|fair|helpful|useful|excellent|successful|important|interesting|disappointing|dangerous|welcome|used|liked
  missed|needed|required|attached|appended|enclosed|(?<=well )[a-z]+ed
`;
const HOW_MUCH = anyOf`
  very |too |still |so |quite |really |well[ ]
`;
/** "agreed that there had been delays" settles nothing. */
const ONLY_SAYS = new RegExp(
  anyOf`
  ^(?:that )?(?:there|it|this) (?:was|were|is|had)\b|^(?:that )?more (?:should|must|needs to) be done\b
  \bwould (?:need to be|have been) [a-z]+
  ^(?:that )?(?:the|this|these|those) (?:[\w’'-]+ ){1,8}?(?:was|were|is|are|had been|would be) ${HOW_MUCH}*${VIEWED_AS}\b
`,
  'i',
);

/** The rule for what somebody asks for at the meeting. */
export const ASKS_THAT = 'somebody asks that';

/** The rule for what bodies do in the present tense, in which minutes only resolve. */
export const PRESENT = 'body in the present';

/** "Members agreed that the service was good" is talk; a list, an asking or a noting of the report is a resolution. */
export const RESOLVED_SIGNS: readonly ResolvedSign[] = [
  {
    name: 'leads to a list',
    serves: 'The Board agreed:',
    holds: (_, clause) => clause === '' || clause.endsWith(':'),
  },
  {
    name: 'notes a paper',
    serves: 'The Committee noted the report',
    holds: ({ keyword }, clause) =>
      keyword === 'noted' &&
      (NOTES_A_PAPER.test(clause) || NOTES_WHAT_CAME.test(clause) || BODY_NOTES.test(clause)),
  },
  {
    name: 'in the present',
    serves: 'The Board notes the paper and agrees the plan; minutes tell nothing else in the present',
    holds: ({ rule, told, rest }) =>
      rule === PRESENT &&
      !/\b(?:receives|accepts|supports|appoints|refers)\b/.test(told) &&
      !/^(?:[\w’' ]{0,60} )?[a-z]+s (?:its|their) /.test(rest.text),
  },
  {
    name: 'recommends',
    serves: 'It was recommended that',
    holds: ({ keyword }) => keyword === 'recommended',
  },
  {
    name: 'resolved to',
    serves: 'It was agreed to accept the tree; It was resolved that there is no objection',
    holds: ({ keyword, told }) =>
      keyword === 'resolved' &&
      /\bresolved\b|\bagreed(?: \w+ly)? not\b|\bseconded\b|\b(?:agreed|decided|agreement|consensus was)(?: \w+ly)? to$/i.test(
        told,
      ),
  },
  {
    name: 'a thing before the body',
    serves: 'The programme was agreed; The position was noted',
    holds: ({ rule }) => rule === ASKS_THAT || WHOLE_SENTENCES.has(rule ?? ''),
  },
  {
    name: 'it was agreed',
    serves: 'It was agreed that rents stay as they are; not that there had been delays',
    holds: ({ rule, keyword }, clause) =>
      (rule === 'impersonal' || rule === 'general agreement') &&
      keyword === 'resolved' &&
      !ONLY_SAYS.test(clause),
  },
  {
    name: 'somebody should',
    serves: 'agreed that the Clerk should now telephone',
    holds: ({ keyword }, clause) =>
      keyword === 'resolved' && (taskOf(clause) !== null || startsWithTask(clause)),
  },
  {
    name: 'something is to be done',
    serves: 'agreed that a letter be sent; agreed to write; approved the plan',
    holds: ({ keyword }, clause) =>
      keyword === 'resolved' &&
      (IT_WOULD.test(clause) ||
        NO_ACTION.test(clause) ||
        BE_DONE.test(clause) ||
        TO_DO.test(clause) ||
        VERB_AND_THING.test(clause)) &&
      !ONLY_SAYS.test(clause),
  },
];

/** Who "should" do something by what was agreed. */
export function taskOf(told: string): string | null {
  const clause = told.replace(/^(?:agreed|resolved|decided) /, '');
  const should = / (?:should|would|will)(?= (?:now |also )?[a-z])/.exec(clause);
  return should
    ? taskOwner(`${clause.slice(0, should.index)} to${clause.slice(should.index + should[0].length)}`)
    : null;
}

/** Whether a sentence that tells what a body did settles something. */
export function isPlainlyResolved(opening: Opening): boolean {
  const clause = opening.rest.text.slice(0, 400);
  if (opening.rule !== ASKS_THAT && ONE_PERSON.test(opening.told)) return false;
  if (SPEAKS_FOR_ITSELF.test(opening.told) && RUNS_AN_ERRAND.test(clause)) return false;
  return RESOLVED_SIGNS.some((sign) => sign.holds(opening, clause));
}
