import { anyOf } from '../any-of.js';
import { columnOf } from '../tables/columns.js';
import type { Line } from './lines.js';

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** "That the Repairs" over "Manager bring a list": a clause that so far only names half a post. */
const HALF_A_NAME = /^(?:\S{1,4} )?That (?:the )?(?:[A-Z][\w’'-]*(?: (?:of|for|and))?(?: |$))+$/;

/** Room was left, and the words do not run on: a new line, not a wrapped one. */
export function endedByWriter(last: Line, line: Line): boolean {
  return (
    /^[A-Z0-9£‘“"'(•[]/.test(line.text) &&
    !endsMidSentence(last.text) &&
    !HALF_A_NAME.test(last.text) &&
    !(/\b\d{1,2}(?:st|nd|rd|th)?$/.test(last.text) && MONTH.test(line.text))
  );
}

/** "To sell the huts" over "To keep the pier": clauses a line each. */
export function opensAlike(first: Line | undefined, last: Line, line: Line): boolean {
  const word = /^(?:To|That) (?=[a-z])/.exec(line.text)?.[0];
  return word !== undefined && first?.text.startsWith(word) === true && !endsMidSentence(last.text);
}

const LINKING_WORDS = anyOf`
  the|a|an|of|to|and|or|in|on|for|by|with|that|be|at|from|as|is|was|were|which|this|their|its|his|her|Mr
  Mrs|Ms|Dr|Cllr|Councillor|[^\s]+,
`;
const ENDS_MID_SENTENCE_PATTERN = new RegExp(String.raw`(?:^|[\s(])${LINKING_WORDS}$`);
/** Ends on a word that no sentence and no heading ends on. */
export function endsMidSentence(text: string): boolean {
  return ENDS_MID_SENTENCE_PATTERN.test(text.slice(-40));
}

/** A line of this length that ends so has been broken in mid-sentence, whatever stands below it. */
const BROKEN_LINE = 30;
const ENDS_ON_PREPOSITION =
  /[\s(](?:the|an?|of|at|in|for|with|from|their|its|his|her|which|Cllr|Councillor|Mr|Mrs|Ms|Dr)$/;

/** "the sale of the huts at": a line of some length, after which a name goes on with the sentence. */
export function endsOnPreposition(text: string): boolean {
  return text.length >= BROKEN_LINE && ENDS_ON_PREPOSITION.test(text.slice(-40));
}

const STATES = anyOf`
  Outstanding|Completed?|On-?going|In progress|Done|Closed|Open|Not started|Actioned|Pending
`;
const HOW_FAR = new RegExp(String.raw`^${STATES}(?:[,.:;]|\b ?[–-]|$)`);
const OF_AN_ACTION = /^Action(?: [\w.]{1,6})? ?[:–-]/i;
/** "Outstanding, awaiting a reply" below "Action: …": how far that has come. */
export function tellsHowFar(first: Line | undefined, line: Line): boolean {
  return HOW_FAR.test(line.text) && OF_AN_ACTION.test(first?.text ?? '');
}

/** "Actioned by" over "Status": heads of columns, though the first ends on a word that sentences run on from. */
export function areHeads(above: string, below: string): boolean {
  return columnOf(above) !== null && columnOf(below) !== null;
}
