import { anyOf } from '../any-of.js';
import { BODIES, THOSE_WHO_SIT } from '../bodies.js';
import { inOrder } from '../in-order.js';
import { type FormalRule, type Keyword, keywordOf } from './formal-rule.js';
import { capitalsIn } from './keyword-in-capitals.rules.js';
import { OVER_LIST_RULES } from './over-a-list-rules.js';
import { DEFERRED, LONE_VERDICTS } from './verdicts.js';
import { CARRIED_RULE, VOTE_IN_BRACKETS } from './votes.js';

const WHY = anyOf`
  in view of|in the light of|having|to ensure|in order to|after|following|given|subject to
`;
const AFTER_SET_OFF = anyOf`
  [ ]?:| ${VOTE_IN_BRACKETS}
  [ ]?[–—-] | that\b| That\b| THAT\b|$| \(\w{1,3}\) | as follows
  [ ]to (?:the )?(?:Cabinet|Council|Executive)\b| (?:not )?to [a-z]|(?: further)?, (?:that |${WHY} [^.;:]{3,120}, that )
`;
const WHO_SETTLED = anyOf`
  It was |The (?:[A-Z][\w’'-]* ){1,6}
`;
const DECISION_LABELS = anyOf`
  Record of [Dd]ecisions?(?= ?:)|Decisions?(?: [Tt]aken)?(?: on \d{1,2} [A-Z][a-z]+(?: \d{4})?(?= ?:))?
  RECORD OF DECISIONS?(?= ?:)|DECISIONS?(?: TAKEN)?
`;
const SET_OFF = new RegExp(
  inOrder`
  (?:^|[.:;|!)/–-] )${WHO_SETTLED}?
  (?:(Resolved|Agreed|Ordered|Recommended|Noted|Decided)(?:,? \(?(?:unanimously|nem\.? ?con\.?)\)?)?(?=${AFTER_SET_OFF})|
  (${DECISION_LABELS}|Resolutions?|RESOLUTION|Outcome|OUTCOME)(?= ?:(?: |$))|(Conclusions?)(?= ?: (?:[Tt]hat|[Tt]o)\b))
`,
  'g',
);
const ALONE = new RegExp(inOrder`
  ^(?:[A-Z][\w’-]* ?\/ ?)?(${DECISION_LABELS}|Resolutions?|RESOLUTIONS?|Resolved|Agreed|
  Recommended|Outcome|OUTCOME) ?[:–-]*$
`);
const NOTED = /(?:^|[.;:] )(Noted|NOTED|Received|RECEIVED|All noted)\.(?= |$)/g;
const VERB_IN_CAPITALS =
  /^(?:The |THE )?(?:[A-Z][\w’'-]* (?:of |and |for )?){1,7}?(APPROVED|RECEIVED|ENDORSED|ACCEPTED|APPOINTED|SUPPORTED|CONFIRMED)(?= [a-z])/;
const AGREED =
  /^((?!.*\b[Rr]esponse)[A-Z][^.;:]{2,80}: )?(?:Agreed|Approved|Endorsed|Accepted|Confirmed)(?: unanimously)?(?=\.(?: |$))/;
/** "The Clerk presented the accounts. Approved." */
const AGREED_BEHIND = new RegExp(String.raw`(?<=[a-z\d)])\. ${LONE_VERDICTS}(?=\.(?: |$))`);
const AGREED_HOW = anyOf`
  with|subject to|as amended|as circulated|as an? (?:true|correct|accurate)|and signed
`;
const APPLICATION = String.raw`\w{0,4}/?\d{2,4}/\d{3,6}(?:/\w{1,5})?`;
/** "24/00871/HOU Brook Cottage – no objection." */
const NO_OBJECTION = new RegExp(`^${APPLICATION}\\b.{3,160}? ?[–:-] ?no (?:objections?|comments?)\\.?$`, 'i');
const PERMISSION =
  /(?:^|[.:;–-] )((?:GRANTED|REFUSED|PERMITTED)\b(?! [A-Z]{3})|(?:Planning )?(?:Permission|Consent) (?:was )?(?:granted|refused)\b)/;
/** "Agreed, with the addition of …", "Agreed and signed." */
const AGREED_WITH = new RegExp(String.raw`^(?:Agreed|Approved|Accepted|Confirmed)(?=,? ${AGREED_HOW}\b)`);

const RECOMMENDED_TO_BODIES = anyOf`
  Cabinet|Executive|Council|Full Council|Mayor|Portfolio Holder|Lead Member|Commissioner
`;
const RECOMMENDATION_TO = new RegExp(inOrder`
  ^(?:RECOMMENDATION|Recommendation)
  (?:( (?:to|TO) (?:the |THE )?[A-Z][\w ]{3,40}) ?: (?=[A-Z])| ?[:–-] (?=[Tt]hat (?:the )?${RECOMMENDED_TO_BODIES}\b))
`);
const LISTING_BODIES = anyOf`
  ${BODIES}|${THOSE_WHO_SIT}
`;
const LISTING_ADVERBS = anyOf`
  \w+ly |then |therefore |also |further |has |have[ ]
`;
const WHO_LISTS = anyOf`
  (?:[Tt]he )?(?:[A-Z][\w’'&-]* (?:and |of |for )?){0,8}${LISTING_BODIES}|[Ii]t was
`;
const OVER_A_LIST = new RegExp(inOrder`
  ^(?:[A-Z][^.;:]{0,120}, |and )?${WHO_LISTS} ${LISTING_ADVERBS}?
  (agreed|resolved|decided|recommended|recommends|requested(?: the following[^.;:]{0,40})?|asked for(?: the following[^.;:]{0,40})?)
  (?: unanimously)?(?: that| to| as follows)? ?: ?[-–—]?$
`);
const SETTLED_PAPERS = anyOf`
  (?:The )?(?:Last )?(?:[Mm]inutes|[Nn]otes)|Reports?|Accounts|Updates?|Policy|Budget
`;
const PAPER_AND_VERB = new RegExp(
  String.raw`^${SETTLED_PAPERS} (accepted|agreed|noted|approved|confirmed|received|adopted)\.(?= |$)`,
);

function isOfMinutes(text: string): boolean {
  return /^(?:The )?(?:Last )?(?:minutes|notes)\b/i.test(text);
}

/** The formal ways, each once; where two meet, the earlier counts. */
export const FORMAL_RULES: readonly FormalRule[] = [
  {
    name: 'keyword in capitals',
    serves: 'RESOLVED that …; The Committee AGREED: …; RECOMMENDED TO CABINET',
    find: capitalsIn,
  },
  {
    name: 'keyword set off',
    serves: 'Resolved: …; Agreed – …; MINUTES - Resolved - That …; Decision: …',
    find: (text) =>
      [...text.matchAll(SET_OFF)].map((match) => {
        const word = match[1] ?? match[2] ?? match[3] ?? '';
        const at = match.index + match[0].search(/[A-Z]/);
        return { at, after: match.index + match[0].length, keyword: keywordOf(word) };
      }),
  },
  {
    name: 'keyword alone',
    serves: 'Decision, on a line of its own above what was decided (modern.gov)',
    find: (text) => {
      const word = ALONE.exec(text)?.[1];
      return word ? [{ at: 0, after: text.length, keyword: keywordOf(word) }] : [];
    },
  },
  {
    name: 'noted alone',
    serves: 'Letter from the District Council, circulated. Noted.',
    find: (text) =>
      [...text.matchAll(NOTED)].map((match) => {
        const at = match.index + match[0].search(/[ANR]/);
        return { at, after: match.index + match[0].length - 1, keyword: 'noted' };
      }),
  },
  {
    name: 'body and verb in capitals',
    serves: 'The Governing Body APPROVED the revised terms',
    find: (text) => {
      const found = VERB_IN_CAPITALS.exec(text);
      if (!found?.[1]) return [];
      const after = found[0].length - found[1].length;
      return [{ at: 0, after, keyword: found[1] === 'RECEIVED' ? 'noted' : 'resolved' }];
    },
  },
  {
    name: 'body and verb over a list',
    serves: 'The Council resolved:- (i) to adopt; After debate it was agreed that: (a) …',
    find: (text) => {
      const found = OVER_A_LIST.exec(text);
      return found?.[1] ? [{ at: 0, after: text.length, keyword: keywordOf(found[1]) }] : [];
    },
  },
  ...OVER_LIST_RULES,
  CARRIED_RULE,
  {
    name: 'agreed alone',
    serves: 'Agreed. (under the heading of what was before the meeting); Tree order 14: Confirmed.',
    find: (text) => {
      const word = AGREED.exec(text);
      const behind = word ? null : AGREED_BEHIND.exec(text);
      if (behind && !/\b(?:moved|proposed|seconded)\b[^.]*$/.test(text.slice(0, behind.index)))
        return [{ at: behind.index + 2, after: behind.index + behind[0].length, keyword: 'resolved' }];
      return word ? [{ at: word[1]?.length ?? 0, after: word[0].length, keyword: 'resolved' }] : [];
    },
  },
  {
    name: 'recommendation to somebody',
    serves: 'RECOMMENDATION TO CABINET: That …; Recommendation: That Cabinet …',
    find: (text) => {
      const found = RECOMMENDATION_TO.exec(text);
      return found
        ? [{ at: 0, after: found[1] ? 'recommendation'.length : found[0].length, keyword: 'recommended' }]
        : [];
    },
  },
  {
    name: 'paper and verb',
    serves: 'Notes accepted. Minutes agreed. Report noted.',
    find: (text) => {
      const found = PAPER_AND_VERB.exec(text);
      const keyword: Keyword =
        /noted|received/.test(found?.[1] ?? '') || isOfMinutes(text) ? 'noted' : 'resolved';
      return found ? [{ at: 0, after: found[0].length, keyword }] : [];
    },
  },
  {
    name: 'deferred',
    serves: 'Deferred to the next meeting so that …; The item was withdrawn',
    find: (text) => {
      const found = DEFERRED.exec(text);
      if (!found?.[1]) return [];
      const after = found.index + found[0].length;
      const at = after - found[1].length;
      const isAll = /^\.(?: |$)/.test(text.slice(after, after + 2));
      return [{ at, after: isAll ? after : at, keyword: 'resolved' }];
    },
  },
  {
    name: 'application settled',
    serves:
      '24/00871/HOU Brook Cottage – no objection; GRANTED subject to conditions; Mill Lane: Permission granted to …',
    find: (text) => {
      if (NO_OBJECTION.test(text.slice(0, 240))) return [{ at: 0, after: 0, keyword: 'resolved' }];
      const found = PERMISSION.exec(text.slice(0, 400));
      const at = found ? found.index + found[0].length - (found[1]?.length ?? 0) : 0;
      return found ? [{ at, after: at, keyword: 'resolved' }] : [];
    },
  },
  {
    name: 'agreed with a change',
    serves: 'Agreed, with the addition of a session on theft; Agreed and signed.',
    find: (text) => (AGREED_WITH.test(text) ? [{ at: 0, after: 0, keyword: 'resolved' }] : []),
  },
];
