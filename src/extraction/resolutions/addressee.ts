import { anyOf } from '../any-of.js';
import { asOwner, canOwn, NAME, SOMEBODY } from '../details/somebody.js';
import { inOrder } from '../in-order.js';
import { inTitleCase } from '../paper/title-case.js';

/** One way in which words over a list say whom it addresses. */
export interface AddresseeRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly pattern: RegExp;
  /** Whoever is named so is addressed, though no post or body has such a name. */
  readonly isPlain?: boolean;
}

/** Posts and bodies that stand at the end or the beginning of an addressee's name. */
const KIND = anyOf`
  Cabinet(?: Members?)?|Executive(?: Members?| Board)?|Council|Committee|Board|Trusts?|Mayor|Leader
  Commissioner|Partnership|Portfolio Holders?|Government|Secretary of State|Minister|ICB|NHS|Police
  Director|Head|Officer|Manager|Chief Executive|Service|Association|Authority|Forum
`;
const POST_WORDS = anyOf`
  [ ](?:for|of|-|–) (?:the )?[A-Z][\w’'&-]*(?:(?:,| and| of| &)* [A-Z][\w’'&-]*){0,8}| \([^)]{2,60}\)
`;
const POST = String.raw`(?:[Tt]he )?(?:[A-Z][\w’'&-]*(?: of| for| and|,)? (?:the )?){0,6}${KIND}${POST_WORDS}?`;

/** How a lead-in addresses; the first that finds somebody decides. */
export const LEAD_IN_RULES: readonly AddresseeRule[] = [
  {
    name: 'that somebody, at the end',
    serves: 'The Panel recommends that the Director of Place:; That Cabinet should:',
    pattern: new RegExp(
      `\\b[Tt]hat (${SOMEBODY})(?: (?:should|(?:is|are|be) (?:asked|requested|recommended|invited|urged)(?: to)?|agrees?(?: to)?))? ?:?-?$`,
    ),
  },
  {
    name: 'that others, at the end',
    serves: 'The Committee further recommends that governing bodies:',
    pattern: /\brecommends? that ((?:all |the )?(?:[a-z]+ ){0,2}[a-z]+s)(?: should)? ?:?-?$/,
    isPlain: true,
  },
  {
    name: 'somebody should',
    serves: 'The Director of Place should:; Cabinet is asked to:',
    pattern: new RegExp(
      `^(${SOMEBODY}) (?:should|(?:is|are) (?:asked|requested|recommended|invited|urged))\\b`,
    ),
  },
  {
    name: 'recommended to',
    serves: 'makes the following recommendations to the Cabinet; recommends to Cabinet',
    pattern: new RegExp(`\\b(?:to|TO|recommendations? (?:are )?for) (${POST})(?![\\w-])`),
  },
  {
    name: 'recommends somebody',
    serves: 'RECOMMENDS Cabinet to; recommends that the Council; asks the Trust to; urges the Mayor to',
    pattern: new RegExp(
      `\\b(?:by|that|[Rr]ecommends?|RECOMMENDS?|[Aa]sks?|[Rr]equests?|[Uu]rges?|[Ii]nvites?|[Cc]alls (?:up)?on) (${POST})(?![\\w-])`,
    ),
  },
];

const KINDS_OF_COUNCIL = anyOf`
  all |academy |local |town |parish |voluntary[ ]
`;
const RECOMMENDATION_LABELS = anyOf`
  [Rr]ecommendations?:? |RECOMMENDATIONS?:?[ ]
`;
/** How a heading over a part of a list addresses. */
export const HEADING_RULES: readonly AddresseeRule[] = [
  {
    name: 'to or for somebody',
    serves: 'To the Cabinet Member for Housing; For the ICB; Recommendations for Thornmere Homes',
    pattern: new RegExp(
      inOrder`
  ^${RECOMMENDATION_LABELS}?(?:addressed |directed |made )?(?:[Tt]o|[Ff]or|TO|FOR|[Aa]t) (
  (?:[Tt]he |[Tt]his )?${NAME}(?:,? and (?:the |all )?(?:other )?[a-z ]{3,40})?|the [a-z ]{3,40}|
  ${KINDS_OF_COUNCIL}?[a-z]+s(?: [a-z]+s)?(?: and (?:[a-z]+ )?[a-z]+s)?)
  $
`,
    ),
  },
  {
    name: 'name of a post or body',
    serves: 'Cabinet Member for Housing; Integrated Care Board',
    pattern: new RegExp(
      String.raw`^((?:[Tt]he )?(?:[A-Z][\w’'&-]*,? (?:and )?){0,5}?${KIND}${POST_WORDS}?)$`,
    ),
  },
];

const MANNERS = anyOf`
  consultation|conjunction|partnership|liaison
`;
const ASKED_TO = new RegExp(
  inOrder`
  \b(?:asks?|asked|requests?|requested|instructs?|instructed|directs?|directed)(?: that)?[ ]
  (${SOMEBODY}(?:, in ${MANNERS} with [^:;.]{3,120}?)?),? to ?:?[-–]?$
`,
);
/** Whom the words over a list ask to do what stands there: "The Cabinet asks officers, in consultation with …, to:". */
export function whoIsAsked(lead: string): string | null {
  const found = ASKED_TO.exec(lead.slice(-300))?.[1];
  const [who = ''] = (found ?? '').split(', in ');
  return found && (canOwn(asOwner(who)) || /^(?:the )?officers$/i.test(who)) ? asOwner(found) : null;
}

/** Whom lead-in words address: "makes the following recommendations to the Cabinet", "That Cabinet:". */
export function addresseeOf(text: string): string | null {
  const end = text.slice(-400);
  const words = /[a-z]/.test(end) ? end : inTitleCase(end);
  for (const { pattern, isPlain = false } of LEAD_IN_RULES) {
    const found = pattern.exec(words)?.[1];
    const who = found && !isPlain ? asOwner(found) : (found ?? '');
    if (who !== '' && (isPlain || canOwn(who))) return who;
  }
  return null;
}

/** Whom a heading addresses; null for a heading that names a matter. */
export function addresseeOfHeading(heading: string): string | null {
  const words = heading.replace(/^\d[\d.]*\s*/, '').replace(/[\s:*–-]+$/, '');
  if (words.length > 120) return null;
  for (const { pattern } of HEADING_RULES) {
    const found = pattern.exec(words)?.[1];
    if (found && !isMatter(found)) return found;
  }
  return null;
}

const MATTERS = anyOf`
  future|information|decision|consideration|noting|discussion|approval|action|meeting|long term
  short term|report|review|public|whole|year|period
`;
const MATTER_PATTERN = new RegExp(String.raw`^(?:the )?${MATTERS}\b`, 'i');
/** "To consider", "For the future" and "For Information" address nobody. */
function isMatter(words: string): boolean {
  return MATTER_PATTERN.test(words);
}
