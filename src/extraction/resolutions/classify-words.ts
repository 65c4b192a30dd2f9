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
  ^(?:the )?(?:[\w’'-]+ ){0,4}(?:report|update|presentation|position|letter|petition|minutes) noted\b
`,
  'i',
);
/** "supported the recommendation that": somebody else's. */
const BACKED = '(?:agreed|supported|approved|accepted|endorsed|adopted) the';
export const RECOMMENDS = new RegExp(
  anyOf`
  \b(?<!\b${BACKED} )recommend(?:s|ed|ation)? (?:that|to|the)\b|\bto recommend\b|\brecommends?:?$|\bbe recommended\b
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
  \b${EXECUTIVE_POSTS}\b[^.;]{0,90}?\b(?:be |is |are )?${ASKED_OF_IT} to\b(?! (?:attend|come to)\b)
  \bbe (?:called (?:up)?on|urged) to\b
  \b(?:asks?|requests?|urges?|calls? on|invites?(?![^.;]{3,80} to (?:its|the|a|attend)\b)) (?:that )?(?:the )?${EXECUTIVE_BODIES}\b
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
const NO_TASKS = anyOf`
  remain|continue|stay|stand|have|it|the|a|an|this|that|be|them|all|date|which|its|their|his|her
`;
/** After these "to" leads to a thing. */
const TAKES_TO = anyOf`
  subject|relation|regard|response|reference|reply|addition|according|due|prior|contrary|relating|owing|thanks|access
`;
const WANTS = anyOf`
  proceed|continue|want(?:s|ed)?|wish(?:es|ed)?|be (?:made|[a-z]+ed)
`;
export const TO_DO = new RegExp(inOrder`
  ^(?!to )(?:[Tt]hat )?(?:the )?(?![^.;]{0,120}\b${WANTS} to\b)
  [\w’' -]{0,120}?(?<!\b${TAKES_TO}) to (?!${NO_TASKS}\b|\w+ing\b)
  [a-z]+\b
`);
const TAKEN = anyOf`
  accepted|received for information|presented and (?:approved|accepted)
`;
const SATISFIED = anyOf`
  be|is|was|were
`;
const ACCEPTED_PAPERS = anyOf`
  reports?|updates?|presentations?|letters?|information|briefings?|minutes|[a-z]+ log|tracker
`;
/** "To accept the report", "that the report be accepted" do no more than take it. */
export const ACCEPTS = new RegExp(
  anyOf`
  ^(?:that |to )?(?:accepts?|receives?) the (?:[a-z]+ )?${ACCEPTED_PAPERS}\W*$
  ^(?:that )?(?:the |this )?(?:[\w’'-]+ ){0,6}?${ACCEPTED_PAPERS} (?:be |was |were )(?:discussed and )?${TAKEN}\W*$
  ^(?:that )?(?:the )?(?:[\w’'-]+ ){0,4}${SATISFIED} satisfied with\b
`,
  'i',
);
const BRINGING_VERBS = anyOf`
  brought|submitted|written|furnished|presented|made|provided|circulated|produced|prepared|sent|supplied
`;
const PAPERS_TO_COME = anyOf`
  reports?|documents?|papers?|updates?|briefings?|presentations?|figures|information|letters?
`;
/** What comes back to the body has to be written by somebody. */
export const PAPER_TO_COME = new RegExp(
  inOrder`
  ^(?:that )?(?:[\w’'-]+ ){0,6}${PAPERS_TO_COME}\b[^.;]{0,120}\b
  (?:(?:include|contain|cover|say|show|(?<!\bas )set out|explain) |be (?:\w+ly )?${BRINGING_VERBS}\b|
  be received (?:at|in|by|within|to|for(?! information)) (?!the (?:report|minutes)))
`,
  'i',
);
/** A member of the body, or whoever takes a member's place: their tasks are looked at later. */
export const COUNCILLOR = new RegExp(
  anyOf`
  ^(?:that )?(?:councillors?|cllrs?|alderman)\b
  ^[^.;:]{0,80}?\b(?:takes?|fills?) [^.;:]{2,40}?\b(?:place|seat|vacancy)\b
`,
  'i',
);
const OWN_NAME = anyOf`
  (?:[A-Z][\w’'-]* ){0,3}(?:Council|Authority|Committee|Panel|Board|Forum)|we|it
`;
const OWN_DEEDS = anyOf`
  contribute|pay|fund|donate|leave|keep|continue|hold|retain|remain|meet|join|spend|support|object|examine|need to contribute
  wait|proceed|go ahead|accept|adopt|buy|purchase
  provide an? (?:[a-z]+ )?(?:contribution|grant|donation)
`;
const ASKS_FOR_MONEY = '(?:ask|apply|bid|request) (?:for )?(?:(?:an?|the) (?:[a-z]+ )?(?:grant|loan)|£)';
/** "that the Council contribute £500", "we should leave the box unlocked": the body settles what it does itself. */
export const DOES_ITSELF = new RegExp(anyOf`
  ^(?:that )?(?:the |this )?${OWN_NAME} (?:should |would |will |shall )?(?:also )?${OWN_DEEDS}\b
  ^(?:that )?(?:the |this )?(?:${OWN_NAME} (?:should |would |will )?(?:also )?)?${ASKS_FOR_MONEY}
  ^(?:that )?(?:its|our) [\w’' -]{3,60}? (?:should|would|will|shall) (?!be [a-z]+ (?:to|by|with)\b)[a-z]+
`);
const ERRANDS = anyOf`
  write(?: back)?(?! off)|explore|foster|investigate|contact|circulate|liaise|e-?mail|speak to
  double[- ]?check|obtain|find out|look into|send|share
  publish|publicise|advertise
  draw up|compile|carry out|prepare|produce|draft|provide(?! (?:an? )?(?:[a-z]+ )?(?:grant|contribution|donation|funding)\b)
`;
/** "write to the Minister": an errand, whatever the letter asks for. */
export const RUNS_AN_ERRAND = new RegExp(String.raw`^(?:and |also )?(?:to )?${ERRANDS}\b(?! by\b)`, 'i');
/** "a reply would be sought": told of what was agreed. */
export const WOULD_BE_DONE = new RegExp(
  inOrder`
  ^(?:that )?(?:(?!\b(?:to|could|might|not|no)\b)[\w’'(),£-]+ ){1,24}?(?:would|will|shall) (?:also )?be[ ]
  (?:now |also )?(?!required|needed)([a-z]+(?:ed|en|[cghn]t|wn|ne|de|ld|ung))\b
`,
  'i',
);
const APPROVING_VERBS = anyOf`
  approves?|approved|agrees?|agreed|endorses?|endorsed|adopts?|adopted|supports?|supported|confirms?
  confirmed|accepts?|accepted|dispensed|granted|refused?|rejects?|rejected|declines?|declined
  enters? into|take no further action|upheld|dismissed|amends?|amended|modified|varied|elected|appointed|authorised
`;
const BEFORE_APPROVING = anyOf`
  be|is|was|were|are|to|and|that|${BODIES}|members|also|otherwise
`;
export const APPROVES = new RegExp(
  String.raw`(?:^|\b${BEFORE_APPROVING} )(?:duly |formally |hereby )?${APPROVING_VERBS}\b`,
  'i',
);
const ASKED_OR_TO_BE_DONE = anyOf`
  asked|requested|instructed|invited|authori[sz]ed(?= to\b)|directed|mandated|delegated|tasked|urged
  encouraged|reminded|referred|circulated|provided|submitted|sent|forwarded|reported|brought|bought
  presented|shared|written|prepared|produced|published|arranged|investigated|explored|undertaken
  carried out|reviewed|commissioned|developed|consulted|informed|advised|notified|updated|implemented
  made aware|kept (?:informed|updated|up to date)|completed|postponed|returned|ascertained|supplied|issued
  distributed|included|organised|raised|convened
`;
const TASK_VERBS = anyOf`
  ask|request|refer|instruct|delegate|authorise|invite|write(?! off)|provide|circulate|report|bring(?! forward)
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
  \b(?:should|must) (?:be |also |then |now )?(?:\w+)\b|(?<!\b(?:who|which) )\b(?:would|will|shall) (?:also |then |now )?(?!be\b|need\b)\w+\b
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
const SETTLING_VERBS = anyOf`
  agree[sd]|accepted|endorse[sd]|adopt(?:s|ed)|asked|asks|requested|requests|instructed|instructs|approved|approves
  delegated|delegates|referred|refers|invited|directed
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

const GIVEN = anyOf`
  approval|permission|consent|agreement|time|leave|dispensation|relief|funding|exemption
`;
/** "that relief be granted" */
export const APPROVAL_GIVEN = new RegExp(
  String.raw`^(?:that )?(?:[\w’-]+ ){0,3}${GIVEN} (?:be )?(?:given|granted)\b`,
  'i',
);
