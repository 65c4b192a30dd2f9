import { anyOf } from '../any-of.js';

const BEFORE_THE_BODY = anyOf`
  reports?|actions|position|updates?|information|presentations?|items?|programme|plan|recommendations?|statement
  summary|schedule|[Mm]inutes|motion|petition|proposals?|letter|applications?|nominations?|terms|budget|policy
  [Ll]og|[Tt]racker|[Rr]egister|[Dd]iary|(?:[A-Z]\w+ )(?:Report|Update|Programme|Plan|Statement|Schedule)
  accounts|correspondence|reply|figures|strategy|briefing|reconciliations?|payments?|invoices?|receipts|precept
  bills|cheques|vouchers|quotations?|quotes?|risk assessments?|standing orders|grants?|tenders?|offers?|bids?|estimates?|resignation
`;
/** What lies before a body, by its last word: "the reports", "Payments". */
export const MATTER_OF_THE_BODY = `(?:${BEFORE_THE_BODY}|Questions|Payments|Invoices|Accounts|Receipts|Quotations|Minutes)`;

/** What a body does with it before it settles anything. */
export const CONSIDERING_VERBS = anyOf`
  considered|discussed|received|reviewed|looked at|viewed|inspected|debated|thanked|heard
  welcomed|presented|circulated|submitted|tabled|read|seen|checked
  noted(?= that\b|[^;:]{3,160}? and agreed that [^;:]{3,120}? (?:be|should|would) )
`;
