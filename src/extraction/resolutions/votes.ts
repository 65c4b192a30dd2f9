import { anyOf } from '../any-of.js';

const COUNTED = anyOf`
  \d+ ?[-–:] ?\d+|unanimous|nem\.? ?con|all (?:in favour|agreed)|by (?:\w+ ){1,2}votes?|on the
  \d+ (?:members |votes? |councillors )?(?:for|in favour|votes?)\b|votes? ?: |for ?: ?\d|in favour ?: ?\d|by [^)]{3,60}
`;

/** How many were for it, in brackets between a keyword and what was resolved: "(unanimously)", "(7 votes for, 2 against)". */
export const VOTE_IN_BRACKETS = String.raw`[([]${COUNTED}[^()[\]]{0,100}[)\]]`;
