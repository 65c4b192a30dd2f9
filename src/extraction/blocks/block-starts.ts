import { anyOf } from '../any-of.js';

const LABELS = anyOf`
  Resolved|Agreed|Recommended|Action|Actions|Decision|Minutes|Additional documents
  (?:[A-Z]\w+ )?[Rr]esponse|Comments?|Reasons?(?: for [\w ]{1,30})?
`;
const FIELD_LABELS = anyOf`
  Lead(?: officer)?|Owner|Responsible(?: officer)?|Due(?: date)?|Target(?: date)?|Deadline|Timescale
  By when|Status|Progress|Update|Priority
`;
const BLOCK_STARTS = anyOf`
  RESOLVED|AGREED|RECOMMENDED|ORDERED|NOTED|DECIDED|DECISIONS?\b|ACTIONS?\b|${LABELS}\s?:
  (?:Resolved|Agreed|Recommended|Noted|Decisions?|Actions?|Outcome)$|${FIELD_LABELS}\s?:
`;
/** "Action – Pier Clerk to …": begins a block too, unless its number stands on a line of its own above. */
export const LABEL_AND_DASH = /^(?:Action|Decision|Message) [–-] (?=[A-Z])/;
/** Lines that always begin a block, for minutes are often typed without empty lines. */
export const STARTS_BLOCK = new RegExp(String.raw`^(?:\*\*)?${BLOCK_STARTS}`);
/** "Responsibility: Head of Homes", "Date: March 2023": a line of a form, where the line above has ended or is one too. */
export const KEY_LINE = /^[A-Z][\w’/-]*(?: [\w’/–-]+){0,5}(?:[.?]?:|\?| ?[._…]{3}) ?\S/;
/** "CONCLUDED that …": a keyword that no rule need know. */
export const SHOUTED_THAT = /^[A-Z]{4,}(?: [A-Z]{2,}){0,3}:? (?:that|to) /;
/** "24/60 Village gateway": a coded minute. */
export const MINUTE_CODE = /^\d{2,4}\/\d{1,4}[.:]? [A-Z]/;
