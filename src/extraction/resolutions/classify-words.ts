import { anyOf } from '../any-of.js';
import { BODIES } from '../bodies.js';
import { inOrder } from '../in-order.js';

const NOTING_VERBS = anyOf`
  notes?|noted|noting|receives?|received|welcomes?|welcomed|thanks?|thanked|acknowledges?|acknowledged
  congratulates?|congratulated|commends?|commended|places? on record
  records? its (?:thanks|appreciation)|expresses? its (?:thanks|appreciation|gratitude)
`;
const BEFORE_NOTING = anyOf`
  be|is|was|were|are|(?<=^.{0,40})to|and|that|been|${BODIES}|members|also|unanimously|otherwise
`;
export const NOTES = new RegExp(
  anyOf`
  (?:^(?:otherwise )?|\b${BEFORE_NOTING} )(?:duly |formally |also |hereby )?${NOTING_VERBS}\b
  ^(?:that )?(?:the )?(?:thanks|appreciation|gratitude) |\bvote of thanks\b
  ^(?:to )?(?:record|place on record|express|pass on) [^.;]{0,40}\b(?:thanks|appreciation|gratitude)\b
  \bthanks be (?:passed|conveyed|extended|sent|recorded|given)\b|\bby noted\b|\bbe thanked\b
`,
  'i',
);
export const RECOMMENDS = new RegExp(
  anyOf`
  \brecommend(?:s|ed|ation)? (?:that|to|the)\b|\bto recommend\b|\brecommends?:?$|\bbe recommended\b
  \b(?:it is|is) recommended\b|\b(?:cabinet|council|executive|mayor) be (?:advised|informed) that\b
`,
  'i',
);
const REPORTING_VERBS = anyOf`
  report|supply|provide|attend|give|send|share|write|circulate|submit|bring
`;
const EXECUTIVE_POSTS = anyOf`
  cabinet(?: member| lead)?|executive(?: member| lead)?|portfolio holder|lead member|full council
  council|leader(?: of the council)?|mayor
  commissioner(?! be (?:asked|requested|invited) to ${REPORTING_VERBS})|secretary of state
  minister
`;
const ASKED_OF_IT = anyOf`
  urged|recommended|requested|asked|invited|advised|called (?:up)?on|encouraged
`;
const EXECUTIVE_BODIES = anyOf`
  cabinet|executive|portfolio holder|council to|mayor|leader|secretary of state|minister
`;
export const EXECUTIVE_ASKED = new RegExp(
  anyOf`
  \b${EXECUTIVE_POSTS}\b[^.;]{0,90}?\b(?:be |is |are )?${ASKED_OF_IT} to\b
  \bbe (?:called (?:up)?on|urged) to\b
  \b(?:asks?|requests?|urges?|calls? on|invites?) (?:that )?(?:the )?${EXECUTIVE_BODIES}\b
`,
  'i',
);
const RANKS = anyOf`
  executive|strategic|corporate|assistant|managing|interim|group|service|deputy
`;
export const OFFICER_IN_IT = new RegExp(
  inOrder`
  \b${RANKS}? ?(?:director|head of|officer|manager|chief executive|solicitor|clerk)\b
`,
  'i',
);
const ITEMS_OF_BUSINESS = anyOf`
  item|report|matter|application|motion
`;
const ELECTED_TO = anyOf`
  chair|chairman|vice|member|represent|councillor|cllr|group|panel|deputy
`;
const SET_UP_VERBS = anyOf`
  established|set up|formed|created|disbanded|convened|re-established
`;
const KEEPING_VERBS = anyOf`
  keep|continue|hold|start|begin|move|extend|retain
`;
const OWN_MATTERS = anyOf`
  meetings?|format|items?|consideration|programme
`;
const AGREED_TO = '^(?:agreed |decided |resolved )?(?:to |that )?';
const REMADE = anyOf`
  divided|split|merged|combined|renamed|enlarged|reduced|disbanded|dissolved|suspended
`;
const MONTHS_AND_MEETINGS = anyOf`
  January|February|March|April|May|June|July|August|September|October|November|December
  (?:its|the|a) (?:next|later|following|[A-Z][a-z]+) meeting
`;
const TAKEN_ON = anyOf`
  (?:be|to be|should be) (?:taken (?:on|up|forward)|dealt with|considered|reviewed|scrutinised)
`;
const PROGRAMME = String.raw`(?:\w+ ){0,3}(?:work|forward)(?:ing)? (?:programme|plan)`;
export const OWN_BUSINESS = new RegExp(
  anyOf`
  ^(?:(?:the|this) ${ITEMS_OF_BUSINESS} (?:was |be )?)?(?:deferred|withdrawn|adjourned)\b
  \bwork(?:ing)? (?:programme|plan)\b|\bforward plan\b
  \b(?:elect|re-elect|appoint|nominat|co-opt)(?:ed|s)?\b(?! Members?\b).{0,120}\b${ELECTED_TO}
  \b(?:closed|private|confidential) (?:session|business)\b|\bin committee\b
  \bpress and (?:the )?public\b|\bpublic and (?:the )?press\b|\bbe excluded\b|\bexclude the\b|\bdisband
  \bstood down\b
  \b(?:task|working|sub).?(?:and finish )?(?:group|panel|committee)\b.{0,60}\b(?:be )?${SET_UP_VERBS}\b
  \b(?:establish|set up|form|create|convene)\w* (?:a |an )?(?:\w+ )?(?:task|working|sub)
  \bterms of reference\b|\bstanding orders\b|\bbe (?:deferred|adjourned|withdrawn)\b
  \bdefer(?:s|red)? (?:the|this|consideration)|\bscoping\b
  \b(?:include|add|put|place)\b.{0,80}\b(?:in|on|to) the (?:\w+ ){0,3}(?:forward|work)(?:ing)? (?:work )?(?:programme|plan)
  \b[Mm]embers (?:would|will|shall) sit\b
  \b(?:commission|committee|panel|board|group|council) (?:would|will) meet\b|\bshould remain as\b
  \bbe (?:raised|increased|reduced|cut|frozen) (?:to|by|from|at|until)\b|\bbe written off\b|^(?:to )?confirms? the (?:original )?decision\b
  \bbe (?:agreed|amended) as follows\b
  ^(?:agreed |decided |resolved )?to ${KEEPING_VERBS}\b.{0,80}\b${OWN_MATTERS}\b
  \bbe (?:the )?(?:vice[- ]|deputy )?chair(?:man|woman)?\b
  \bbe added to the (?:committee|panel|board|work)
  \b(?:added to|included? (?:in|on)) the .{0,40}work (?:programme|plan)|\bco-opt
  ^(?:that )?(?:to )?(?:add|include|put|keep|take|remove)\b.{0,120}\b(?:its|the|this|their|our) ${PROGRAMME}
  \b(?:group|committee|panel|board|sub-committee)[’']?s? (?:remit|membership|name|quorum)\b
  \b${TAKEN_ON} by (?:the|this) (?:[A-Z]\w+ )*(?:Board|Committee|Panel|Commission|Group)\b
  \b(?:its|the) next meeting (?:to )?be held\b
  ${AGREED_TO}(?:add|take|move|include|put|drop)\b.{0,80}\b(?:its|their|the) (?:forward )?(?:plan|programme|agenda)\b
  ${AGREED_TO}(?:take|move|bring forward|put back) (?:the )?(?:[a-z]+ ){1,5}(?:in|to|until|at) ${MONTHS_AND_MEETINGS}\b
  \badd (?:an?|the) (?:item|report|topic)\b|\bmeeting be (?:held|extended|moved|cancelled)
  \bmeetings be held\b|\bstand over\b|\blie on the table\b|\breplace councillor\b
  \btakes? the place of (?:councillor|cllr)\b
  ^(?:that )?(?:the |a )?(?:[\w’'-]+ ){0,4}(?:groups?|panels?|(?:sub-?)?committees?)\b[^.;]{0,80}? be ${REMADE}\b
`,
  'i',
);
const NO_TASKS = anyOf`
  remain|continue|stay|stand|it|the|a|an|this|that|be|them|all|date|which|its|their|his|her
`;
export const TO_DO = new RegExp(inOrder`
  ^(?:[Tt]hat )?(?:the )?(?![^.;]{0,120}\b(?:proceed|continue|want(?:s|ed)?|wish(?:es|ed)?) to\b)
  [\w’' -]{0,120}? to (?!${NO_TASKS}\b|\w+ing\b)
  [a-z]+\b
`);
/** "To accept the report" does no more than take it. */
export const ACCEPTS =
  /^(?:that |to )?(?:accepts?|receives?) the (?:[a-z]+ )?(?:report|update|presentation|letter|information|briefing|minutes)\W*$/i;
const BRINGING_VERBS = anyOf`
  brought|submitted|written|furnished|presented|made|provided|circulated|produced|prepared|sent|supplied
`;
const PAPERS_TO_COME = anyOf`
  reports?|documents?|papers?|updates?|briefings?|figures|information|letters?
`;
/** What comes back to the body has to be written by somebody. */
export const PAPER_TO_COME = new RegExp(
  inOrder`
  ^(?:that )?(?:[\w’'-]+ ){0,6}${PAPERS_TO_COME}\b[^.;]{0,120}\b
  (?:(?:include|contain|cover|say|show|set out|explain) |be (?:\w+ly )?${BRINGING_VERBS}\b|
  be received (?:at|in|by|within|to|for) (?!the (?:report|minutes)))
`,
  'i',
);
const OFFICERS_WHO_SHOULD = anyOf`
  Clerk|Officer|Manager|Director|Head|Chair|Secretary|officers|clerk|chair
`;
export const SHOULD = new RegExp(inOrder`
  ^(?:that )?(?:the )?(?:[A-Z][\w’-]* (?:of |for |and )?){0,6}${OFFICERS_WHO_SHOULD} (?:should|would|will) (?!be\b)
`);
export const COUNCILLOR = /^(?:that )?(?:councillors?|cllrs?|alderman)\b/i;
const PAYMENTS = anyOf`
  payments?|accounts?|invoices?|cheques?|expenditure|schedule of payments|list of payments|grants?
`;
/** Accounts, invoices and grants are approved to be paid by whoever pays. */
export const PAYS = new RegExp(
  anyOf`
  \b${PAYMENTS}\b[^.;]{0,80}\b(?:be |was |were )?(?:authorised|authorized|approved|paid|made|agreed)\b
  \bto (?:pay|authorise|approve) the (?:payments?|accounts?|invoices?|cheques?|following)\b
`,
  'i',
);
const APPROVING_VERBS = anyOf`
  approves?|approved|agrees?|agreed|endorses?|endorsed|adopts?|adopted|supports?|supported|confirms?
  confirmed|accepts?|accepted|dispensed|granted|refused?|rejects?|rejected|declines?|declined
  take no further action|upheld|dismissed|amends?|amended|modified|varied|elected|appointed|authorised
`;
const BEFORE_APPROVING = anyOf`
  be|is|was|were|are|to|and|that|${BODIES}|members|also|otherwise
`;
export const APPROVES = new RegExp(
  String.raw`(?:^|\b${BEFORE_APPROVING} )(?:duly |formally |hereby )?${APPROVING_VERBS}\b`,
  'i',
);
const ASKED_OR_TO_BE_DONE = anyOf`
  asked|requested|instructed|invited|authorised|authorized|directed|mandated|delegated|tasked|urged
  encouraged|reminded|referred|circulated|provided|submitted|sent|forwarded|reported|brought|bought
  presented|shared|written|prepared|produced|published|arranged|investigated|explored|undertaken
  carried out|reviewed|commissioned|developed|consulted|informed|advised|notified|updated|implemented
  completed|postponed|returned|ascertained|supplied|issued|distributed|included|organised|raised
  convened
`;
const TASK_VERBS = anyOf`
  ask|request|refer|instruct|delegate|authorise|invite|write|provide|circulate|report|bring(?! forward)
  submit|send|share|arrange|investigate|explore|prepare|produce|look into|review|follow|contact|raise
  liaise|check|confirm|attend|consider|return|seek|consult|ensure|carry out|undertake|respond|supply
  feed back|update|publish|work with|speak|include|add|obtain|clarify|inform|notify|advise
`;
const ASKING_VERBS = anyOf`
  asks?|requests?|instructs?|delegates?|authorises?|authorised|instructed|invites?|refers?
`;
const TASKS = anyOf`
  write|provide|circulate|report back|submit|arrange
`;
export const ASKS = new RegExp(
  anyOf`
  \b(?:be |is |are )?${ASKED_OR_TO_BE_DONE}\b|\bto ${TASK_VERBS}\b
  \b${ASKING_VERBS} (?:that|the|to|for|authority|officers|a|an)\b
  \b(?:should|must) (?:be |also |then |now )?(?:\w+)\b|\b(?:would|will|shall) (?:also |then |now )?(?!be\b)\w+\b
  \bauthority (?:be )?(?:delegated|given|granted)\b|\b(?:update|report|briefing|presentation|answer|reply) to be (?:given|made|provided)\b
  \b${TASKS} (?:to|a|an|the|all|further|on|details|information)\b
`,
  'i',
);
const GATHERINGS = anyOf`
  meetings?|workshops?|sessions?|seminars?
`;
/** "that a workshop be arranged": the committee's own, where nobody is asked. */
export const GATHERS = new RegExp(
  inOrder`
  ^(?:that )?(?:an?|the|two|further)? ?(?:[\w’'-]+ ){0,5}${GATHERINGS}\b[^.;]{0,80}? be (?:arranged|organised|convened|
  held)\b(?!.* by (?:the )?[A-Z])
`,
  'i',
);
const EMPOWERED_OFFICERS = anyOf`
  director|head|officer|manager|chief executive|solicitor|clerk|facilitator|monitoring officer|officers
`;
const EMPOWERING_VERBS = anyOf`
  authorised|authorized|asked|requested|instructed|given delegated|delegated|directed|tasked
`;
export const EMPOWERED = new RegExp(
  String.raw`\b${EMPOWERED_OFFICERS}\b[^.;]{0,120}\bbe ${EMPOWERING_VERBS}\b`,
  'i',
);

const SETTLING_VERBS = anyOf`
  asked|asks|requested|requests|instructed|instructs|approved|approves|delegated|delegates|referred
  refers|invited|directed
`;
/** "noted the report and asked the Head of Piers …": what follows the noting does more. */
export const SETTLES_TOO = new RegExp(`^(?:and )?${SETTLING_VERBS} `, 'i');

const ASKED_TOO = anyOf`
  asked|requested|instructed|authorised|directed
`;
const SETTLED_FIRST = anyOf`
  approved|agreed|endorsed|adopted|noted
`;
export const OFFICER_ASKED_TOO = new RegExp(inOrder`
  \b${SETTLED_FIRST}\b[^.;]{0,60}? and (?:that )?the (?:[A-Z][\w’'-]* (?:of |for |and )?){1,6}
  (?:be )?${ASKED_TOO} to [a-z]+
`);
