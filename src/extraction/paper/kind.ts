import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { PaperKind } from '../extraction.js';
import { inOrder } from '../in-order.js';
import { scrutinyLetterIn } from '../letters/letter.js';
import { type ExtractedColumn, readTableHead, type TableHead } from '../tables/columns.js';
import type { AskTable } from '../tables/find-in-tables.js';
import {
  DECISION_LABEL,
  isReport,
  MINUTES_SIGNS,
  PAGE_OF_AN_ITEM,
  type Sign,
  SUMMONS,
  TITLES,
} from './kind-signs.js';
import { likenessToReview } from './review-parts.js';
import { answersGiven } from './signs-of-answers.js';

const HEAD_LENGTH = 1500;
/** Blocks in which a paper's title is looked for, and the longest title. */
const TITLE_BLOCKS = 7;
const LONGEST_TITLE = 170;
/** What a title, a heading of one agenda item and the words of a head count for, beside one sign of minutes. */
const TITLE = 3.5;
const ITEM_TITLE = 1;
const HEAD = 1.75;
/** A page of a meeting's item, as systems for committee papers print it. */
const ITEM_PAGE = 2;
const STATUS_COLUMN = 3;
const DUE_AND_PROGRESS = 2;
const ANSWER_HEAD = 2.5;
const ANSWER_COLUMN = 1.5;
const ANSWERS_GIVEN = 4;
/** A lone weak sign makes no kind. */
const LEAST = 1.5;
const FEW_LINES = 5000;
/** A letter, or what a group is set up to do. */
const NO_MINUTES =
  /(?:^|\n|\d{4} )[ ]*Dear [A-Z]|\bYours (?:sincerely|faithfully|truly)\b|\bterms of reference\W*\n/i;
/** Two labels of a record of decisions say what it is, whatever the decision is about. */
const LEAST_LABELS = 2;
const DECISION_PAGE = 5;
/** So many weak signs make a report on a review. */
const LEAST_OF_A_REVIEW = 2.5;
const REPORT_HEAD = 3000;
const REPORT = 4;
const DECISIONS = 3;
const LETTER = 4;
const KINDS = ['minutes', 'tracker', 'response', 'final-report', 'other'] as const;

const WHO_ANSWERS = anyOf`
  cabinet|executive|officer|council
`;
const WHAT_IS_ANSWERED = anyOf`
  issues? raised|recommendations?|questions?
`;
/** The heads of a table of answers, run together where its cells were. */
const ANSWER_HEADS = new RegExp(
  inOrder`
  \b${WHAT_IS_ANSWERED}\s+(?:\|\s*)?(?:${WHO_ANSWERS}[’']?s? )?(?:response|reply|answer)s?\s*
  (?:\||\n)
`,
  'i',
);

/** What kind of paper this is: a vote of its title, its head, its tables, its answers and the words that only minutes have. */
export function kindOf(text: string, blocks: readonly Block[], tables: readonly AskTable[]): PaperKind {
  const sample = inPlainSpaces(
    text.length > 60_000 ? `${text.slice(0, 40_000)}\n${text.slice(-20_000)}` : text,
  );
  const heads = headsOf(blocks);
  const votes = new Map<PaperKind, number>(KINDS.map((kind) => [kind, 0]));
  const vote = (kind: PaperKind | null, weight: number) => {
    if (kind) votes.set(kind, (votes.get(kind) ?? 0) + weight);
  };
  const ofMinutes = MINUTES_SIGNS.filter(({ pattern }) => pattern.test(sample)).length;
  vote('minutes', ofMinutes);
  const page = PAGE_OF_AN_ITEM.test(sample.slice(0, HEAD_LENGTH));
  if (page) vote('minutes', ITEM_PAGE);
  if (scrutinyLetterIn(blocks)) vote('other', LETTER);
  if (SUMMONS.test(sample.slice(0, HEAD_LENGTH))) vote('other', TITLE * 2);
  const titled = kindInTitle(blocks, page);
  vote(titled?.kind ?? null, titled?.weight ?? 0);
  if (titled?.kind !== 'other' && (sample.match(DECISION_LABEL)?.length ?? 0) >= LEAST_LABELS)
    vote('minutes', DECISION_PAGE);
  if (titled?.kind !== 'final-report' && tables.length === 0 && isReport(sample.slice(0, REPORT_HEAD)))
    vote('other', REPORT);
  const head = inPlainSpaces(text.slice(0, HEAD_LENGTH))
    .split('\n')
    .filter((line) => !SENTENCE.test(line) && !CLAUSE.test(line));
  const review = !titled || titled.kind === 'final-report' ? likenessToReview(sample) : 0;
  if (review >= LEAST_OF_A_REVIEW) vote('final-report', Math.max(review, TITLE));
  if (!titled) vote(firstKind(head.join('\n')), page ? ITEM_TITLE : HEAD);
  if (tables.some(isOfDecisions)) vote('minutes', DECISIONS);
  const hasStatus = heads.some(({ columns }) => columns.includes('status'));
  if (hasStatus || followsUp(blocks)) vote('tracker', STATUS_COLUMN);
  else if (entriesFollowedUp(blocks)) vote('tracker', STATUS_COLUMN);
  else if (tables.some(isFollowedUp)) vote('tracker', DUE_AND_PROGRESS);
  else {
    if (ANSWER_HEADS.test(sample)) vote('response', ANSWER_HEAD);
    if (heads.some(({ columns }) => columns.some((one) => one === 'answer' || one === 'decision')))
      vote('response', ANSWER_COLUMN);
    if (answersGiven(blocks, heads.length > 0) || tables.some(isAnswered)) vote('response', ANSWERS_GIVEN);
  }
  // A page of a few lines has room for no more than one sign.
  const hasRoom = text.length >= FEW_LINES || tables.length > 0 || NO_MINUTES.test(sample);
  const least = !hasRoom && ofMinutes > 0 ? Math.min(LEAST, ofMinutes) : LEAST;
  return chosen(votes, least);
}

/** A row of more cells is of a table. */
const MOST_IN_A_TITLE = 3;

/** The kind with the most votes; of two alike the earlier in the list. */
function chosen(votes: ReadonlyMap<PaperKind, number>, least: number): PaperKind {
  const [kind, most] = [...votes].reduce((best, one) => (one[1] > best[1] ? one : best));
  return most >= least ? kind : 'other';
}

/** Rows that say what was decided under each item of a meeting. */
function isOfDecisions({ head, rows }: AskTable): boolean {
  return rows.length > 1 && /^decisions?$/i.test(head.titles[head.columns.indexOf('ask')] ?? '');
}

/** Rows that say who, by when and what has come of it, and accept or reject nothing. */
function isFollowedUp({ head, rows }: AskTable): boolean {
  const has = (column: ExtractedColumn) => head.columns.includes(column);
  return (
    rows.length > 1 &&
    has('ask') &&
    has('due') &&
    has('owner') &&
    !has('decision') &&
    (has('answer') || has('status'))
  );
}

/** Rows that say what was proposed, and whether it is accepted. */
function isAnswered({ head, rows }: AskTable): boolean {
  const isMonitored = head.titles.some((title) => COME_OF_IT.test(title));
  return (
    rows.length > 1 && !isMonitored && head.columns.includes('decision') && head.asks === 'recommendation'
  );
}

const ASKED = /^\W*(?:recommendations?|actions?|what was asked)\b/i;
const COME_OF_IT = new RegExp(
  anyOf`
  \b(?:progress|status|(?:present|latest) position|assessment|rag|done\?|what has happened)(?![\w ]{0,30}response)
  ^(?:update|position)\b
`,
  'i',
);
/** A table's head that sets what was asked beside what has come of it. */
function followsUp(blocks: readonly Block[]): boolean {
  return blocks.some(
    ({ kind, cells }) =>
      kind === 'row' &&
      cells.every(({ text }) => text.length <= 60) &&
      cells.some(({ text }) => ASKED.test(text)) &&
      cells.some(({ text }) => COME_OF_IT.test(text)),
  );
}

const FOLLOWED_UP = new RegExp(
  inOrder`
  ^(?:status|(?:latest )?(?:progress|update|position)|(?:evidence|assessment) of progress|rag|
  where (?:are we|we are|it stands|things stand))\b[^:]{0,40}:
`,
  'i',
);
/** Entries of "label: value" lines that tell how far each has come. */
function entriesFollowedUp(blocks: readonly Block[]): boolean {
  return (
    blocks.filter(({ kind, passage }) => kind !== 'row' && FOLLOWED_UP.test(passage.text.slice(0, 80)))
      .length > 1
  );
}

function headsOf(blocks: readonly Block[]): TableHead[] {
  return blocks
    .filter((block) => block.kind === 'row')
    .slice(0, 400)
    .flatMap((row) => readTableHead(row.cells.map((cell) => cell.text)) ?? []);
}

/** "(Item 9)", "PDF 80 KB", "15. ACTION TRACKER": the title of one item of a meeting, and not of the paper. */
const ITEM =
  /\(item \d+[a-z]?\)$|\bPDF \d+ ?[KM]B\b|^(?:agenda )?item\b|^(?:to (?:consider|receive|note|approve))\b/i;

/** A sentence speaks of a response or of a tracker; a title is one. */
const SENTENCE = /\b(?:is|are|was|were|has|have|had|will|would|should|please)\b.*\.$/i;

/** "(1) That the report of the Pier Panel be received": what was settled is no title. */
const CLAUSE = /^\W*(?:\w{1,3}[.)] *)?That\b/;

/** Below what was settled there is no title. */
const A_RESOLUTION = /\b(?:RESOLVED|AGREED|RECOMMENDED)\b|^(?:Resolved|Agreed)\b ?[:–-]/;

function kindInTitle(blocks: readonly Block[], isPage: boolean): { kind: PaperKind; weight: number } | null {
  for (const { passage, marker, cells } of blocks.slice(0, TITLE_BLOCKS)) {
    if (cells.length > MOST_IN_A_TITLE) continue;
    if (A_RESOLUTION.test(passage.text)) return null;
    const kind = passage.text.length <= LONGEST_TITLE ? firstKind(passage.text) : null;
    if (!kind || (kind !== 'minutes' && SENTENCE.test(passage.text))) continue;
    const ofItem = ITEM.test(passage.text) || /^\d/.test(marker?.printed ?? '') || isPage;
    return { kind, weight: ofItem && kind !== 'minutes' ? ITEM_TITLE : TITLE };
  }
  return null;
}

function firstKind(words: string): PaperKind | null {
  return TITLES.find(({ pattern }: Sign) => pattern.test(words))?.kind ?? null;
}

/** White space as single spaces and line ends: a pattern that allows for spaces may not meet thousands of them. */
function inPlainSpaces(text: string): string {
  return text.replace(/\r\n?|\f/g, '\n').replace(/[^\S\n]+/g, ' ');
}
