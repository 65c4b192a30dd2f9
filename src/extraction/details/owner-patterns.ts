import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { SOMEBODY } from './somebody.js';

/** What stands behind a name that does nothing in its clause. */
export const NO_VERB =
  'be |is |are |was |were |and |to |of |for |in |on |with |from |by |at |as |or |that |which |who |has |have |had ';
const DEEDS = anyOf`
  report|bring|write|send|ask|provide|circulate|check|find|speak|meet|look|prepare|arrange|publish|share|invite
  obtain|seek|consult|draft|contact|review
`;

/** "… be fenced off and that the Town Clerk ask for a price". */
export const AND_THAT = new RegExp(
  String.raw`\band that ((?:${SOMEBODY})|[A-Z]{2,3}),? (?:also |then )?${DEEDS}\b`,
);
const BODIES_AT_LARGE = anyOf`
  [Cc]ouncils?|[Tt]rust|[Ss]ervice|[Bb]oard|[Aa]uthority|[Pp]olice|[Aa]gency|[Cc]ompany
`;

/** "that the police and the Council agree a plan". */
export const TWO = new RegExp(
  inOrder`
  ^((?:the )?(?:[\w’-]+ ){0,3}?${BODIES_AT_LARGE} and (?:the )?(?:[\w’-]+ ){0,3}?${BODIES_AT_LARGE})
  (?: (?:should|would|will|must))? (?!${NO_VERB})[a-z]+
`,
);

/** "We therefore recommend that the Council should …", behind what was found. */
export const WE_RECOMMEND = new RegExp(
  inOrder`
  \b(?:[Ww]e|[Ii]t is),?(?: therefore,?| also| further){0,2} recommend(?:ed)?,?(?: that)? (${SOMEBODY}),?
  (?: \([^)]{1,40}\))? (?:should|must|to|is asked|are asked)\b
`,
);

/** "shown by service": parted so, and not done by it. */
export const WITHOUT_ARTICLE = anyOf`
  service|department|team|trust|council
`;

export const WITH_POWER = new RegExp(
  `^(?:to )?(?:gave|gives?|grant(?:s|ed)?) (${SOMEBODY})(?=,? [^;]{0,120}(?:power|authority)\\b)`,
);
