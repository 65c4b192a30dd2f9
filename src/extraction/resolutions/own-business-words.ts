import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

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
  meetings?|format|items?|consideration|programme|appointment
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
const PUT_OFF = anyOf`
  put off|put back|postponed|held over|carried over|left over|rescheduled|moved
`;
/** What is done with an item of business, where nobody is named who is to do it. */
const ITEM_MOVED = inOrder`
  ^(?:that )?(?:an?|the|this|one|further)? ?(?:[\w’'-]+ ){0,3}?(?:items?|subjects?|topics?)\b[^.;]{0,80}? (?:should |would |will )?be[ ]
  (?:added|brought back|brought forward|placed on|put on|put in|dropped|taken off|looked at again)\b(?![^.;]* by (?:the )?[A-Z])
`;
const PLACE_OF = anyOf`
  his|her|their|the|the vacant|(?:[\w.’'-]+ ){0,2}[\w.-]+[’'](?:s )?
`;
const SUMS = anyOf`
  fees?|charges?|rates?|precept|rents?|allowances?|prices?|tax|grants?|subscriptions?|membership|number|limit|budget|salar(?:y|ies)|hours
`;
const SITS = '(?:represents? (?:the|it|this)|deputise|stand in for|(?:serve|sit)s? (?:on|as))';
const WOULD = '(?:should |would |will )';
const GIVEN = '(?:given|paid|donated|granted|made|set aside)';
const PROGRAMME = String.raw`(?:\w+ ){0,3}(?:work|forward)(?:ing)? (?:programme|plan)`;
const DONE_WITH_PAPERS = anyOf`
  sent|circulated|asked|published|provided|put|drawn|written|amended|updated|checked|prepared|shared|issued|produced
`;
/** A meeting does nothing for anybody: what it would be is settled. */
const OWN_GATHERING = inOrder`
  ^(?:that )?(?:the|its|our|their|all|each|every) (?:[\w’'-]+ ){0,3}?(?:meetings?|agenda|programme)
  (?: (?:for|of|in) [^.;]{2,60}?)?
`;
const LATER = anyOf`
  further|again|together|later|once|when|following|after
`;
const WORDED = anyOf`
  motion|wording|recommendations?|resolution
`;
/** What a body settles for itself, and the applications before it: who leads it, what it takes up and when it meets. */
export const OWN_BUSINESS = new RegExp(
  anyOf`
  ^(?:(?:the|this) ${ITEMS_OF_BUSINESS} (?:was |be )?)?(?:deferred|withdrawn|adjourned)\b
  \bwork(?:ing)? (?:programme|plan)\b|\bforward plan\b
  \b(?:elect|re-elect|appoint|nominat|co-opt)(?:ed|s)?\b(?! Members?\b).{0,120}\b${ELECTED_TO}
  \b(?:closed|private|confidential) (?:session|business)\b|\bin committee\b
  \bpress and (?:the )?public\b|\bpublic and (?:the )?press\b|\bbe excluded\b|\bexclude the\b|\bdisband
  \bstood down\b|\btakes? the [Cc]hair\b
  \b(?:task|working|sub).?(?:and finish )?(?:group|panel|committee)\b.{0,60}\b(?:be )?${SET_UP_VERBS}\b
  \b(?:establish|set up|form|create|convene)\w* (?:a |an )?(?:\w+ )?(?:task|working|sub)
  \bterms of reference\b|\bstanding orders\b|\bbe (?:deferred|adjourned|withdrawn)\b
  \bdefer(?:s|red)? (?:the|this|consideration)|\bscoping\b
  \b(?:include|add|put|place)\b.{0,80}\b(?:in|on|to) the (?:\w+ ){0,3}(?:forward|work)(?:ing)? (?:work )?(?:programme|plan)
  \b[Mm]embers (?:would|will|shall) sit\b
  \b(?:commission|committee|panel|board|group|council) (?:would|will) meet\b|\bshould remain as\b
  \b${SUMS}\b[^.;]{0,80}? be (?:reduced|cut) (?:to|by|from|at|until)\b
  \b${SUMS}\b[^.;]{0,80}? (?:stay|remain|rise|fall|go (?:up|down)|increase) (?:at|to|by|as|from|the same)\b
  ^(?:that )?(?:a (?:grant|donation|contribution) [^.;]{0,60}?|£[\d,.]+ )${WOULD}?be ${GIVEN}\b
  ^(?:that )?(?:cllrs?|councillors?|mrs?|ms|miss|dr)\.? [^.;]{2,60}? ${SITS}\b
  \bbe (?:raised|increased|frozen) (?:to|by|from|at|until)\b|\bbe written off\b|^(?:to )?confirms? the (?:original )?decision\b
  \bbe (?:agreed|amended) as follows\b
  ^(?:agreed |decided |resolved )?(?:to )?${KEEPING_VERBS}\b.{0,80}\b${OWN_MATTERS}\b
  \bbe (?:the )?(?:vice[- ]|deputy )?chair(?:man|woman)?\b
  ^(?:granted|refused|permitted) (?:subject to|for|on) |^(?:planning )?(?:permission|consent) (?:was )?(?:granted|refused)\b
  \bbe added to the (?:committee|panel|board|work)
  ^(?:that )?an? item on [^.;]{3,80}? (?:should )?be added\b|^(?:that )?the (?:subject|item|topic) be (?:brought|taken) back\b
  ^(?:that )?the [^.;]{0,60}?\baudit be (?:moved|brought forward|put back)\b
  \b(?:added to|included? (?:in|on)) the .{0,40}work (?:programme|plan)|\bco-opt
  ^(?:that )?(?:to )?(?:add|include|put|keep|take|remove)\b.{0,120}\b(?:its|the|this|their|our) ${PROGRAMME}
  \b(?:group|committee|panel|board|sub-committee)[’']?s? (?:remit|membership|name|quorum)\b
  \b${TAKEN_ON} by (?:the|this) (?:[A-Z]\w+ )*(?:Board|Committee|Panel|Commission|Group)\b
  \b(?:its|the) next meeting (?:to )?be held\b
  ${AGREED_TO}(?:add|take|move|include|put|drop)\b.{0,80}\b(?:its|their|the) (?:forward )?(?:plan|programme|agenda)\b
  ${AGREED_TO}(?:take|move|bring forward|put back) (?:the )?(?:[a-z]+ ){1,5}(?:in|to|until|at) ${MONTHS_AND_MEETINGS}\b
  ${AGREED_TO}(?:consider|discuss|return to) (?:it|this|the|these|both)\b[^.;]{0,80}? ${LATER}\b
  ^(?:to )?(?:reword|alter|amend|change|vary|revise) (?:the|its|this) (?:[\w’'-]+ ){0,3}?${WORDED}\b
  \badd (?:an?|the) (?:item|report|topic)\b|\bmeeting be (?:held|extended|moved|cancelled)
  \bmeetings be held\b|\bstand over\b|\blie on the table\b|\breplace councillor\b
  \btakes? ${PLACE_OF} ?(?:place|seat)\b|\breplaces? (?:cllr|mr|mrs|ms|miss|dr|him|her|them)\b
  ${OWN_GATHERING} (?:would|will|should|shall) (?!be ${DONE_WITH_PAPERS}\b)
  \bbe ${PUT_OFF} (?:to|until|till|by|from)\b|${ITEM_MOVED}
  ^(?:that )?(?:the |a )?(?:[\w’'-]+ ){0,4}(?:groups?|panels?|(?:sub-?)?committees?)\b[^.;]{0,80}? be ${REMADE}\b
`,
  'i',
);

/** What a body will have before it at each meeting is its own business. */
export const GOES_ON_RECEIVING = new RegExp(
  anyOf`
  \bcontinues? to receive\b
  ^(?:that )?(?:the )?[A-Z][^.;,]{2,60} (?:will|would|shall) receive\b[^.;]*\b(?:each|every|quarterly|monthly|annually|regular(?:ly)?)\b
`,
);
