import { anyOf } from '../any-of.js';
import { BODIES } from '../bodies.js';
import type { Block } from './block.js';
import { readMarker } from './marker.js';
import { TELLING_WORDS } from './minutes-in-rows.js';
import type { Passage } from './passage.js';
import { isLongParagraph } from './run-together.js';
import { sentencesOf } from './sentences.js';

const LEAST_ITEMS = 4;
/** Numbers beyond these are no items of one meeting. */
const MOST_ITEMS = 200;
const LONGEST_TITLE = 45;
/** A title in capitals is looked for in so many characters. */
const LONGEST_HEAD = 160;
/** Where all titles are in capitals, fewer items show that these are minutes. */
const LEAST_SHOUTED = 2;
/** "4. ", "4 . ", "4.9.22 ": a number, and what all numbers share; glued to what is before it where capitals follow. */
const NUMBER =
  /(?:(?<=\s)|(?<=[a-z.)\]])(?=\d{1,3}\. [A-Z]{3}))(\d{1,3})((?:\.\d{1,2}\.\d{2})? ?[.)]?) (?=[A-Z])/g;
/** "SCHOOL PLACESThe Head of Schools …", "MINUTESRESOLVED:That …": a title in capitals, and what runs on from it. */
const SHOUTED_TITLE =
  /^[A-Z][A-Z\d ,&’'()/-]*[A-Z\d)](?= ?(?:[A-Z][a-z]|(?:RESOLVED|AGREED|NOTED|ORDERED)\b ?:|$))/;
/** A line to be signed on, and what stands behind it. */
const FOOT = /_{4,}.*$/;
const BEGINS = anyOf`
  (?:The|A|An) (?!${BODIES}\b)[a-z]+|(?:The|A|An) [A-Z]|There|It was|It is|Cllrs?|Councillors?
  Agreed|Noted|Resolved|RESOLVED|AGREED|NOTED|Members|This|No |None
  [A-Z]{2,3} (?:to|had|has|asked|said|reported|thanked|gave|will)\b|Long |Mrs? |Ms |Dr
`;
/** "Dog fouling Long discussion.": the title of an item runs into what was said there. */
const RUN_IN_TITLE = new RegExp(`^[A-Z][^.;:?!]{2,80}? (?=${BEGINS})`);

interface Numbered {
  /** Where it stands, and where what it numbers begins. */
  readonly at: number;
  readonly from: number;
  readonly number: string;
}

/** Minutes of which a page lost all line ends: their items by themselves, each under its title, where numbers run through one paragraph. */
export function withMinutesRunTogetherApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (!isLongParagraph(block)) return [block];
    const items = itemsIn(block.passage.text);
    return items.length === 0 ? [block] : apart(block, items);
  });
}

/** The longest run of numbers that follow one another, each with the same stop behind it. */
function itemsIn(text: string): Numbered[] {
  const runs = new Map<string, Numbered[]>();
  let longest: Numbered[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, number = '', form = ''] = match;
    if (form.trim() === '') continue;
    const run = runs.get(`${number}${form}`) ?? [];
    if (run.length >= MOST_ITEMS) continue;
    run.push({ at: match.index, number: `${number}${form}`.trim(), from: match.index + whole.length });
    runs.delete(`${number}${form}`);
    runs.set(`${Number(number) + 1}${form}`, run);
    if (run.length > longest.length) longest = run;
  }
  const areShouted = longest.every(({ from }) => SHOUTED_TITLE.test(text.slice(from, from + LONGEST_HEAD)));
  return longest.length < (areShouted ? LEAST_SHOUTED : LEAST_ITEMS) ? [] : longest;
}

function apart(block: Block, items: readonly Numbered[]): Block[] {
  const plain = { ...block, kind: 'paragraph' as const, marker: null };
  const { said: head, title: first } = titleOfNextApart(block.passage.slice(0, items[0]?.at));
  const parts: Block[] = [{ ...block, kind: 'paragraph', passage: head }];
  let title = first;
  items.forEach(({ number, from }, i) => {
    const { said: all, title: next } = titleOfNextApart(block.passage.slice(from, items[i + 1]?.at));
    const said = all.slice(0, FOOT.exec(all.text)?.index);
    const own = ownTitleOf(said);
    const heading = title && own === 0 ? title : said.slice(0, own);
    parts.push({ ...plain, kind: 'heading', marker: readMarker(`${number} `), passage: heading });
    parts.push({ ...plain, passage: said.slice(own) });
    title = next;
  });
  return parts.filter(({ passage: { isEmpty } }) => !isEmpty);
}

/** "They had come. Minutes of the last meeting 2. …": words without a stop before a number are the title of its item. */
function titleOfNextApart(passage: Passage): { said: Passage; title: Passage | null } {
  const sentences = sentencesOf(passage);
  const last = sentences.at(-1);
  if (sentences.length < 2 || !last || !isShort(last.text) || /[.;:?!)]$|:/.test(last.text))
    return { said: passage, title: null };
  return { said: passage.slice(0, passage.text.lastIndexOf(last.text)), title: last };
}

/** How many characters the title takes that an item begins with: "To approve the minutes of 9 May.", "Dog fouling". */
function ownTitleOf(said: Passage): number {
  const [first, ...rest] = sentencesOf(said);
  const shouted = SHOUTED_TITLE.exec(said.text.slice(0, LONGEST_HEAD))?.[0].length ?? 0;
  if (shouted > 0) return shouted;
  const runIn = RUN_IN_TITLE.exec(first?.text ?? '')?.[0].length ?? 0;
  const isTitle =
    first !== undefined && rest.length > 0 && (/^To [a-z]/.test(first.text) || isShort(first.text));
  return runIn > 0 ? runIn : isTitle ? first.text.length : 0;
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_TITLE && !TELLING_WORDS.test(text);
}
