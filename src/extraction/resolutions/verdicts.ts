import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

const DONE_WITH = anyOf`
  granted|refused|given|varied|suspended|revoked|renewed|approved|withdrawn
`;
const VERDICTS = anyOf`
  [Nn]o (?:objections?|comments?)|[Oo]bject(?:ions?|ed)?|[Ss]upport(?:ed)?
  (?<=: )(?:[Gg]ranted|[Rr]efused?|[Aa]greed|[Dd]eclined)
  (?<=: )[Nn]ot (?:agreed|approved|granted|supported)
  [Cc]onfirmed|[Aa]pproved|[Aa]ccepted|[Aa]dopted
  (?:[A-Za-z]+ ){0,3}(?:[Pp]ermission|[Cc]onsent|[Aa]pproval|[Ll]icence|[Aa]pplication)(?: be)? ${DONE_WITH}
`;
/** A sentence of one word that answers the one before it: "She asked if the Council would give £50. Agreed." */
export const LONE_VERDICTS = anyOf`
  Agreed|Approved|Supported|Not supported|Refused|Declined
`;
/** "The Forge: ", "25/0182/FUL 3 Orchard Row. " */
const MATTER_BEFORE = String.raw`^(?!Minutes)[A-Z\d][^.;:]{3,140}?(?::| [–-]|(?<=^\(?\d{2,4}/\d[^;:]{3,140})\.)`;
const BEHIND_VERDICT = String.raw`(?=[.,;:]| (?:subject|without|with|as|on|for|because|unanimously)\b| £|$)`;
/** What was settled, behind the name of the matter: group 1 is the verdict. */
export const VERDICT_BEHIND = new RegExp(
  `${MATTER_BEFORE} (?:(?=[^.;:]{3,120}, (?:object|support|no objections?|no comment)\\.?$)[^.;:]{3,120}, )?(${VERDICTS})${BEHIND_VERDICT}`,
);

const TO_WHEN = anyOf`
  to|until|till|for|pending|as|because|since
`;
const DEFERRED_VERBS = anyOf`
  [Dd]eferred|DEFERRED|[Ww]ithdrawn|WITHDRAWN|[Aa]djourned|ADJOURNED
  (?:[Pp]ostponed|[Pp]ut off|[Hh]eld over|[Ll]eft over|[Cc]arried over|[Cc]ontinued)(?= ${TO_WHEN}\b|[.,;])
  (?:[Ll]eft|[Ll]aid) on the table
`;
const DEFERRED_ITEMS = anyOf`
  item|report|matter|application|decision|motion
`;
const WHAT_IS_DEFERRED = anyOf`
  (?:The|This) (?:${DEFERRED_ITEMS} )?(?:was|be|is) |It was[ ]
  (?:[Ff]urther )?[Cc]onsideration of (?:the|this|these|that) [^.;:,]{3,100}? (?:was|is)[ ]
  (?:Further )?[Cc]onsideration (?:was )?
`;
/** What was put off, with the matter before it; group 1 is all of it. */
export const DEFERRED = new RegExp(inOrder`
  (?:^|[.:;!?] )(?:(?:After|Following|As|Because) [^.;:,]{3,100}, )?
  ((?:[A-Z\d][^.;:?!]{2,60}?: )?${WHAT_IS_DEFERRED}?${DEFERRED_VERBS})\b
`);
