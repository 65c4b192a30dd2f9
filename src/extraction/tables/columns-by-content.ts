import { anyOf } from '../any-of.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import { askedIn } from './asked-in.js';
import { columnOf, type ExtractedColumn, readTableHead, type TableHead } from './columns.js';
import { readsAsAsk } from './reads-as-ask.js';

/** So much of a column has to be of one content before its cells outweigh its head. */
const MOST = 0.6;
const LONGEST_HEAD = 60;
/** One row by itself shows no columns, unless so many heads do. */
const LEAST_ROWS = 2;
const LEAST_KNOWN = 2;
/** Rows looked at to know the columns of a table. */
const SAMPLE = 40;

/** Dates of what has happened are no dates by which something is to happen. */
const LOOKS_BACK =
  /\b(?<!to be )(?:received|sent|made|raised|asked|closed|updated|reviewed|completed|last|meeting)\b/i;

/** Columns of plans and programmes: what is to come before a meeting was asked of nobody. */
const OF_A_PROGRAMME = 'agenda items|details and desired outcomes?|report authors?.*';
const PROGRAMME = new RegExp(
  `^${anyOf`
  ${OF_A_PROGRAMME}|purpose(?: of (?:the )?(?:report|item))?|format|outcomes? (?:sought|expected)|invitees?|witness(?:es)?|consultees?
  risk(?: \w+)?|impact|likelihood|scope|key lines? of enquiry|risk score|mitigations?
  budget|actual|variance|total|votes?|attendance|allowance|KPI|measure|indicator|baseline
`}$`,
  'i',
);

/** What stands over a list of what is to come. */
const PLANS =
  /(?:^|[:–-] )\W*(?:[\w’'-]+ ){0,6}(?:work(?:ing)? programme|forward plan|risk register|record of attendance)\b/im;
/** "Work programme and action log" follows up as well. */
const FOLLOWS = /\b(?:actions?|recommendations?|track\w*|outstanding|matters arising)\b/i;

/**
 * The columns of a table, known by what is in their cells; their heads help. Null where it is no table of asks. `above` is what
 * stands over it: whether recommendations or actions follow.
 */
export function columnsByContent(
  heads: readonly string[],
  body: readonly (readonly string[])[],
  above: string,
): TableHead | null {
  if (heads.length < 2 || heads.some((head) => head.length > LONGEST_HEAD)) return null;
  const byHead = readTableHead(heads);
  if (byHead?.asks === 'minutes') return byHead;
  const isPlan = PLANS.test(above) && !FOLLOWS.test(above);
  if (isPlan || (!byHead && heads.some((head) => PROGRAMME.test(head.trim())))) return null;
  const contents = heads.map((_, i) => mostly(body.slice(0, SAMPLE).map((row) => row[i] ?? '')));
  const named = heads.map((head, i) => {
    const column = byHead?.columns[i] ?? null;
    if (AGENDA.test(head)) return 'other';
    // A head that no rule knows says nothing against the dates under it.
    if (column === 'other' && contents[i] === 'date') return columnOf(head);
    return column === null || column === 'other' ? columnOf(head) : column;
  });
  const ask = askColumn(heads, named, contents, body);
  if (ask < 0) return null;
  const columns = heads.map((_, i) =>
    i === ask
      ? 'ask'
      : columnIn(named[i] ?? null, contents[i] ?? null, i > ask && !LOOKS_BACK.test(heads[i] ?? '')),
  );
  const settled = withOneDue(withOneOwner(withByAfterOwner(columns, heads), named, ask, heads), heads, ask);
  const known = heads.filter((head) => columnOf(head) !== null || AGENDA.test(head)).length;
  const isKnown = known >= LEAST_KNOWN;
  const isOfDecisions =
    (isKnown && DECISIONS.test(heads[ask] ?? '')) ||
    (RECOMMENDED.test(heads[ask] ?? '') && heads.some(isBesideAsks));
  if (!byHead && ((body.length < LEAST_ROWS && !isKnown) || !(isTracked(settled, ask) || isOfDecisions)))
    return null;
  const cells = body.slice(0, SAMPLE).map((row) => row[ask] ?? '');
  return {
    columns: settled,
    titles: heads,
    ...askedIn(heads[ask] ?? '', above, byHead, cells, settled.includes('decision'), heads),
  };
}

/** A first row that holds what the rows below it hold is a row, and the table has no head. */
export function hasNoHead(first: readonly string[], body: readonly (readonly string[])[]): boolean {
  if (first.length < 3 || body.length === 0 || readTableHead(first) !== null) return false;
  const alike = first.filter((cell, i) => {
    const content = cellContent(cell);
    const below = mostly(body.slice(0, SAMPLE).map((row) => row[i] ?? ''));
    return content === below && content !== 'nothing' && content !== 'words' && content !== 'who';
  });
  return alike.length > 1 || (alike.length === 1 && first.some(readsAsAsk));
}

function isTracked(columns: readonly ExtractedColumn[], ask: number): boolean {
  const known = columns.filter((column) => /^(?:owner|due|status|decision|type)$/.test(column));
  return (
    known.length > 0 &&
    (known.length > 1 ||
      columns.includes('reference') ||
      columns.indexOf('answer', ask) > 0 ||
      columns.indexOf('owner', ask) > 0)
  );
}

/** What most of a column's filled cells hold; null where they differ or say nothing of themselves. */
function mostly(cells: readonly string[]): CellContent | null {
  const counts = new Map<CellContent, number>();
  let filled = 0;
  for (const cell of cells) {
    const content = cellContent(cell);
    if (content === 'nothing') continue;
    filled += 1;
    counts.set(content, (counts.get(content) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= filled * MOST ? most[0] : null;
}

/** Heads of what stands beside an ask or a decision and may read like one: "Not to publish", "To have a true record". */
const BESIDE_ASKS = new RegExp(
  String.raw`\b${anyOf`
  reasons?|rationale|why|alternatives?|options?|rejected|background|risks?|implications?|consultation|declarations?|interests?|votes?
  success|measures?|impact|evidence
`}\b`,
  'i',
);
const SAYS_ASK =
  /\b(?:recommend\w*|actions?|requests?|resolutions?|resolved|tasks?|asked|agreed|decisions?|motions?|proposals?)\b/i;
/** A table of decisions follows nothing up, and is one of asks. */
const DECISIONS = /^(?:decisions?|resolutions?)(?: (?:taken|made|of .{3,40}))?$/i;
/** Under which matter something was decided. */
const AGENDA = /^(?:agenda item|matter)$/i;
/** A sheet of decisions names the matter in one column and says in another what was decided, be it in a word. */
const SUBJECT = /^(?:item|subject|topic|title|report)$/i;
const ofSheet = (head: string) => (DECISIONS.test(head) ? 0.4 : SUBJECT.test(head) ? BY_HEAD.beside : 0);
/** Recommendations beside their reasons, as final reports print them. */
const RECOMMENDED = /^(?:our |the )?recommendations?$/i;
/** What a head adds to the share of a column's cells that ask something, or takes from it. */
const BY_HEAD = {
  ask: 0.8,
  saysAsk: 0.3,
  answer: -0.4,
  talk: -0.1,
  beside: -0.8,
  recommends: 0.2,
} as const;
/** A column is of asks from here. */
const LEAST = 0.59;

/** The column that says what is asked: by the mood of its cells, to which its head adds; -1 where none does. */
function askColumn(
  heads: readonly string[],
  named: readonly (ExtractedColumn | null)[],
  contents: readonly (CellContent | null)[],
  body: readonly (readonly string[])[],
): number {
  const isSheet = heads.some((head) => SUBJECT.test(head)) && heads.some((head) => DECISIONS.test(head));
  let best = -1;
  let most = LEAST;
  heads.forEach((head, i) => {
    const content = contents[i];
    if (content !== 'ask' && content !== 'words' && content !== null) return;
    const cells = body
      .slice(0, SAMPLE)
      .map((row) => row[i] ?? '')
      .filter((cell) => cellContent(cell) !== 'nothing');
    const asking = cells.filter(readsAsAsk).length / Math.max(1, cells.length);
    const likeness = asking + byHead(head, named[i] ?? columnOf(head)) + (isSheet ? ofSheet(head) : 0);
    if (likeness > most) [best, most] = [i, likeness];
  });
  return best;
}

function isBesideAsks(head: string): boolean {
  return BESIDE_ASKS.test(head);
}

function byHead(head: string, column: ExtractedColumn | null): number {
  if (isBesideAsks(head)) return BY_HEAD.beside;
  const recommends = /recommend/i.test(head) ? BY_HEAD.recommends : 0;
  if (column === 'ask') return BY_HEAD.ask + recommends;
  if (SAYS_ASK.test(head) && column !== 'owner' && column !== 'due') return BY_HEAD.saysAsk + recommends;
  return column === 'answer' ? BY_HEAD.answer : column === 'talk' ? BY_HEAD.talk : 0;
}

/** The member whose matter it is leads nothing where an officer is named too. */
const OF_A_MEMBER = /\b(?:member|portfolio|cabinet|councillor)\b/i;

/** Of several columns of names that no head tells apart, the first behind what is asked says who is to act. */
function withOneOwner(
  columns: readonly ExtractedColumn[],
  named: readonly (ExtractedColumn | null)[],
  ask: number,
  heads: readonly string[],
): ExtractedColumn[] {
  const owners = columns.flatMap((column, i) => (column === 'owner' ? [i] : []));
  const officers = owners.filter((i) => named[i] === 'owner' && !OF_A_MEMBER.test(heads[i] ?? ''));
  if (officers.length > 0 && officers.length < owners.length)
    return columns.map((column, i) => (column === 'owner' && !officers.includes(i) ? 'other' : column));
  const kept = owners.find((i) => named[i] === 'owner') ?? owners.find((i) => i > ask) ?? owners.at(-1);
  return columns.map((column, i) =>
    column === 'owner' && i !== kept && named[i] !== 'owner' ? 'other' : column,
  );
}

function columnIn(
  named: ExtractedColumn | null,
  content: CellContent | null,
  afterAsk: boolean,
): ExtractedColumn {
  if (content === 'type') return 'type';
  if (content === 'date') return named === 'due' || (afterAsk && named !== 'other') ? 'due' : 'other';
  if (content === 'who' && (named === null || named === 'due')) return 'owner';
  if (content === 'decision' && (named === null || named === 'answer' || named === 'other'))
    return 'decision';
  if (content === 'status' && (named === null || named === 'answer')) return 'status';
  if (content === 'reference' && (named === null || named === 'ask')) return 'reference';
  if (named === 'owner' && (content === 'reference' || content === 'status')) return 'other';
  if (named === 'ask') return 'answer';
  return named ?? (content === 'words' || content === 'ask' ? 'answer' : 'other');
}

/** Beside a column of owners "By" says when. */
export function withByAfterOwner(
  columns: readonly ExtractedColumn[],
  heads: readonly string[],
): ExtractedColumn[] {
  const owners = columns.filter((column) => column === 'owner').length;
  return columns.map((column, i) =>
    column === 'owner' && owners > 1 && /^by$/i.test(heads[i] ?? '') ? 'due' : column,
  );
}

/** A date that takes the place of the one before it. */
export const MOVED = /^(?:new|revised|amended|extended)\b/i;

/** Of several columns of dates the one whose head says so is the due date, else the last that stands after the ask. */
function withOneDue(
  columns: readonly ExtractedColumn[],
  heads: readonly string[],
  ask: number,
): ExtractedColumn[] {
  const dated = columns.flatMap((column, i) => (column === 'due' ? [i] : []));
  const told = dated.filter((i) => columnOf(heads[i] ?? '') === 'due' || /^by\b/i.test(heads[i] ?? ''));
  const moved = dated.find((i) => MOVED.test(heads[i] ?? ''));
  const kept =
    told.find((i) => i !== moved) ?? dated.find((i) => i > ask && i !== moved) ?? moved ?? dated[0];
  return columns.map((column, i) => (column === 'due' && i !== kept && i !== moved ? 'other' : column));
}
