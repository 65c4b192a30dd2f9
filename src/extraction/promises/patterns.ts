import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { DO, DOING, DONE } from './verbs-of-doing.js';

const ADVERBS = anyOf`
  also |now |then |again |however |nevertheless |instead |therefore |shortly |further |additionally |in future |be happy to[ ]
  be pleased to |be able to |look to |seek to |of course |personally[ ]
`;
const ADVERB = `${ADVERBS}?`;

const UNDERTAKING_VERBS = anyOf`
  agreed(?: outside (?:of )?the meeting| in principle| to [^.;]{3,40} and)?|AGREED|offered
  took (?:away |on )?(?:an|the) action(?: away)?|took it upon (?:him|her|them)sel(?:f|ves)|undertook
  promised|pledged|volunteered|(?<!(?:was|is|were|are|be|remains|remained|fully) )committed|has agreed
  had agreed|(?:has|have|had) undertaken
  (?<=\b(?:I|[Ww]e) )(?:undertake|promise)|(?<=\b(?:I am|[Ww]e are) )(?:content|willing|prepared)
  (?:gave|given) (?:an undertaking|an assurance|a commitment|(?:his|her|their) word)
  (?:was|were|would be) happy|(?:was|were) (?:willing|content)
`;
const NO_UNDERTAKING = anyOf`
  be\b|have (?!an? |the |it |this |them )
  (?:attend|come|return|visit)(?: back)?(?: again| at any time| whenever)|take part
  extend the (?:time|meeting)|adjourn|suspend|disagree|differ|support|accept|allow|vary
  take (?:the |an? )?items?|(?:continue|stand|serve|remain)\b|recommend|note\b|approve|endorse|adopt|(?:sit|join)\b|(?!b?ring\b)[a-z]+ing\b
`;
/** "agreed to", "offered to", "undertook to": a promise whoever says it. */
export const UNDERTAKES = new RegExp(String.raw`\b${UNDERTAKING_VERBS} to (?!${NO_UNDERTAKING})[a-z]+`, 'g');

const CAUSES = anyOf`
  improving|reducing|supporting|delivering|working|being|tackling|making|building|maintaining|protecting
  helping|becoming|achieving|investing|developing|creating|keeping|having|continuing|cutting|growing
  increasing|using|promoting|spending|paying|funding
`;
const BEING_COMMITTED = anyOf`
  was|is|were|are|be|remains|remained|fully|been
`;
/** "committed to sharing the figures", and not to a cause. */
export const COMMITS = new RegExp(
  String.raw`\b(?<!${BEING_COMMITTED} )committed to (?!${CAUSES}\b)[a-z]+ing\b`,
  'g',
);

const PROMISED_THINGS = anyOf`
  announcement|breakdown|visit|briefing|note|report|update|copy|list|answer|reply|response|meeting|paper
  map|tour|demonstration|seminar|figures|details|information
`;
const PROMISED_TO = anyOf`
  them|him|her|[Mm]embers|Councillors|the (?:Panel|Committee|Board|Group)|Councillor \w+
`;
const PROMISED_ARTICLES = anyOf`
  an?|one|his|her|their|further|more|some
`;
const PROMISE_VERBS = anyOf`
  promised|offered|pledged|undertook
`;
/** "promised an announcement", "offered a breakdown": a thing, not a deed, is promised. */
export const PROMISES_A_THING = new RegExp(
  inOrder`
  (?:(?<!\b(?:been|was|were) )\b${PROMISE_VERBS}(?: ${PROMISED_TO})?|(?<=\b[Ww]hat (?:I|we) )can offer(?: in addition)? is)
  [ ]${PROMISED_ARTICLES} (?:[\w-]+ ){0,4}?${PROMISED_THINGS}\b
`,
  'g',
);

/** "would bring", "will write": told of somebody, or of what is to be done. */
export const ACTIVELY = new RegExp(
  `(?:\\b(?:would|will|could|shall)|[’'](?:ll|d)) (?:${ADVERB}${DO}|(?:also |now )?be ${DOING})\\b`,
  'g',
);
export const PASSIVELY = new RegExp(
  `(?:(?:\\b(?:would|will|could|shall)|[’']ll) ${ADVERB}be|(?:was|were|is|are) to be|\\bto be) ${ADVERB}${DONE}\\b`,
  'g',
);
/** "Officers are to prepare a plan." */
export const IS_TO = new RegExp(`\\b(?:is|are) to ${DO}\\b`, 'g');
const NOT_HARD = String.raw`(?<!\b(?:hard|harder|difficult|easy|easier|simple|able|how|enough) )`;
export const TO_FOLLOW = new RegExp(
  String.raw`\b(?:would|will|${NOT_HARD}to) follow\b(?= by| in| after| shortly| outside| when|[.,;]|$)`,
  'g',
);

const SAID_BY = anyOf`
  (?:told|assured|informed) (?:us|[Mm]embers|[Cc]ouncillors|the [A-Z]\w+(?: \w+)?)|said|confirmed|stated|advised|promised|replied
`;
const NO_DEED_SAID = anyOf`
  be\b|have\b|not\b|need\b|like\b|want\b|expect\b|hope\b|prefer\b|cost\b|mean\b|make sense\b|support\b|agree\b|welcome\b|help\b
  vote\b|leave\b|abstain\b|oppose\b|withdraw\b|object\b|resign\b|stay\b|wait\b|go\b|sit\b|take part\b|recommend\b|know\b
  think\b|remain\b|continue\b|always\b|still\b|only\b|never\b|allow\b|depend\b|benefit\b|take account\b|struggle\b
  lose\b|become\b
`;
/** "told us that she would commission a survey": whoever says so of themselves promises, whatever the deed. */
export const SAYS_WILL_DO = new RegExp(
  String.raw`(?<=\b${SAID_BY}(?: that)? (?:he|she|they) )would (?!${NO_DEED_SAID})[a-z]+`,
  'g',
);

const TELLING_VERBS = anyOf`
  said|stated|advised|confirmed|explained|responded|replied|reported|added|indicated|assured [\w ]{1,40}
  informed [\w ]{1,40}|told [\w ]{1,40}|(?:has|have|had) told us|undertook|promised|pledged
  gave (?:\w+ )?(?:an?|her|his|their) (?:undertaking|assurance|commitment|word)|agreed|acknowledged
  clarified|noted|commented|highlighted|shared|answered|believed|thought|accepted|guaranteed
  reassured [\w ]{1,40}|was (?:content|happy)|undertaken
`;
const TOLD_SUBJECTS = anyOf`
  he|she|they|we|I|it|this|these|the|an?|his|her|their|further|more|members|officers
`;
/** "said that", "confirmed": somebody's words are told. */
export const TELLS = new RegExp(String.raw`\b${TELLING_VERBS}(?: that|,|\b(?= ${TOLD_SUBJECTS}\b))`, 'g');

const ASKING_AND_SUPPOSING = anyOf`
  anticipated|queried|questioned|wondered|asked (?:whether|if|how|what|when|why)|whether
  sought assurance|hoped|suggested|requested that|proposed that|concern(?:ed|s)? that|if the|if this
  if it|could be|would be able|would like|would need|would have to|in theory|potential (?:to|for)|potentially|might|unless
  asking (?:when|whether|if|how)|if (?:they|anybody|anyone|he|she) (?:wish|want)(?:es|ed)?
  next meeting(?: of [\w ’'-]{1,80})? (?:will|would) (?:be held|take place)
  (?:will|would) be asked to (?:agree|approve|consider|note|endorse|confirm|receive)
  no plans|(?:money|funds|funding|weather|time|resources) (?:permitting|allowing)
  (?:would|will) (?:also |therefore )?ask (?:that )?you|on request|no (?:(?!and\b|but\b)[a-z]+ ){1,2}(?:would|will) be
`;
/** Asking, wishing, supposing and telling of rules are no promise. */
export const NO_PROMISE = new RegExp(String.raw`\b${ASKING_AND_SUPPOSING}\b`, 'i');
export const SUPPOSES = /^(?:if|where|should|unless|whenever|once the)\b/i;
/** "I hope that this will be of use." */
export const HOPES = /^(?:I|We) (?:also |very much )?hope\b/;
/** Words by which even a "could" is meant as an offer. */
export const OFFERED = new RegExp(anyOf`
  \bcould be (?:shared with|provided|circulated|sent|supplied|made available|organised|arranged)\b
  \bcould (?:share|provide|circulate|send|supply)\b
`);
/** "could be added to the next report": agreed, it will be. */
export const ADDED = /\bcould be (?:added to|included in) (?:the|an?) (?:next|later|future)\b/;
const RECEIVERS_AND_TIMES = anyOf`
  members?|councillors?|panel|committee|board|commission|cabinet|council|group|chair(?:man)?
  next (?:report|update|paper)|in due course|outside (?:of )?the meeting|after the meeting|following the meeting|next meeting
  future meeting|by e-?mail|in writing|shortly|as soon as|by the end of|before the end|(?:19|20)\d\d
  january|february|march|april|june|july|august|september|october|november|december
  next (?:week|month|year)|this year|autumn|spring|summer|winter|when[ ]
`;
/** Who receives, or when: what tells a promise from an account of how a service works. */
export const RECEIVED = new RegExp(String.raw`\b${RECEIVERS_AND_TIMES}\b`, 'i');
const DELIVERABLES = anyOf`
  report|update|briefing(?: note)?|breakdown|figures|data|information|details|response|answer|leaflet
  document|strategy|plan|paper|presentation|list|copy|copies|map|note|letter|survey|review|summary
  guidance|timetable|schedule|log|analysis|results|statistics|link|links|slides|feedback|evaluation
  business case|training|visit|workshop|session|guide|policy|protocol|dashboard|inspection|audit
`;
export const DELIVERABLE = new RegExp(String.raw`\b${DELIVERABLES}s?\b`, 'i');

const NO_DEEDS = anyOf`
  be\b|have\b(?! (?:an? |the )?[\w ]{2,40} ready\b)|not\b|need\b|require\b|remain\b|depend\b|cost\b
  end\b|mean\b|help\b|allow\b|enable\b|meet\b|still\b|only\b|always\b|benefit\b|become\b|result\b
  take account\b|aim\b|hope\b|like\b
`;
/** In an answer, what somebody will do, whatever it is; needing, costing and hoping are no deeds. */
export const WILL = new RegExp(
  String.raw`\b(?:will|shall) (?:also |now |then |shortly )?(?!${NO_DEEDS})[a-z]+`,
  'g',
);
const NO_PASSIVE_DEEDS = anyOf`
  able|needed|required|used|met|given due|affected|considered|subject|a\b|the\b|in\b|no\b|less|more
  better|dependent|reliant|the case|felt|seen|heard
`;
export const WILL_BE = new RegExp(
  String.raw`\bwill (?:also |now |then |shortly )?be (?!${NO_PASSIVE_DEEDS})[a-z]+(?:ed|en|t|wn|ne|ld|un|it)\b`,
  'g',
);

const FOLLOW_UP_VERBS = anyOf`
  looked (?:into|at)|followed up|taken (?:[\w’'-]+ ){0,2}(?:up|back|away)|investigated|checked|chased
  passed (?:on )?to|raised with|fed back|reported back|relayed|clarified|ascertained|picked up|referred
`;
/** What is done with a matter that was raised: somebody has it in hand, named or not. */
export const FOLLOWED_UP = new RegExp(String.raw`\b(?:would|will) be ${FOLLOW_UP_VERBS}\b`);

const SAYING_VERBS = anyOf`
  said|confirmed|replied|stated|agreed|responded
`;
const AGREEING_VERBS = anyOf`
  agreed|undertook|offered|promised
`;
const SAID_THAT_IT_WOULD = inOrder`
  (?<=\b(?:asked|requested|wished)\b.{3,300})\b${SAYING_VERBS} (?:that )?(?:it|he|she|they|this) (?:would|could|will)
  (?: be(?: done)?| do so)?(?=[.;,]|$)
`;
/** "asked if a note could be provided, and the Harbour Master said that it would"; "… be shown it, which she agreed to." */
export const SAYS_SO = new RegExp(
  anyOf`
  ${SAID_THAT_IT_WOULD}|(?<=, (?:to )?which [^.;,]{3,80}) ${AGREEING_VERBS}(?: to(?: do(?: so)?)?)?(?=[.;]|$)
`,
  'g',
);

/** "members would receive a weekly bulletin": somebody will send it. */
export const RECEIVES =
  /\b(?:[Mm]embers|[Cc]ouncillors|[Tt]he (?:Committee|Panel|Board|Commission)) (?:would|will) receive\b/g;
