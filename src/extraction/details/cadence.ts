import { anyOf } from '../any-of.js';
import type { ProposedCadence } from '../extraction.js';
import { inOrder } from '../in-order.js';

const SPELT = inOrder`
  weekly|monthly|quarterly|annual(?:ly)?|yearly|bi-?annual(?:ly)?|half[- ]yearly|six[- ]monthly|
  6[- ]monthly|six[- ]weekly|6[- ]weekly|regular(?:ly)?|continually|ongoing basis|fortnightly|termly
`;
const EVERY_WHAT = anyOf`
  week|month|quarter|term|year|meeting|(?:committee|panel|board|ordinary|full|scheduled) meeting
`;
const EVERY_MONTH_OR_SEASON = anyOf`
  January|February|March|April|May|June|July|August|September|October|November|December|spring|summer
  autumn|winter
`;
const EVERY = inOrder`
  every (?:six|6) weeks|every (?:six|6) months|every (?:three|3) months|every (?:twelve|12) months|
  (?:each|every) ${EVERY_WHAT}|(?:each|every) ${EVERY_MONTH_OR_SEASON}|
  (?:each|every) (?:(?:financial|municipal|calendar|academic) year)|twice (?:a|per|each) year|
  (?:at |to )?(?:each|every|all)(?: one)? (?:of )?(?:its|their|our|the [A-Z]\w+[’']s?) (?:\w+ )?meetings|
  (?:once|one) (?:a|per|each) (?:year|month|week|quarter)|(?:four|4) times a year|
  at (?:each|every) (?:meeting|subsequent meeting|ordinary meeting)|to all (?:future )?meetings|
  standing (?:agenda )?item
`;
const CADENCE = new RegExp(`\\b(?:${EVERY}|${SPELT})\\b`, 'g');
const YEARLY_PAPERS = anyOf`
  report|review|plan|accounts?|audit|governance statement|conference|general meeting
`;
/** A price, a comparison, a name or a span is no duty that recurs. */
const AFTER_NO_DUTY = new RegExp(anyOf`
  ^(?:\s${YEARLY_PAPERS}\b.{0,40}\b(?:for )?(?:19|20)\d\d)|^ meetings? of\b
`);
const BEFORE_NO_DUTY =
  /(?:rather than|instead of|£[\d,.]+m?|not|over|current|existing|previous|the latest) $/;

/** "Annual surveys would …": a sentence begins with it; "Annual Report" is a name. */
const AT_HEAD =
  /^(?:Annual|Quarterly|Monthly|Weekly|Fortnightly|Termly|Regular|Half-yearly|Six-monthly) (?=[a-z])/;

/** How often a duty recurs, or null. Where several are named, the last: what is asked follows what is. */
export function readCadence(text: string): ProposedCadence | null {
  let found: ProposedCadence | null = null;
  const words = text.slice(0, 4000).replace(AT_HEAD, (first) => first.toLowerCase());
  for (const match of words.matchAll(CADENCE)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    if (BEFORE_NO_DUTY.test(before) || AFTER_NO_DUTY.test(after) || /^[- ]old\b/.test(after)) continue;
    const cadence = cadenceOf(match[0]);
    if (cadence !== 'regular' || found === null) found = cadence;
  }
  return found;
}

function cadenceOf(words: string): ProposedCadence {
  if (/meeting|standing/.test(words)) return 'each-meeting';
  if (/bi-?annual|half|twice|(?:six|6)[- ]months?|six[- ]monthly|6[- ]monthly/.test(words))
    return 'six-monthly';
  if (/(?:six|6)[- ]week/.test(words)) return 'six-weekly';
  if (/quarter|three months|3 months|four times|4 times/.test(words)) return 'quarterly';
  if (words.includes('month')) return 'monthly';
  if (/fortnight|regular|continu|ongoing|term/.test(words)) return 'regular';
  if (words.includes('week')) return 'weekly';
  return 'annual';
}
