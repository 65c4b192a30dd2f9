/** Verbs of doing something for the committee that can be chased later. */
const DO =
  '(?:provide|do so|advertise|inspect|meet (?:with |as soon |again|to )|take (?:legal )?advice|come back to|let [A-Z]\\w+|circulate|share|send|bring|come back|go back|report|return|follow(?: this| it| that| these)? up|look (?:into|at)|investigate|check|ascertain|establish|raise|write|e-?mail|forward|supply|distribute|arrange|update|prepare|publish|produce|present|submit|respond|feed ?back|ask|tell|inform|notify|contact|liaise|organise|reach out|consult|meet with|speak (?:to|with)|discuss|find out|confirm|clarify|obtain|include|add|let (?:the |you |[A-Z]|members|him|her|them|councillors)|make available|issue|review|attend|pass|take (?:this|that|it|the matter|the point) (?:back|up|forward|away)|seek|request|set up|explore|address|complete|introduce|launch|draft|replace|install|repair|run|hold|carry out|undertake|get back|pick (?:this|that|it|up)|put|invite|continue to (?:update|report)|signpost|visit|look|reply|respond|find out|sell|change|re-?run|re-?send|chase|pursue|consider whether|ring|call|give (?:the |members|him|her|them|an update)|have (?:it|this|that) |copy|attach|append|pick up|supply|see (?:if|whether)|make (?:enquiries|sure)|press for|put)';
const DONE =
  '(?:provided|circulated|shared|sent|brought(?: back)?|bought back|reported(?: back)?|followed up|looked into|investigated|checked|ascertained|raised|e-?mailed|forwarded|supplied|distributed|arranged|updated|prepared|published|produced|presented|submitted|included|organised|issued|fed back|made available|obtained|clarified|confirmed|run|carried out|installed|launched|completed|re-?issued|rolled out|added|consulted|invited|written|done|actioned|advertised|replaced|repaired|placed|held|put|shown|asked|passed|made|given|offered|tabled|displayed|posted|taken (?:back|up|away)|chased|picked up|re-?worded|uploaded|emailed|copied|appended|attached|re-?sent|tested|worked up|told|informed|notified|with (?:members|the [A-Z]))';
/** "would be bringing it": the same, going on. */
const DOING =
  '(?:bringing|supplying|providing|sending|circulating|reporting|writing|coming back|sharing|presenting|looking into|arranging|publishing|asking|meeting with|contacting|taking (?:it|this|that) (?:up|back|forward))';
const ADVERB =
  '(?:also |now |then |therefore |shortly |further |be happy to |be pleased to |be able to |look to |seek to |of course |personally )?';

/** "agreed to", "offered to", "undertook to": a promise whoever says it. */
export const UNDERTAKES =
  /\b(?:agreed|AGREED|offered|undertook|promised|pledged|volunteered|(?<!(?:was|is|were|are|be|remains|remained|fully) )committed|has agreed|had agreed|(?:gave|given) (?:an undertaking|an assurance|a commitment)|(?:was|were|would be) happy|(?:was|were) (?:willing|content)) to (?!be\b|have\b|take part|disagree|differ|support|accept|allow|vary|take (?:the |an? )?items?|recommend|note\b|approve|endorse|adopt|(?!b?ring\b)[a-z]+ing\b)[a-z]+/g;

/** "promised an announcement", "offered a breakdown": a thing, not a deed, is promised. */
export const PROMISES_A_THING =
  /\b(?:promised|offered|pledged|undertook)(?: (?:them|him|her|[Mm]embers|Councillors|the (?:Panel|Committee|Board|Group)|Councillor \w+))? (?:an?|his|her|their|further|more|some) (?:[\w-]+ ){0,4}?(?:announcement|breakdown|visit|briefing|note|report|update|copy|list|answer|reply|response|meeting|paper|map|tour|demonstration|seminar|figures|details|information)\b/g;

/** "would bring", "will write": told of somebody, or of what is to be done. */
export const ACTIVELY = new RegExp(
  `(?:\\b(?:would|will|could)|[’']ll) (?:${ADVERB}${DO}|(?:also |now )?be ${DOING})\\b`,
  'g',
);
export const PASSIVELY = new RegExp(
  `(?:(?:\\b(?:would|will|could)|[’']ll) ${ADVERB}be|(?:was|were|is|are) to be|\\bto be) ${ADVERB}${DONE}\\b`,
  'g',
);
export const TO_FOLLOW = /\b(?:would|will|to) follow\b(?= by| in| after| shortly| outside| when|[.,;]|$)/g;

/** "said that", "confirmed": somebody's words are told. */
export const TELLS =
  /\b(?:said|stated|advised|confirmed|explained|responded|replied|reported|added|indicated|assured [\w ]{1,40}|informed [\w ]{1,40}|told [\w ]{1,40}|(?:has|have|had) told us|undertook|promised|pledged|gave (?:\w+ )?(?:an?|her|his|their) (?:undertaking|assurance|commitment)|agreed|acknowledged|clarified|noted|commented|highlighted|shared|answered|believed|thought|accepted)(?: that|,|\b(?= (?:he|she|they|it|this|the)\b))/g;

/** Asking, wishing, supposing and telling of rules are no promise. */
export const NO_PROMISE =
  /\b(?:anticipated|queried|questioned|wondered|asked (?:whether|if|how|what|when|why)|whether|sought assurance|hoped|suggested|requested that|proposed that|concern(?:ed|s)? that|if the|if this|if it|could be|would be able|would like|would need|would have to|in theory|potential|might|unless|no plans|no (?:(?!and\b|but\b)[a-z]+ ){1,2}(?:would|will) be)\b/i;
export const SUPPOSES = /^(?:if|where|should|unless|whenever|once the)\b/i;
/** Words by which even a "could" is meant as an offer. */
export const OFFERED =
  /\bcould be (?:shared|provided|circulated|sent|supplied|made available|organised|arranged)\b|\bcould (?:share|provide|circulate|send|supply)\b/;
/** Who receives, or when: what tells a promise from an account of how a service works. */
export const RECEIVED =
  /\b(?:members?|councillors?|panel|committee|board|commission|cabinet|council|group|chair(?:man)?|in due course|outside (?:of )?the meeting|after the meeting|following the meeting|next meeting|future meeting|by e-?mail|in writing|shortly|as soon as|by the end of|before the end|(?:19|20)\d\d|january|february|march|april|june|july|august|september|october|november|december|next (?:week|month|year)|this year|autumn|spring|summer|winter|when )\b/i;
export const DELIVERABLE =
  /\b(?:report|update|briefing(?: note)?|breakdown|figures|data|information|details|response|answer|leaflet|document|strategy|plan|paper|presentation|list|copy|copies|map|note|letter|survey|review|summary|guidance|timetable|schedule|analysis|results|statistics|link|links|slides|feedback|evaluation|business case|training|visit|workshop|session|guide|policy|protocol|dashboard)s?\b/i;

/** In an answer, what somebody will do, whatever it is; needing, costing and hoping are no deeds. */
export const WILL =
  /\bwill (?:also |now |then |shortly )?(?!be\b|have\b|not\b|need\b|require\b|remain\b|depend\b|cost\b|end\b|mean\b|help\b|allow\b|enable\b|meet\b|still\b|only\b|always\b|benefit\b|become\b|result\b|take account\b|aim\b|hope\b|like\b)[a-z]+/g;
export const WILL_BE =
  /\bwill (?:also |now |then |shortly )?be (?!able|needed|required|used|met|given due|affected|considered|subject|a\b|the\b|in\b|no\b|less|more|better|dependent|reliant|the case|felt|seen|heard)[a-z]+(?:ed|en|t|wn|ne|ld|un|it)\b/g;
