import { anyOf } from '../any-of.js';
import { cellContent } from '../layout/cell-content.js';
import { isSomebody } from '../promises/actor.js';
import { remembered } from '../remembered.js';
import { likenessOf } from '../resolutions/clause-likeness.js';

const NO_VERBS = anyOf`
  The|This|That|These|An?|All|No|Our|Their|His|Her|Its|We|They|He|She|It|In|On|At|By|For|From|As|After|Before|Now|New|Not
`;
const SMALL_WORDS = anyOf`
  back|out|up|in|into|on|at|with|to|for|again
`;
/** "Split risk 14 into two": a verb in its plain form and what it governs. Words that end as nouns and pasts do are none. */
const IMPERATIVE = new RegExp(
  String.raw`^(?!${NO_VERBS}\b)[A-Z][a-z]{2,}(?<!ed|ing|ly|s|tion|ment|al|er|or) (?:${SMALL_WORDS} )?[\w£’'-]+`,
);
/** What has been done, or how things stand. */
const TELLS = /\b(?:was|were|has|have|had|is|are)\b/;
const SENTENCE_END = /[.;?!](?: |$)/;
/** A word or two are a title. */
const LEAST_WORDS = 4;

/** Whether the words of a cell or of one of its lines ask somebody to do something, by their mood more than by the verb. */
export function readsAsAsk(cell: string): boolean {
  return cell.split('\n').some(lineAsks);
}

const lineAsks = remembered((cell: string): boolean => {
  const words = cell.replace(/^\W+/, '').slice(0, 300);
  if (cellContent(cell) === 'ask' || likenessOf(words) === 'plain') return true;
  if (words.split(' ').length < LEAST_WORDS) return false;
  const first = words.split(SENTENCE_END, 1)[0] ?? '';
  return /\?$/.test(cell.trim()) || (IMPERATIVE.test(words) && !TELLS.test(first.slice(0, 90)));
});

/** "Free Parking for Blood Donors": what a motion or a matter is called, where nobody is to do it by any day. */
export function isTitleOfMatter(text: string, who: string | null, when: string | null): boolean {
  const words = text.split(' ');
  return (
    !(who && isSomebody(who)) &&
    !/\d/.test(when ?? '') &&
    words.length > 3 &&
    words.length < 10 &&
    words.every((word) => /^(?:[A-Z][\w’'-]*|[a-z]{1,3})$/.test(word))
  );
}
