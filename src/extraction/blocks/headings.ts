import { anyOf } from '../any-of.js';
import type { Block } from './block.js';
import { endsMidSentence } from './line-ends.js';
import { continuesList, isBullet, type Marker, opensList } from './marker.js';

const LONGEST = 160;
const DECISION_WORDS = anyOf`
  RESOLVED|AGREED|RECOMMENDED|ORDERED|NOTED|DECIDED|DETERMINED|ACTIONS?|DECISIONS?|Resolved|Agreed
  Recommended|Noted
`;
const KEYWORD = new RegExp(anyOf`
  ^(?:[A-Z]\w+ ?/ ?)?(?:(?:UNANIMOUSLY|[Uu]nanimously|IT WAS|It was|ALSO) )*${DECISION_WORDS}\b
  ^(?:RECEIVED|APPROVED|ENDORSED|DEFERRED)[ ]?\.$
  ^THAT [A-Z-]+ [A-Z]|^Actions? (?:[A-Z]{1,6}[ /-]?)?\d{1,3}(?:[./]\d{1,3}){0,2} ?[:–-]
  ^That (?:the|an?|this|it|all)\b|^(?:THAT|That|Decisions?|Resolutions?|Outcomes?) ?[:–-]*$|^(?:FOR|AGAINST|VOTE|VOTES) ?:
`);
const LEADER = /[:;,.?!]$|:[-–—]$|[;,] (?:and|or)$/;
const SMALL = new Set(
  'a an and as at by for from in into of on or the to with per re via vs its their our – - — & / update'.split(
    ' ',
  ),
);

/** How many `#` a Markdown heading has, 0 where there is none. */
export function headingLevel(text: string): number {
  const hashes = /^#{1,6}(?=\s)/.exec(text);
  return hashes ? hashes[0].length : 0;
}

/** "(Item 4)" closes the heading of an agenda item. */
export function isItemNumber(text: string): boolean {
  return /^[([]?(?:agenda )?item(?: no\.?)? \d{1,3}[a-z]?[)\]]?$/i.test(text);
}

/** Whether a line heads the one just below it: "Tree Planting" over "Councillor Hughes queried the survival rate." */
export function headsText(line: string, below: string): boolean {
  if (line.length > 80 || LEADER.test(line) || KEYWORD.test(line) || namesSomebody(line)) return false;
  if (endsMidSentence(line) || !isTitleCase(line) || line.split(' ').length > 10) return false;
  return (
    below.length > line.length && /^[A-Z“"‘]/.test(below) && !isTitleCase(below) && / (?:\w+ ){2}/.test(below)
  );
}

/** The same blocks, where those that look like headings are headings. */
export function withHeadings(blocks: readonly Block[]): Block[] {
  const clauses = clausesUnderKeywords(blocks);
  return blocks.map((block, i) =>
    block.kind !== 'heading' && !clauses.has(i) && looksLikeHeading(block, blocks[i + 1])
      ? { ...block, kind: 'heading' }
      : block,
  );
}

/** "2. To authorise the Director of Homes …" in a list right below "DECISION": no heading, however many capitals it has. */
function clausesUnderKeywords(blocks: readonly Block[]): Set<number> {
  const clauses = new Set<number>();
  let last: Marker | null = null;
  let ofActions = false;
  blocks.forEach(({ marker, passage }, i) => {
    const above = blocks[i - 1]?.passage.text ?? '';
    const isOfActions: boolean = UNDER_ACTIONS.test(above) || (last !== null && ofActions);
    const isUnder = (KEYWORD_ALONE.test(above) || isOfActions) && marker && opensList(marker);
    const goesOn = last && marker && continuesList(last, marker);
    last = (isUnder || goesOn) && (isOfActions || CLAUSE.test(passage.text)) ? marker : null;
    ofActions = isOfActions;
    if (last) clauses.add(i);
  });
  return clauses;
}

const KEYWORD_ALONE = new RegExp(String.raw`^(?:${DECISION_WORDS}|Decisions?)\s?[:–-]*$`);
/** "Actions:": what is numbered right below are tasks, in whatever words. */
const UNDER_ACTIONS =
  /^(?:(?:Agreed|Key) )?(?:Actions?|ACTIONS?)(?: (?:[Pp]oints|[Aa]greed|[Aa]rising))?\s?[:–-]+$/;
const CLAUSE = /^(?:To|to|That|that|THAT|TO) [a-z]/i;

/** Whether a block is a heading: short, unpunctuated, in capitals, title case, numbered or marked as one. */
function looksLikeHeading(block: Block, next: Block | undefined): boolean {
  const { text } = block.passage;
  if (block.level > 0) return true;
  if (block.kind === 'row' || text === '' || text.length > LONGEST || isBullet(block.marker)) return false;
  if (/^(?:pdf icon )?PDF\s+\d+\s?[KM]B$/i.test(text)) return false;
  if (/pdf icon|\bPDF\s+\d+\s?[KM]B/i.test(text) && text.length < LONGEST) return true;
  if (/[([](?:agenda )?item \d+[a-z]?[)\]]$/i.test(text)) return true;
  if (KEYWORD.test(text)) return false;
  if (isCapitals(text) && !/^[A-Z]\w*(?: \w+)?[.?]: \S/.test(text)) return !/^(?:and|or)$/i.test(text);
  if (isSectionWord(text)) return true;
  if (LEADER.test(text) || endsMidSentence(text) || namesSomebody(text) || isLetter(block)) return false;
  if (!isTitleCase(text) && !isNumberedTopic(block, next)) return false;
  return next !== undefined && next.kind !== 'heading' && text.length <= 120;
}

/** "Katya Brandt, Director of Highways" lists who was there; "Contact: A. Clerk" fills in a form. */
function namesSomebody(text: string): boolean {
  return (
    /[,–-] .*\b(?:Director|Member|Officer|Manager|Head|Chair\w*|Leader|Commissioner|Executive|Councillor|Cllr)\b/.test(
      text,
    ) ||
    /^[A-Z][\w/’'-]*(?: [\w/’'-]+){0,2}(?:[.?]?:|\?) \S/.test(text) ||
    /^\(.*\)$/.test(text)
  );
}

/** "6. Items for next meeting": numbered, a few words, no sentence, and no list. */
function isNumberedTopic(block: Block, next: Block | undefined): boolean {
  const { text } = block.passage;
  if (!block.marker || !/^\d/.test(block.marker.printed) || next?.marker) return false;
  return (
    text.split(' ').length <= 7 &&
    !/^(?:That|To|The|An?|It|Members)\b|\b(?:be|was|were|is|are|had|has)\b/.test(text)
  );
}

function isLetter(block: Block): boolean {
  return block.marker !== null && !/^\d[\d.]*$/.test(block.marker.printed);
}

const SECTION_WORDS = anyOf`
  recommendations?|conclusions?|introduction|background|findings|summary|resolutions?|action points
  acknowledgements?|background (?:papers|documents)|contact details|appendices
  what we (?:did|found|heard|recommend)
`;
const SECTION_WORD_PATTERN = new RegExp(String.raw`^(?:the )?(?:[a-z’']+ )?${SECTION_WORDS}\s*:?$`, 'i');
/** The words that head a report's sections, however they are set. */
export function isSectionWord(text: string): boolean {
  return SECTION_WORD_PATTERN.test(text);
}

const SECTIONS_OF_REPORTS = anyOf`
  purpose of (?:the |this )?report|reasons? for (?:the )?recommendations?
  background(?: papers)?|relevant issues(?: and options)?
`;
const SECTION_OF_REPORT = new RegExp(String.raw`^(?:\d[\d.]*\s*)?${SECTIONS_OF_REPORTS}$`, 'i');

/** Whether words head a section of an officers' report, whose paragraphs are numbered through and are no rows. */
export function isSectionOfReport(text: string): boolean {
  return SECTION_OF_REPORT.test(text);
}

function isCapitals(text: string): boolean {
  return /[A-Z]{3}/.test(text) && !/[a-z]{3}/.test(text.replace(/\b(?:pdf|held|on)\b/g, ''));
}

function isTitleCase(text: string): boolean {
  const words = text.split(' ').filter((word) => /[A-Za-z]/.test(word));
  if (words.length === 0 || words.length > 16 || !/^[“"‘'(]?[A-Z0-9]/.test(text)) return false;
  const small = words.filter((word) => /^[a-z]/.test(word) && !SMALL.has(word)).length;
  return small <= Math.max(words.length <= 4 ? 1 : 0, Math.floor(words.length * 0.25));
}
