import { anyOf } from '../any-of.js';
import { BODIES, THOSE_WHO_SIT } from '../bodies.js';

const KINDS_OF_BODY = anyOf`
  ${BODIES}|${THOSE_WHO_SIT}|Group|Chair|Leader|Cabinet Member|Executive Member
`;
/** The names by which minutes call the body that resolves. */
export const BODY = anyOf`
  (?:[Tt]he )?(?:[A-Z][\w’'&-]*,? (?:of |and |for |& )?){0,8}?${KINDS_OF_BODY}(?: Members)?
  (?:[Tt]he (?:[a-z]+ ){0,2})?(?:committee|panel|board|council|commission|forum|cabinet|members|councillors|governors|trustees)
  [Tt]he (?:CC|PC|TC)|[Tt]he (?:full )?(?:group|governing body)
  [Tt]he (?:steering|working|task|project|review|patient|liaison|planning|advisory) group
  (?:All(?: present)?|Everyone|Everybody)(?= (?:\w+ly )?(?:agreed|resolved|decided) (?:to|that)\b)
  It(?= (?:also |then |therefore )?(?:agreed|recommended|resolved|decided|requested) that\b)
  They(?= (?:\w+ly |then |also |therefore ){0,2}(?:agreed|resolved|decided) to\b)
  [Tt]he meeting(?= (?:\w+ly |then |also |therefore ){0,2}(?:agreed|resolved|decided|deferred|approved)\b)
`;

/** Who asks for something at a meeting. */
export const WHO_ASKS = anyOf`
  ${BODY}|[Aa] [Mm]ember|[A-Z]{2,3}|(?:The )?P\.?C\.?|(?:The )?(?:(?:Vice|Deputy)[- ]?)?[Cc]hair(?:man|woman)?
  (?:Cllr|Coun|Councillor)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?= requested that (?:the )?[A-Z])
`;
/** What stands between a body and its verb, in the present, in the past and after "it was". */
export const PRESENT_ADVERBS = anyOf`
  \w+ly |then |therefore |also |further[ ]
`;
export const VERB_ADVERBS = anyOf`
  \w+ly |then |therefore |thereafter |also |further |otherwise[ ]
`;
export const IMPERSONAL_ADVERBS = anyOf`
  \w+ly |however, |then |therefore |also |further |subsequently[ ]
`;
const ONLY_SAID = anyOf`
  able|told|clear|reassured|assured|confirmed|explained|clarified
`;
const ERRANDS_ASKED = anyOf`
  bring|send|circulate|provide|report back|write|share|add|include|produce|arrange|prepare|publish|contact|obtain|investigate|continue
`;
/** What is asked for so that somebody has to do it, and not only to speak. */
export const WHAT_IS_ASKED = `(?=${anyOf`
  [ ]that (?!consideration\b)[^“",;.]{2,80}? (?:be|[a-z]+)[ ]| officers (?!to\b)[a-z]+[ ]
  [ ](?:[Oo]fficers |the (?:[A-Z][\w’'-]* (?:of |for |and )?){1,6})to ${ERRANDS_ASKED}\b
  [ ]for an? (?:[a-z]+ ){0,2}(?:note|report|list|paper|briefing|breakdown|copy|update)\b
  [ ]to (?:be (?:kept|given|sent|told|provided)|receive)\b
  [ ](?:Mrs?|Ms|Dr|Cllr|Councillor)\.? [A-Z][\w’'-]+ to ${ERRANDS_ASKED}\b
  [ ]for [^.;:]{3,120} to be (?!${ONLY_SAID}\b)(?:\w+(?:ed|en|wn|ne)|sent|put|made|brought|built|set|cut|kept|found|sought)\b
`})`;
