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

const PEOPLE = anyOf`
  members|councillors|trustees|governors|directors|officers|staff|volunteers|wardens|partners|chairs|representatives
  heads(?: of service)?|managers|leads|clerks|clubs|groups|schools|services|teams|departments|parishes|residents|attendees
  commissioners|conveners
`;
const ONE_OF_THEM = anyOf`
  member|councillor|trustee|governor|director|officer|warden|clerk|club|school|team|service|partner
`;
const EVERY_ONE = `(?:[Ee]ach|[Ee]very) (?:[a-z]+ )?${ONE_OF_THEM}`;
/** "All members to send comments", "each club should name a keeper". */
export const ALL = new RegExp(
  inOrder`
  ^(?:[Tt]hat )?([Aa]ll(?: (?:[a-z]+ )?(?:${PEOPLE})\b| present|(?= to))|${EVERY_ONE}) (?:are |is )?
  (?:to|should|must|will) (?!be\b|note\b|receive\b)[a-z]
`,
  'i',
);

/** "there would be sense in asking Cabinet to …", "consideration be given to asking the Head of Crafts". */
export const IN_ASKING = new RegExp(
  `\\b(?:in|to|of|by|consider|worth) (?:formally )?(?:asking|requesting|urging|inviting|pressing) (${SOMEBODY})(?= to\\b| for\\b)`,
);

/** Whoever is asked to come is not the one who asks them. */
const TO_COME = anyOf`
  to (?:attend|come|join|visit|speak|present|address|meet|take part|sit|be present|observe)\b|to (?:the|a|an|its|our|their)\b
  to (?:[A-Z]\w+|next|future|another)\b|back\b|for\b|along\b
`;
const INVITED = new RegExp(
  String.raw`\b(?:[Rr]e-?)?(?:[Ii]nvite[sd]?|[Ii]nviting) (?:(?!to\b)(?:(?! to )[^.;]){2,120} )?${TO_COME}`,
);

/** "that the Guild be invited to the next meeting": found by what asks, but only to come. */
export function isInvited(clause: string, asks: RegExp): boolean {
  const found = asks.exec(clause);
  return found?.[0].includes('nvit') === true && INVITED.test(clause.slice(found.index));
}

const SETTLING_VERBS = anyOf`
  notes?|asks?|requests?|agrees?|recommends?|resolves?|instructs?|endorses?|approves?|supports?
  welcomes?|thanks?|receives?|invites?|calls?|delegates?|authorises?|urges?|considers?|accepts?
`;
/** What a body does when it settles a matter; whom it asks comes after. */
export const SETTLES = new RegExp(`^${SETTLING_VERBS}$`);

export const END_LABELS = anyOf`
  Actions?(?: by| for)?|ACTIONS?(?: BY| FOR)?|Lead(?: officer| member)?|Owner|By whom
  Responsible(?: officer)?|Officer
`;

/** "Find out the price (AM). £1,450, too dear this year": who stood behind the task, before what came of it. */
export const BESIDE_A_STOP = /\([A-Z]{2,3}\)(?=\. )|(?<=\. )\([A-Z]{2,3}\)(?= [A-Z])/;

/** Short forms that name nobody. */
export const NO_INITIALS =
  /^(?:UK|EU|VAT|CCTV|PDF|AGM|TBC|TBA|HMO|SPD|PPE|CIL|IT|HR|KPIs?|Q[1-4]|RAG|GDPR|TRO)$/;
