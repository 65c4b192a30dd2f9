import { anyOf } from '../any-of.js';
import { cellContent } from '../layout/cell-content.js';
import { columnOf } from '../tables/columns.js';
import { readsAsAsk } from '../tables/reads-as-ask.js';
import type { Block } from './block.js';
import { readMarker } from './marker.js';
import type { Passage } from './passage.js';
import { sentencesOf } from './sentences.js';

/** Minutes have a column of what was said, with a number, a title and who is to act beside it. */
const MOST_COLUMNS = 4;
const LEAST_ROWS = 2;
/** So large a part of a column's filled cells has to be of one content. */
const MOST = 0.6;
/** Words of a cell, on average, in which something is told. */
const LEAST_WORDS = 8;
const LONGEST_TITLE = 90;
const LONGEST_HEAD = 40;
/** Words with which something is told. */
export const TELLING_WORDS = new RegExp(
  String.raw`\b${anyOf`
  was|were|had|has|have|is|are|said|noted|reported|welcomed|thanked|agreed|asked|told|explained|gave|showed|received
  none|apologies
`}\b`,
  'i',
);

interface Minutes {
  readonly said: number;
  /** The columns of numbers, titles and names; -1 where there is none. */
  readonly number: number;
  readonly title: number;
  readonly who: number;
  /** Rows that only head the columns. */
  readonly heads: number;
}

/**
 * Minutes set as a table, read as the running text that they are: the number and the title of a row head what is said in it, each line
 * of a cell is a paragraph, and the names at the side stand in the margin.
 */
export function withMinutesUnrolled(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    let next = at;
    while (blocks[next]?.kind === 'row') next++;
    const rows = blocks.slice(at, next);
    const minutes = rows.length >= LEAST_ROWS ? minutesIn(rows) : null;
    if (minutes)
      for (const row of rows.slice(minutes.heads))
        for (const block of unrolled(row, minutes)) out.push(block);
    else for (const block of blocks.slice(at, Math.max(next, at + 1))) out.push(block);
    at = Math.max(next, at + 1);
  }
  return out;
}

function minutesIn(rows: readonly Block[]): Minutes | null {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (width < 2 || width > MOST_COLUMNS) return null;
  const heads = isHead(rows[0]) ? 1 : 0;
  const body = rows.slice(heads);
  const columns = Array.from({ length: width }, (_, i) => filled(body, i));
  const lengths = columns.map((cells) => cells.reduce((sum, { text }) => sum + text.length, 0));
  const said = lengths.indexOf(Math.max(...lengths));
  const cells = columns[said] ?? [];
  if (width === 2 && columns[0]?.every(({ text }) => columnOf(text) !== null)) return null;
  const titles = heads ? (rows[0]?.cells ?? []).map(({ text }) => columnOf(text)) : [];
  if (
    cells.length < LEAST_ROWS ||
    titles.some((column) => column === 'due' || column === 'status' || column === 'decision')
  )
    return null;
  // "Notes and decisions" heads what was said as well.
  const isOfNotes = /\b(?:notes?|discussion|minutes)\b/i.test(rows[0]?.cells[said]?.text ?? '');
  if (titles[said] === 'ask' && !isOfNotes) return null;
  const isHeaded =
    titles[said] === 'talk' || (isOfNotes && !titles.some((column, i) => column === 'ask' && i !== said));
  const told = isHeaded ? cells.length : cells.filter(tells).length;
  const words = cells.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  if (told < cells.length * MOST || (!isHeaded && words < cells.length * LEAST_WORDS)) return null;
  const beside = columns.map((column, i) => {
    if (i === said) return null;
    const content = contentOf(column, i > said);
    // "[12/05/10, Item 3]": under which number it was spoken of before.
    return content === 'other' && isHeaded && titles[i] === 'reference' ? 'nothing' : content;
  });
  if (beside.includes('other')) return null;
  const [number, title, who] = [beside.indexOf('number'), beside.indexOf('title'), beside.indexOf('who')];
  const isTitled = title >= 0 || cells.every(({ text }) => runIn(text) !== null);
  return number < 0 && who < 0 && !(isHeaded && isTitled) ? null : { said, number, title, who, heads };
}

function isHead(row: Block | undefined): boolean {
  const cells = row?.cells.filter(({ isEmpty }) => !isEmpty) ?? [];
  return (
    cells.length > 0 && cells.every(({ text }) => text.length <= LONGEST_HEAD && !/[.;]$|^\d/.test(text))
  );
}

function filled(rows: readonly Block[], column: number): Passage[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell && cellContent(cell.text) !== 'nothing' ? [cell] : [];
  });
}

/** Something is told in a cell, and not merely asked of somebody. */
function tells(cell: Passage): boolean {
  const [first = cell, second] = cell.lines;
  const said = second && isTitle(first.text) ? second : first;
  return TELLING_WORDS.test(cell.text) && !readsAsAsk(sentencesOf(said)[0]?.text.slice(0, 120) ?? '');
}

/** What stands beside what is said, by most of its cells. */
function contentOf(
  cells: readonly Passage[],
  isBehind: boolean,
): 'number' | 'title' | 'who' | 'nothing' | 'other' {
  const share = (is: (text: string) => boolean) =>
    cells.filter(({ text }) => is(text)).length / (cells.length || 1);
  if (cells.length === 0) return 'nothing';
  if (share((text) => text.length <= 16 && /\d/.test(text) && cellContent(text) === 'reference') >= MOST)
    return 'number';
  if (isBehind) return share(isNames) > 1 - (1 - MOST) / 4 ? 'who' : 'other';
  return share(isTitle) === 1 ? 'title' : 'other';
}

/** "JC", "All", "JC and PA", "Head of Parks". */
function isNames(text: string): boolean {
  return text.length <= 60 && !/\d|[.;:]$/.test(text) && (cellContent(text) === 'who' || /^all$/i.test(text));
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/[.;:?!]$/.test(text);
}

const TITLE_WORD = "(?:[A-Z][\\w’'&/,-]*|of|and|for|the|in|on|to|with|[-–&]|\\([^)]{1,40}\\))";
const OPENS_TALK = anyOf`
  The|It|Members|Councillors?|Cllrs?|There|This|These|Those|In|On|At|An?|Following|Further|Apologies|None|Mr|Mrs|Ms|Dr|As|After
`;
/** "4. Bus Passes The Panel recalled …": number and title run on into what is told. */
const RUN_IN = new RegExp(
  `^(\\d{1,2}[.)] )(${TITLE_WORD}(?: ${TITLE_WORD}){0,11}?) (?=${OPENS_TALK} [\\w’']+ )`,
);
/** "… to a hearing in June. KM": who is to act, where the column of names is empty. */
const INITIALS_BEHIND = /[.;] ([A-Z]{2,3}(?:(?: ?[/,&] ?| and )[A-Z]{2,3}){0,3})$/;

function runIn(text: string): RegExpExecArray | null {
  const found = RUN_IN.exec(text.slice(0, 200));
  return found && TELLING_WORDS.test(text.slice(found[0].length)) ? found : null;
}

/** The lines of a cell, its title by itself where it runs on into what is told. */
function partedLines([first, ...rest]: readonly Passage[]): Passage[] {
  const found = first ? runIn(first.text) : null;
  if (!first || !found) return first ? [first, ...rest] : [];
  const at = found[0].length;
  return [first.slice(0, at), first.slice(at), ...rest];
}

const BARE = { indent: 0, cells: [], level: 0 } as const;

function unrolled(row: Block, { said, number, title, who }: Minutes): Block[] {
  const words = row.cells.filter(({ isEmpty }) => !isEmpty);
  const isAcross = words.length === 1 && words[0] !== row.cells[said];
  const cell = isAcross ? words[0] : row.cells[said];
  const reference = isAcross ? undefined : row.cells[number];
  if (!cell) return [];
  if (isAcross && isTitle(cell.text)) return [{ ...BARE, kind: 'heading', marker: null, passage: cell }];
  const lines = partedLines(cell.lines.filter(({ isEmpty }) => !isEmpty));
  const own = row.cells[title];
  const first = lines[0];
  const isOwnTitle = first !== undefined && lines.length > 1 && isTitle(first.text);
  const head = own && !own.isEmpty ? own : isOwnTitle ? first : null;
  const rest = head === first ? lines.slice(1) : lines;
  const beside = row.cells[who]?.lines.map(({ text }) => text).join(' / ') ?? '';
  const names = cellContent(beside) === 'nothing' ? (INITIALS_BEHIND.exec(cell.text)?.[1] ?? '') : beside;
  const marker = readMarker(`${reference?.text ?? ''}. `) ?? readMarker(`${reference?.text ?? ''} `);
  const ofTitle = head && !marker ? readMarker(head.text.slice(0, 40)) : null;
  const heading: Block[] = head
    ? [{ ...BARE, kind: 'heading', marker: marker ?? ofTitle, passage: head.slice(ofTitle?.length ?? 0) }]
    : [];
  const paragraphs = rest.map((line, i): Block => {
    const printed = readMarker(line.text.slice(0, 40)) ?? (i === 0 && !head ? marker : null);
    const passage = printed && printed !== marker ? line.slice(printed.length) : line;
    return { ...BARE, kind: printed ? 'item' : 'paragraph', marker: printed, passage };
  });
  const last = paragraphs.at(-1);
  if (last && cellContent(names) !== 'nothing')
    paragraphs[paragraphs.length - 1] = { ...last, margin: names };
  return [...heading, ...paragraphs];
}
