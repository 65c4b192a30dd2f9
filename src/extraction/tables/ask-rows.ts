import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { Passage } from '../blocks/passage.js';
import { BODIES } from '../bodies.js';
import { DAY } from '../details/written-day.js';
import type { ItemType } from '../extraction.js';
import type { Finding } from '../finding.js';
import { cellContent, whoAndWhen } from '../layout/cell-content.js';
import { isSomebody } from '../promises/actor.js';
import { classifyClause } from '../resolutions/classify.js';
import { isFormality, isOnlyNames, settlesNothing } from '../resolutions/no-clause.js';
import { narrativeOpenings } from '../resolutions/opening.js';
import { type CellClause, clausesIn, settledApart } from './cell-clauses.js';
import type { ExtractedColumn, TableHead } from './columns.js';
import { MOVED } from './columns-by-content.js';
import { partsOfAsk } from './composite-cells.js';
import { isTitleOfMatter } from './reads-as-ask.js';
import type { TableRow } from './table-row.js';
import { OWN_LABEL, TYPES_BY_LABEL } from './typed-entries.js';

/** A cell of a row by what its column holds; of several such columns the first that says something. */
export function cellOf(row: TableRow, head: TableHead, column: ExtractedColumn): Passage | undefined {
  const cells = row.cells.filter((_, i) => head.columns[i] === column);
  return cells.find(({ text }) => cellContent(text) !== 'nothing') ?? cells[0];
}

/** When it was done is no day by which it is to be. */
const DONE = /^(?:completed?|done|closed|finished|achieved)\.?$/i;

/** What a row asks: one finding, or one for each numbered or lettered clause of its cell. */
export function findingsOfRow(row: TableRow, head: TableHead, above: string | null): Finding[] {
  const cell = cellOf(row, head, 'ask');
  if (!cell || !isAsked(cell.text, ofSettled(head))) return [];
  const { ask, owner: within } = partsOfAsk(cell, head);
  const named = cellWords(cellOf(row, head, 'owner'));
  const when = movedDate(row, head) ?? cellWords(cellOf(row, head, 'due'));
  const dated = when && !DONE.test(when) ? when : null;
  const both = named && !dated ? whoAndWhen(named) : null;
  if (isTitleOfMatter(cell.text, named, when)) return [];
  const clauses = clausesIn(ask, row.marker);
  const isOfClause = clauses.length > 1 && row.reference === row.marker?.printed;
  const number = (isOfClause ? null : row.reference) ?? rowReference(row, head);
  // Whoever is named beside several decisions carries out what is to be done, and not what is so by being said.
  const isSaid = (type: ItemType) => type === 'decision' && ofSettled(head);
  const beside = clauses.length > 1 && clauses.length <= 40 ? ownersBeside(row, head, clauses) : null;
  const apart = (clause: CellClause, i: number) =>
    (ofSettled(head) ? settledApart(clause, (part) => typeOfClause(row, head, part, number)) : [clause]).map(
      (part) => ({ ...part, who: beside ? beside[i] : named }),
    );
  return clauses.flatMap(apart).flatMap(({ who, ...labelled }) => {
    const label = OWN_LABEL.exec(labelled.passage.text);
    const clause = { ...labelled, passage: labelled.passage.slice(label?.[0].length ?? 0) };
    // A number in a cell that runs over several rows holds for each of them.
    const held = number ?? (clause.marker && /^\(/.test(clause.marker) ? above : null);
    const joined = clauses.length > 1 || clause.keyword || held !== number;
    const reference = joined
      ? [held, clause.marker].filter(Boolean).join(' ') || null
      : (number ?? clause.marker);
    const type = TYPES_BY_LABEL[label?.[1] ?? ''] ?? typeOfClause(row, head, clause, number);
    return type === null
      ? []
      : {
          type,
          reference,
          passage: clause.passage,
          rule: `row of a table of ${head.asks}s`,
          confidence: 'high' as const,
          block: row.block,
          ...(clauses.length > 1
            ? { fallbackOwner: isSaid(type) ? undefined : (both?.owner ?? who ?? within ?? undefined) }
            : { owner: both?.owner ?? named ?? within }),
          due: both?.due || dated,
          ...(clause.addressee ? { addressee: clause.addressee } : {}),
        };
  });
}

/** Whom the lines of wrapped cells name beside each clause; null where one name holds for the row. */
function ownersBeside(
  row: TableRow,
  head: TableHead,
  clauses: readonly CellClause[],
): (string | null)[] | null {
  const owner = cellOf(row, head, 'owner');
  const last = clauses.at(-1);
  if (!owner || !last || owner.start > last.passage.end || owner.start < (row.cells[0]?.start ?? 0))
    return null;
  const names = clauses.map(({ passage }, i) =>
    cellWords(
      owner.between(i === 0 ? 0 : passage.start, clauses[i + 1]?.passage.start ?? Number.POSITIVE_INFINITY),
    ),
  );
  const isApart =
    names.slice(1).some(Boolean) &&
    names.every((name) => !name || (!/ (?:of|for|and|&)$/.test(name) && isSomebody(name)));
  return isApart ? names : null;
}

/** The date in a column of new ones, where there is one and it is not put forward to be agreed first. */
function movedDate(row: TableRow, head: TableHead): string | null {
  if (head.titles.some((title) => /^proposed\b/i.test(title))) return null;
  const at = head.columns.findIndex((column, i) => column === 'due' && MOVED.test(head.titles[i] ?? ''));
  const moved = at < 0 ? null : cellWords(row.cells[at]);
  return moved && /\d/.test(moved) ? moved : null;
}

const DATED_NUMBER = new RegExp(`^(?:${DAY})[ ,;]+(\\D{0,10}\\d[\\w./-]{0,8})$`, 'i');

/** The number of a row: in its own column, or behind the date of its meeting ("12.09.23 Min. 21"). */
export function rowReference(row: TableRow, head: TableHead): string | null {
  const own = cellWords(cellOf(row, head, 'reference'));
  if (own) return own.replace(/(?<=\w)\.$/, '');
  const dated = DATED_NUMBER.exec(row.cells[0]?.text.slice(0, 60) ?? '');
  return dated && head.columns[0] !== 'ask' && !/item/i.test(dated[1] ?? '') ? (dated[1] ?? null) : null;
}

/** What a cell says; null where it says "N/A", a dash or nothing. */
export function cellWords(cell: Passage | undefined): string | null {
  return cell && cellContent(cell.text) !== 'nothing' ? cell.text : null;
}

/** "NEXT STEPS:", "50 WORK PROGRAMME": what an item of the agenda is called. */
const HEADING = /^(?:[A-Z][A-Z ,/’'()]{6,80}:|\d{1,4}[A-Z]?\.? [A-Z][A-Z ,/’'()&–-]{3,80})$/;
/** "Present: Apologies:" */
const HEADS_ALONE = /^(?:[A-Z][a-z]+ ?: ?){1,4}$/;
const ABOUT_THE_PAGE = new RegExp(
  anyOf`
  ^(?:date of (?:the )?decision|decision (?:status|maker)|outcome) ?:
  ^[\w’' -]{3,60} \(\d+ ?K[bB]?(?:\/bytes)?\)$
  ^(?:published on|reasons? for (?:the |this )?(?:recommendation|decision|resolution)s?)\b
`,
  'i',
);
const SETTLED_IN_A_WORD = /^(?:deferred|noted|approved|agreed|refused|withdrawn|granted|adopted)\.?$/i;
/** A date, a name or a status alone asks for nothing; in a sheet of decisions one word may be all that was decided. */
export function isAsked(text: string, isOfDecisions = false): boolean {
  if (SETTLED_IN_A_WORD.test(text) || /^no (?:further )?actions?\b/i.test(text)) return isOfDecisions;
  if (
    text.length < 8 ||
    HEADING.test(text) ||
    ABOUT_THE_PAGE.test(text) ||
    HEADS_ALONE.test(text) ||
    isOnlyNames(text) ||
    isFormality(text)
  )
    return false;
  const content = cellContent(text);
  return content === 'ask' || content === 'words';
}

/** Whether the column of what is asked holds what was resolved. */
function ofSettled({ titles, columns }: TableHead): boolean {
  const title = titles[columns.indexOf('ask')] ?? '';
  return /\b(?:resol\w*|decisions?)\b/i.test(title) && !/\b(?:action|recommend)/i.test(title);
}

const OF_MINUTES = /^(?:\d\S* )?(?:the )?minutes\b/i;
/** What is decided of them. */
const MINUTES_AGREED = /^(?:approved|agreed|confirmed|accepted|signed|that the minutes)\b/i;

/** "There was no urgent business", "Councillor Geddes made a statement". */
const NOTHING_DONE =
  /^(?:there (?:was|were|being)|none\b|no )|^(?:councillor|cllr)s? [A-Z][\w’'-]+ (?:made|declared|stated|left|gave|said)\b/i;

/** Tables of what was resolved hold what was only noted or decided, too. */
function typeOfClause(
  row: TableRow,
  head: TableHead,
  clause: CellClause,
  number: string | null,
): ItemType | null {
  const { text } = clause.passage;
  if (clause.keyword === 'asked') return 'action';
  if (clause.keyword === 'recommended')
    return classifyClause(text, { keyword: 'recommended', addressed: clause.addressee !== null });
  const resolved = ofSettled(head);
  if (resolved && MINUTES_AGREED.test(text) && row.cells.some((cell) => OF_MINUTES.test(cell.text)))
    return 'noted';
  if (resolved && (settlesNothing(text) || NOTHING_DONE.test(text))) return null;
  if (clause.keyword === 'resolved' || resolved) {
    const told = narrativeOpenings(clause.passage).find(({ at }) => at === 0);
    return told
      ? classifyClause(told.rest.text, { keyword: told.keyword, addressed: told.addressee !== null })
      : classifyClause(text, { keyword: 'resolved' });
  }
  return typeOf(row, head, number, text);
}

/** Whatever the table calls its rows. */
const RECOMMENDS = new RegExp(
  anyOf`
  ^(?:to )?recommend(?:s|ed)? (?:to|that)\b
  \b(?:${BODIES}|Members) (?:agreed to )?recommend(?:s|ed)?\b
  \bbe recommended to\b
`,
  'i',
);
const EXECUTIVE_URGED =
  /^(?:that )?(?:the )?(?:cabinet|executive|council|mayor)(?: member[\w ,]{0,60})? be (?:urged|asked|requested|invited) to\b/i;

/** What kind of item a row is: by its own word, by its reference, by its words; else as the whole table. Null for none. */
function typeOf(row: TableRow, head: TableHead, reference: string | null, words: string): ItemType | null {
  const told = cellOf(row, head, 'type')?.text ?? '';
  if (RECOMMENDS.test(words.slice(0, 200)) || EXECUTIVE_URGED.test(words)) return 'recommendation';
  if (/^rec/i.test(told)) return 'recommendation';
  if (/^(?:action|info|request|task|referral|resol)/i.test(told)) return 'action';
  if (/^decision/i.test(told)) return 'decision';
  if (/^(?:query|question)/i.test(told)) return 'action';
  if (head.byRow || told !== '') {
    if (/^r(?:ec)?\W?\d/i.test(reference ?? '')) return 'recommendation';
    if (/^a(?:ct\w*)?\W?\d/i.test(reference ?? '')) return 'action';
    if (head.byRow) return /^that\b/i.test(words) ? 'recommendation' : 'action';
  }
  return head.asks === 'recommendation' ? 'recommendation' : 'action';
}

/** The words over a block of a table: the heading and the title of the paper. */
export function wordsAbove(blocks: readonly Block[], at: number): string {
  const headings: string[] = [];
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const block = blocks[i];
    if (block && block.kind !== 'row' && block.passage.text.length <= 160) headings.push(block.passage.text);
  }
  const titles = blocks.slice(0, Math.min(4, at)).map((block) => block.passage.text.slice(0, 160));
  return (headings.some((words) => /\b(?:recommendation|action)s?\b/i.test(words)) ? headings : titles).join(
    '\n',
  );
}
