import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

const WRITERS = anyOf`
  [Ww]e|I|[Mm]embers|[Ii]t|[Tt]he (?:[A-Z][\w’'&-]* (?:and |of |for )?){0,8}(?:Panel|Committee|Board|Commission|Group)
`;
const HOW = anyOf`
  therefore|also|further|strongly|now|again|would|should|like to|wish to|will|do|hereby
`;
/** "We therefore recommend that …", "Members recommend that …": what stands behind "that" is the clause. */
export const LETTER_RECOMMENDS = new RegExp(
  inOrder`
  (?:(?:^|[,;] (?:and )?|\band )${WRITERS} (?:${HOW} ){0,3}|(?<=^(?:We|I|[Mm]embers)\b.{3,300}) and )
  (?:recommend(?:s|ed)?|urge[sd]?|call(?:s|ed)? (?:up)?on|propose[sd]?|suggest(?:s|ed)?)
  (?: (?:to you|also|further|again|therefore|strongly|in addition)){0,2},? (?:that |(?=you to |the |your ))
`,
);
/** "We would like you to consider …", "We ask that you restore …": told of whoever is written to. */
export const ASKS_YOU = new RegExp(
  inOrder`
  ^${WRITERS} (?:${HOW} ){0,3}
  (?:(?:would|should) (?:also )?(?:like|want|welcome it if|be grateful if) (?:you|the [A-Z]\w+)|(?:ask|request|invite|
  encourage|want)(?:s|ed)? (?:that )?(?:you|your|the [A-Z]\w+))
  \b
`,
);
/** "Please let us have …", "We ask that page numbers are used, please." */
export const PLEASE = new RegExp(
  inOrder`
  (?:^|, (?:but|and|so) |[;:] )(?:Please|please)(?: could you| can you| also| would you)?,? (?=[a-z])
  |^(?:Could|Can|Would|Will) you (?:please |also |kindly )?(?=[a-z])
`,
);
/** "Further, the Panel requests …", "So we ask that …", "This needs an answer; I should be glad …". */
const LINKED = '(?:[A-Z][^.:]{0,120}?[,;] (?:and |so )?|So |And )?';
const RECEIVING = anyOf`
  (?:be |being )(?:sent|told|given|shown|kept|updated|informed|advised|provided|supplied)
  know|learn|hear|(?:have|receive) (?:your|an?|the)
`;
/** "The Panel would like to be sent the plan", "asks to be told when": who wishes to receive something asks for no change. */
export const WISHES_TO_RECEIVE = new RegExp(
  inOrder`
  ^${LINKED}(?:${WRITERS} (?:${HOW} |be (?:glad|pleased|grateful|keen) |asks? |requests? |wish(?:es)? |hopes? ){1,3}(?:to )?
  |It would (?:also )?(?:help|assist|be (?:of help|helpful|useful))\b[^.;:]{0,60}? to )${RECEIVING}\b
`,
);
/** "We asked for the figures to be sent to the Panel." */
export const ASKED_FOR = new RegExp(
  inOrder`
  ^${WRITERS} (?:also |therefore )?asked (?:for|that) .{3,240} be (?:sent|provided|shared|circulated|supplied|brought)\b
`,
);
const GLAD = anyOf`
  be (?:grateful|glad|pleased|obliged) (?:for|of|if|to (?:have|receive|see))|appreciate|welcome|like
`;
export const AWAITED = new RegExp(
  inOrder`
  ^${LINKED}${WRITERS} (?:would|should) (?:also )?${GLAD}
  (?: to (?:have|receive|see))? (?:your |an? |the |(?:it|this|that|them|these) )
  |^(?:We|I) look forward to (?:receiving |having |hearing )?(?:your|a|from you)\b
  |^${LINKED}${WRITERS} (?:also )?(?:asks?|requests?)(?: for)? (?:that |an? |the |your )
`,
);
/** "Therefore, the Panel asks when …", "it would welcome to receive an update": what a body puts in the manner of bodies. */
export const FORMALLY = new RegExp(
  inOrder`
  ^${LINKED}${WRITERS} (?:also )?(?:asks? (?:when|whether|how) |requests? (?:the |to |an? )|seeks? clarification)
  |\b(?:[Pp]anel|[Cc]ommittee|[Bb]oard)\b.{0,200}\b(?:would|should) (?:welcome|be grateful for) (?:to receive )?(?:an? |the |your )
  |\band (?:therefore |also )?(?:requests?|seeks?) (?:confirmation|clarification|details|an? |your )
  |\bagreed to (?:request|ask for)[ ]
`,
);
const TELLING = anyOf`
  provide|supply|send|share|let (?:us|the)|give us|tell|confirm|respond|reply|report|arrange|circulate|write|update
  explain|advise|inform|attend|come|forward|set out
`;
export const ASKS_TO_BE_TOLD = new RegExp(String.raw`\b${TELLING}\b`);
export const IDLE = new RegExp(
  inOrder`
  \b(?:hesitate|contact (?:me|us|the)|(?<!\b(?:[Ww]e|I|also|[Mm]embers) )ask for|
  note that|quote|(?<!to )see (?:the|our)|find (?:attached|enclosed)|thank|pass on our thanks)\b
`,
  'i',
);
/** Something is to come of it, or by a day. */
export const WANTED = new RegExp(inOrder`
  \b(?:by|within|before|in) (?:the )?(?:end of |\d|[A-Z]|(?:one|two|three|four|six) )|\b(?:response|reply|answer|
  information|details|figures|copy|list|data|report|update|plan)\b
`);
export const LIST_OF_RECOMMENDATIONS =
  /\b(?:recommend(?:s|ed|ations?)?|urge[sd]?|calls? (?:up)?on)\b[^.]{0,120}:\s?[-–]?$/i;
export const LIST_OF_REQUESTS = new RegExp(
  inOrder`
  \b(?:requests?|request(?:ed)? (?:that|the following)|ask(?:s|ed)? (?:you )?(?:for|to|that)|
  grateful (?:for|if|to)|like to (?:have|receive|request|see)|
  provide|send|supply|let us have)\b[^.]{0,120}:\s?[-–]?$
`,
  'i',
);
