import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { isSomebody } from '../promises/actor.js';
import { MONTH } from './written-day.js';

/** What may stand before a stop inside a name: "Insp. Coulter", "Mrs. J. Pike". */
const SHORTENED = '(?:Mr|Mrs|Ms|Dr|Cllr|Cllrs|Prof|Rev|Insp|Supt|Sgt|St|[A-Z])\\.';
const CAPITAL = `(?:${SHORTENED}|[A-Z][\\w’'&/-]*,?|\\d{1,3}(?= [A-Z]))`;
const IN_BRACKETS = '(?: \\([^)]{1,60}\\))?';
const TAIL = '(?:,? (?:of|for|and|the|&|-|–|in|to) (?:the )?| (?:/ )?)';
const PLAIN = inOrder`
  (?:[a-z]+ ){0,2}(?:manager|officer|director|engineer|solicitor|team|adviser)s?|head of [a-z]+|
  (?:parish |town |community )?clerk|local authority|authority|council|service|department|executive|cabinet|officers|administration|
  democratic services officer|chair(?:man|woman|person)?|vice[- ]chair(?:man|woman)?|clerk|secretary|treasurer|police|trust|
  board|partnership|director|scrutiny officer|team|monitoring officer|portfolio holder|cabinet member|
  lead officer|relevant officers?|secretary|treasurer|convener
`;

const NAME_POSTS = anyOf`
  officers?|manager|adviser|director|team|lead|clerk
`;
/** A post, a body or a person named with capitals: "Executive Director (Communities and People)", "S Whitby". */
export const NAME = String.raw`(?:${CAPITAL}${IN_BRACKETS}${TAIL}){0,12}${CAPITAL}(?: ${NAME_POSTS}\b)?${IN_BRACKETS}`;
const RANK = '(?:interim |acting |coun |cllr |councillor )';
/** "the convener of the Beach Group" */
const OFFICE_OF = `(?:convener|chair(?:man|woman|person)?|secretary|treasurer|leader) of the ${NAME}`;
/** The same, or one that needs no capitals ("officers", "the clerk"), with or without its article. */
export const SOMEBODY = `(?:the |The |all |each |relevant )?${RANK}?(?:${NAME}|${OFFICE_OF}|(?:${PLAIN})\\b)`;

const LEADING_VERBS = anyOf`
  Request(?:s|ed)?|REQUESTED|REQUESTS|Ask(?:s|ed)?|ASKS?|Recommend(?:s|ed)?|Agree[sd]?|Accepted|Notes?|Approves?|Delegates?
  Instruct(?:s|ed)?|Direct(?:s|ed)|Authorise[sd]?|Invite[sd]?|Supports?|Endorses?|Members
`;
/** Verbs at the head of a clause that are set as if they were names: "Requests the Director of Place". */
const LEADING_VERB = new RegExp(`^${LEADING_VERBS}(?: that)? (?=the |The |officers|[A-Z])`);

/** "the Chair to the Minister": who receives is no part of who sends; "Clerk to the Council" is one post. */
const OVER_TO = / to (?:the )?(?!Council|Board|Trust|Committee|Panel|Governors|Parish|Town|Lord)[A-Z].*$/;

/** "brought by the Board in March": when is no part of who. */
const IN_MONTH = new RegExp(` in (?:early |late )?${MONTH}\\b.*$`);

/** The words of a match as an owner: without a leading "That" and a trailing comma. */
export function asOwner(words: string): string {
  return words
    .replace(/^That /, '')
    .replace(LEADING_VERB, '')
    .replace(/^(?:requested|asked|instructed) (?=officers|the |[A-Z])/, '')
    .replace(OVER_TO, '')
    .replace(IN_MONTH, '')
    .replace(/[,;:]+$| and$/, '')
    .trim();
}

const NO_OWNERS = anyOf`
  Members?|Councillors?|Minutes|Report|Work Programme|Committee Members?
`;
/** "Update Privacy Statement": what is to be done begins with a capital, too. */
const TASK_AT_HEAD = new RegExp(
  `^${anyOf`
  Update|Check|Prepare|Draft|Write|Circulate|Arrange|Contact|Obtain|Send|Provide|Add|Amend|Publish|Produce|Create|Consider
  Undertake|Investigate|Invite|Organise|Include|Complete|Ensure|Develop|Explore|Seek|Bring|Share
`} (?!Officer|Manager|Group|Panel|Team)`,
);
export function beginsWithTask(words: string): boolean {
  return TASK_AT_HEAD.test(words);
}

/** A paper owns nothing. */
const PAPER = /\b(?:Report|Statement|Strategy|Policy|Plan|Minutes|Budget|Framework|Guidance)$/;
const CAN_OWN_PATTERN = new RegExp(
  `^(?:authority$|(?:the |all )?${NO_OWNERS}$|(?:AGREED|NOTED|RESOLVED|RECOMMENDED|THAT)$)`,
  'i',
);
/** Whether words can own an item: somebody is named, and not the members at large or a paper. */
export function canOwn(words: string): boolean {
  return (
    (isSomebody(words.replace(/ \([^)]*\)$/, '')) ||
      /^(?:[A-Z]{2,6}|(?:[Tt]he )?(?:Police|(?:[A-Z]\w+ )?(?:Government|Minister))|[Tt]he (?:[A-Z][\w’&-]*,? (?:and )?)+Committee)$/.test(
        words,
      )) &&
    !CAN_OWN_PATTERN.test(words) &&
    !beginsWithTask(words) &&
    !PAPER.test(words)
  );
}

/** A scrutiny body does not recommend to itself: "The Panel recommends that the Council …". */
export function isScrutiny(words: string): boolean {
  return (
    /\b(?:Scrutiny|Select|Panel|Task|Review Group|Working Group|Commission|Committee|Board)\b[\w ]*$/.test(
      words,
    ) &&
    !/\b(?:Officer|Manager|Director|Head|Health|Trust|Partnership|Executive|Cabinet|Chair(?:man)?)\b/.test(
      words,
    )
  );
}

/** A body that settles matters itself; who does what it decided is named elsewhere. */
export function isResolvingBody(words: string): boolean {
  return (
    /(?:Committee|Panel|Board|Commission|Members|Council|Cabinet|Executive|Forum|Group)$/i.test(words) &&
    !/\b(?:Officer|Manager|Director|Head|Trust|Partnership)\b/.test(words)
  );
}
