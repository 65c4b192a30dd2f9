import { anyOf } from '../any-of.js';
import { BODIES } from '../bodies.js';
import { inOrder } from '../in-order.js';
import { cellContent } from '../layout/cell-content.js';
import { LONE_VERDICTS } from './verdicts.js';

const ACCOUNT_VERBS = anyOf`
  declared|highlighted|explained|reported|introduced|advised|apologised|stated|asked
`;
/** What somebody did at the meeting, printed under "Decision:" by systems that print everything there. */
const WHAT_SOMEBODY_DID = new RegExp(inOrder`
  ^(?!asked\b)(?:The Chair(?:man|woman)?,? )?(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.? )?
  (?:[A-Z][\w’'-]*,? ){0,4}${ACCOUNT_VERBS}\b
`);
/** "She asked if the Council would give £50. Agreed." */
const GIVEN_IN_A_WORD = new RegExp(String.raw`\. ${LONE_VERDICTS}\.?$`);
const ONE_WHO_DECIDES = String.raw`(?:Members?|Portfolio Holder)(?: for (?:[A-Z][\w’&-]*,? (?:and )?){1,6})?`;
/** A body, or one member who decides for it: "The Lead Member for Highways". */
const WHO_CONSIDERS = anyOf`
  ${BODIES}|${ONE_WHO_DECIDES}|Mayor|Leader
`;
/** "The Committee considered a report by the Director": what it went on to settle stands below. */
const WAS_CONSIDERED = new RegExp(inOrder`
  ^(?:\d{1,3}\.\d{1,3} )?(?:The )?(?:[A-Z][\w’'-]*,? (?:(?:and|of|for) )?){0,8}${WHO_CONSIDERS}[ ]
  (?:considered|discussed|had (?:before (?:it|them)|regard to)|received an? (?:\w+ )?(?:report|presentation|update))\b
  (?!.*\b(?:and|which (?:it|they)) (?:agreed|resolved|noted|approved)\b)
`);
const LONGEST_NAMES = 160;
const ONE_NAME = String.raw`(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.? )?(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+`;
/** A name by itself, or several. */
const ONLY_A_NAME = new RegExp(`^${ONE_NAME}(?:(?: [-–]|,| and) ${ONE_NAME}){0,6}$`);

const NEVER_ITEMS = anyOf`
  (?:an )?apolog(?:y|ies)(?: for absence)?\b.{0,200}\b(?:received|recorded|given|submitted|sent|made|reported|noted)
  (?:no|none|there (?:were|was) no|there being no)\b.{0,120}\b(?:declar|interests?|apologies|questions|urgent|petitions)
  (?:the )?(?:following )?declarations?\b.{0,160}\b(?:made|received|recorded)|no (?:apologies|interests|declarations)\b.*
  (?:councillor|cllr)s? .{2,80} (?:declared|disclosed) (?:an? |no )?(?:\w+ (?:and \w+ )?){0,3}interests?\b.*
  (?:the )?(?:[A-Z]\w+ )?(?:${BODIES}|Members) (?:heard|received) (?:an? )?(?:deputations?|speakers?)\b.*
  (?:the )?minutes\b.{0,120}\b(?:taken as read|circulated)\W*$
  as (?:set out|recorded|detailed|contained|stated) in (?:the )?(?:exempt|confidential|private|restricted)\b.*
  (?:none|nil|not applicable|there were none)\.?$
  (?:[A-Z][\w’'.-]* ){1,4}[^.;:]{0,60}\b(?:was|were) (?:also )?in attendance\.?$
  (?:the )?chair(?:man|woman|person)? (?:then )?(?:welcomed|opened|introduced)\b|to receive any\b
  to (?:decide|determine|consider) (?:whether|if|how)\b
  (?:decision (?:status|maker|type|date)|date of (?:the )?decision|outcome|effective from) ?:.*
  (?:cllr|councillor)s? .{2,40} (?:agenda )?item \d+\b|no (?:exempt|urgent|late|confidential) (?:items?|business|matters)\b.*
`;
/** Apologies, declarations, minutes taken as read and "none" are no items, whatever word stands over them. */
const NEVER = new RegExp(`^(?:that )?${NEVER_ITEMS}`, 'i');

const SETTLED_IN_A_WORD = anyOf`
  agreed|approved|noted|adopted|confirmed|received|deferred|withdrawn|accepted|endorsed|granted|refused|carried|lost
`;
/** Two words, or the one that settles: a lone "and" was left between two clauses. */
const SAYS_ENOUGH = new RegExp(String.raw`\w{2} \w|^${SETTLED_IN_A_WORD}\b`, 'i');

const LEADS_WITH = anyOf`
  it (?:was|is)|(?:the |that |this )?(?:[\w’'&-]+ ){0,6}?(?:${BODIES}|members|councillors)|the following|accordingly|therefore|having
`;
const KEYWORDS = anyOf`
  agree[sd]?|resolve[sd]?|recommend(?:s|ed)?|decide[sd]?|note[sd]?|approve[sd]?|request(?:s|ed)?|asked|was|were|be
`;
/** "that:", "RESOLVED:", "It was agreed to:": words that lead to something, and say nothing of it. */
const STUB_TAILS = anyOf`
  (?:to|with) (?:this|that|it)|that|to|as follows|the following|so
`;
const STUB = new RegExp(
  inOrder`
  ^\W*(?:${LEADS_WITH} ?)?(?:\w+ly )?(?:(?:${KEYWORDS} ?){1,3}(?:unanimously ?)?${STUB_TAILS}?|that|to)\W*$
`,
  'i',
);
const SETTLES_IN_A_WORD = new RegExp(String.raw`^(?:unanimously )?${SETTLED_IN_A_WORD}\W*$`, 'i');
/** The vote by itself: "(7 votes for, 2 against)", "For: 6, Against: 3", "The vote was unanimous." */
const WORDS_OF_VOTES = anyOf`
  vote|votes|voting|for|against|in favour|abst\w+|result|all|members|and|was|were|the|with|by|to|of|on|a|being|taken|put
  there|unanimous(?:ly)?|nem|con|recorded|none|no|nil|carried|lost|majority|moved|seconded|it|motion|councillors?|\d+
  one|two|three|four|five|six|seven|eight|nine|ten
`;
const ONLY_A_VOTE = new RegExp(String.raw`^\W*(?:${WORDS_OF_VOTES}\W+)+$`, 'i');

/** Whether words only lead to what is settled, or only count who voted for it. */
function isStub(text: string): boolean {
  const words = `${text} `;
  if (text.length > 160 || SETTLES_IN_A_WORD.test(text)) return false;
  return STUB.test(text) || (/\b(?:vot|for\b|against|unanimous|nem)/i.test(text) && ONLY_A_VOTE.test(words));
}

/** What stands between the title of a list of decisions and the first of them. */
const ABOUT_THE_LIST = new RegExp(
  anyOf`
  ^(?:set out )?below (?:is|are)\b|^use the \w+ (?:search )?options\b|^the wording used\b|^members are reminded\b
  ^if you have any quer(?:y|ies)\b|^(?:the following|these) decisions (?:were|have been|are|do|will|come)\b
  ^(?:please )?note that (?:these|any) decisions?\b|^this (?:page|notice|list|sheet|document) (?:sets|lists|shows|gives|contains)\b
`,
  'i',
);
/** "Confirmed as a true record ………": a line to be signed on. */
const TO_BE_SIGNED = /[.…_]{6,}\W*$/;

/** "I confirm that I do not have any interests in the proposed decision": whoever signs a form says so of himself. */
const SIGNER_SAYS = /\bI (?:can |hereby )?(?:confirm|declare|certify) that (?:I|the above|this)\b/;

/** Whether words are what every meeting opens with: apologies, declarations, minutes taken as read. */
export function isFormality(text: string): boolean {
  return (
    NEVER.test(text.slice(0, 300)) ||
    ABOUT_THE_LIST.test(text.slice(0, 160)) ||
    SIGNER_SAYS.test(text.slice(0, 160)) ||
    TO_BE_SIGNED.test(text.slice(-80))
  );
}

/** Whether words are names and nothing else: those present, or absent. */
export function isOnlyNames(text: string): boolean {
  return text.length <= LONGEST_NAMES && ONLY_A_NAME.test(text);
}

/** Whether a line of a decision settles nothing: it tells who was heard or who declared an interest. */
export function settlesNothing(text: string): boolean {
  return (
    !SAYS_ENOUGH.test(text) ||
    isStub(text) ||
    cellContent(text.slice(0, 61)) === 'date' ||
    isFormality(text) ||
    (WHAT_SOMEBODY_DID.test(text.slice(0, 120)) && !GIVEN_IN_A_WORD.test(text)) ||
    WAS_CONSIDERED.test(text.slice(0, 400)) ||
    isOnlyNames(text)
  );
}
