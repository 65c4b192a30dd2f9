import { anyOf } from '../any-of.js';
import type { FormalRule } from './formal-rule.js';

const COUNTED = anyOf`
  \d+ ?[-–:] ?\d+|unanimous|nem\.? ?con|all (?:in favour|agreed)|by (?:\w+ ){1,2}votes?|on the
  \d+ (?:members |votes? |councillors |voting )?(?:for|in favour|votes?)\b|votes? ?: |for ?: ?\d|in favour ?: ?\d|by [^)]{3,60}
  with (?:\w+ ){1,2}(?:abst|dissent|against)
`;

/** How many were for it, in brackets between a keyword and what was resolved: "(unanimously)", "(7 votes for, 2 against)". */
export const VOTE_IN_BRACKETS = String.raw`[([]${COUNTED}[^()[\]]{0,100}[)\]]`;

/** The same at the head of a clause. */
export const VOTE_AT_HEAD = new RegExp(`^${VOTE_IN_BRACKETS}[:,.–-]? ?`, 'i');

const HOW_MANY = anyOf`
  [Uu]nanimous(?:ly)?|UNANIMOUS(?:LY)?|[Nn]em\.? ?[Cc]on|\(?\d+[^.;:]{0,40}|[Aa]ll (?:in favour|agreed)
`;
/** "CARRIED: 7 for 1 against.", "Carried unanimously:": that a motion passed, and by how many votes. */
export const CARRIED = `(?:CARRIED|Carried|carried)(?: ?[:.,–-]*)(?: ?${HOW_MANY})? ?[:.,–-]*`;
const CARRIED_THAT = new RegExp(`(?<=^|[.,;:–-] )${CARRIED} (?=(?:THAT|That|that) )`, 'g');

/** The vote stands for the keyword. */
export const CARRIED_RULE: FormalRule = {
  name: 'carried, that',
  serves: 'CARRIED: 7 for 1 against. THAT THE CLERK ASK FOR PRICES; Carried unanimously: That …',
  find: (text) =>
    [...text.matchAll(CARRIED_THAT)].map((match) => ({
      at: match.index,
      after: match.index + match[0].length,
      keyword: 'resolved',
    })),
};
