import { anyOf } from '../any-of.js';

/** Sums, votes and who was there are no figures of what a service does. */
export const OF_OTHER_THINGS = new RegExp(
  anyOf`
  [£€$]|\b(?:budget|cost|costs|spend|spending|expenditure|income|saving|savings|grant|fee|fees|charge|charges|price|funding|payment)\b
  \b(?:vote|votes|voting|abstentions?|quorum|members present|pages?|paragraphs?|copies|signatures required|minutes? (?:no|number))\b
  \b(?:tel|telephone|phone|fax|mobile|ext|extension|postcode|reference|ref|version|account number|case number)\b|\btargets?\b
`,
  'i',
);
/** What is counted in the telling and is no figure of a service. */
export const NO_COUNT = new RegExp(
  anyOf`
  \b(?:days|weeks|months|years|hours|minutes|times|members|councillors|pages|items|points|steps|others|ways|reasons|themes|priorities)$
  \b(?:objectives|recommendations|actions|sections|areas|options|stages|parts|projects|meetings|sessions|aims|key|main)\b
`,
  'i',
);
