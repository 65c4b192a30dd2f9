import { anyOf } from '../any-of.js';
import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import { isRecommendation, readMarker } from '../blocks/marker.js';
import { Passage } from '../blocks/passage.js';
import type { Calendar } from '../details/days-to-come.js';
import type { ExtractedAnswer, PaperKind, ProposedItem } from '../extraction.js';
import { groupBy } from '../group-by.js';
import { whoAndWhen } from '../layout/cell-content.js';
import { printed } from '../resolutions/printed.js';
import { cellOf } from '../tables/ask-rows.js';
import type { AskTable } from '../tables/find-in-tables.js';
import { labelAt } from '../tables/label-entries.js';
import type { TableRow } from '../tables/table-row.js';
import { type AnswerPart, answerParts, type PartKind, partAnnounced } from './answer-parts.js';
import { answersByNumberIn, askedBlocksIn } from './asked-blocks.js';
import { decisionIn } from './decision-words.js';
import { splitInlineAnswer, withoutLead } from './inline-answer.js';
import { type GivenAnswer, readAnswer } from './read-answer.js';
import { type ToldRecommendation, toldRecommendations } from './told-recommendations.js';

const END_OF_ANSWERS = anyOf`
  yours\b|your committee|in conclusion|conclusion|finally|other (?:matters|observations)
  financial implications|legal implications|background papers|contact|appendix
  i (?:should|would|shall|will) be (?:glad|happy|pleased)|i look forward|please do not hesitate|thank you
  i (?:should|would) like to invite|please contact
  next steps
`;
/** Where a letter or a report has done with its answers. */
const AFTERWARDS = new RegExp(`^${END_OF_ANSWERS}`, 'i');
/** "Cabinet response" over an answer. */
const RESPONSE_HEADING = /^(?:the )?(?:[\w’'-]+ ){0,3}(?:response|reply|answer|decision)\s?:?$/i;
/** "Chapter 2: Timetables" right above what was recommended next. */
const CHAPTER = /^(?:chapter|part|section|theme|topic) (?:\d{1,3}|[IVX]{1,5})\b.{0,60}(?<![.;,!?])$/i;
/** An answer in prose is no longer than this many blocks. */
const LONGEST = 30;

/** The answers of a response, one for each recommendation: rows of its tables, else what follows each recommendation. */
function findAnswers(
  blocks: readonly Block[],
  tables: readonly AskTable[],
  calendar: Calendar,
): ExtractedAnswer[] {
  const answering = tables.filter(
    ({ head }) =>
      head.asks === 'recommendation' && head.columns.some((one) => one === 'answer' || one === 'decision'),
  );
  const inTables = (isLabels: boolean) =>
    answering
      .filter(({ form }) => (form === 'labels') === isLabels)
      .flatMap((table) => table.rows.flatMap((row) => inRow(row, table)));
  const rows = inTables(false);
  const labels = rows.length > 0 ? [] : inTables(true);
  const prose = rows.length > 0 ? [] : inProse(blocks);
  const given = rows.length > 0 ? rows : labels.length > prose.length ? labels : prose;
  return given.map((one) => readAnswer(one, calendar));
}

/** The answers that a paper of this kind gives: a response all of them, a tracker those in its column of decisions. */
export function answersIn(
  kind: PaperKind,
  blocks: readonly Block[],
  tables: readonly AskTable[],
  calendar: Calendar,
): ExtractedAnswer[] {
  if (kind === 'tracker') return findDecided(tables, calendar);
  return kind === 'response' ? findAnswers(blocks, tables, calendar) : [];
}

/** Who is to do what was recommended, where only the answer says so, or who answers all. Its day may be that of a part, and is left. */
export function asAnswered(
  items: readonly ProposedItem[],
  answers: readonly ExtractedAnswer[],
  whole: string | null,
): ProposedItem[] {
  const said = new Map(answers.map((one) => [one.recommendationText, one]));
  return items.map((item) => {
    const answer = item.type === 'recommendation' ? said.get(item.text) : undefined;
    if (!answer) return item;
    const named = answer.decision === 'rejected' ? null : answer.owner;
    return { ...item, owner: item.owner ?? named ?? whole };
  });
}

/** What a tracker's column of decisions says was agreed; how far things have come since is no part of the answer. */
function findDecided(tables: readonly AskTable[], calendar: Calendar): ExtractedAnswer[] {
  return tables
    .filter(({ head }) => head.asks === 'recommendation' && head.columns.includes('decision'))
    .flatMap((table) => table.rows.flatMap((row) => inRow(row, table)))
    .filter(({ decided }) => decided !== null && decisionIn(decided) !== null)
    .map((one) => readAnswer({ ...one, said: null, reasons: null, action: null }, calendar));
}

function inRow(row: TableRow, { head }: AskTable): GivenAnswer[] {
  const asked = cellOf(row, head, 'ask');
  if (!asked || asked.text.length < 8) return [];
  const marker = readMarker(asked.text.slice(0, 40));
  const answers = row.cells.filter((_, i) => head.columns[i] === 'answer');
  const action = row.cells.find(
    (_, i) => head.columns[i] === 'answer' && /action|plan|implement/i.test(head.titles[i] ?? ''),
  );
  const said = answers.find((cell) => cell !== action && !cell.isEmpty) ?? null;
  const parts = gathered(said ? answerParts(said) : []);
  const named = cellOf(row, head, 'owner')?.text ?? '';
  const both = whoAndWhen(named);
  return [
    {
      label: row.reference ?? (cellOf(row, head, 'reference')?.text || printed(marker)),
      asked: marker ? asked.slice(marker.length) : asked,
      decided: cellOf(row, head, 'decision')?.text || null,
      said: parts.said,
      reasons: parts.reasons,
      action: action && !action.isEmpty ? action : parts.action,
      owner: (both?.owner ?? named) || ended(parts.owner),
      due: dated(cellOf(row, head, 'due')?.text) ?? dated(both?.due) ?? dated(ended(parts.due) ?? undefined),
    },
  ];
}

/** A dash, or how far it has come, where a day was to stand. */
const NO_DAY =
  /^(?:[-–—]|n\/?a|none.*|tbc|on-?going|done|completed?|closed|in place|implemented|achieved)\.?$/i;

function dated(words: string | undefined): string | null {
  return words && !NO_DAY.test(words) ? words : null;
}

function inProse(blocks: readonly Block[]): GivenAnswer[] {
  const labelled = askedBlocksIn(blocks);
  const told = groupBy(labelled.size > 1 ? [] : toldRecommendations(blocks, labelled), ({ block }) => block);
  const byNumber = new Set(answersByNumberIn(blocks));
  const askedBlocks = new Set([...labelled, ...told.keys(), ...byNumber]);
  const given: GivenAnswer[] = [];
  const last = Math.max(...askedBlocks);
  // Where each answer before it kept to its own paragraph, what stands below the last one is about something else.
  let below = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || !askedBlocks.has(i)) continue;
    const inSentences = told.get(i) ?? [];
    if (inSentences.some(({ rest, decided }) => rest ?? decided)) {
      append(given, inSentences.flatMap(answerTold));
      continue;
    }
    const { asked, inline } = byNumber.has(i)
      ? { asked: null, inline: block.passage }
      : inSentences[0]
        ? { asked: inSentences[0].asked, inline: null }
        : splitInlineAnswer(block.passage);
    const parts: AnswerPart[] = inline ? answerParts(inline) : [];
    let announced: PartKind = 'said';
    let next = i + 1;
    const room = i === last && inline && given.length > 1 && below === 0 ? 1 : LONGEST;
    for (; next < Math.min(blocks.length, i + room); next++) {
      const under = blocks[next];
      const { text } = under?.passage ?? { text: '' };
      if (!under || askedBlocks.has(next) || isRecommendation(under.marker)) break;
      const part = partAnnounced(text);
      if (part) announced = part;
      if (part || RESPONSE_HEADING.test(text)) continue;
      if (AFTERWARDS.test(text) || (under.kind === 'heading' && parts.length > 0)) break;
      if (askedBlocks.has(next + 1) && CHAPTER.test(text)) break;
      if (under.kind === 'heading') continue;
      const label = labelAt(text);
      if (label && (label.column === 'owner' || label.column === 'due'))
        parts.push({ kind: label.column, passage: under.passage.slice(label.length) });
      else append(parts, answerParts(withoutLead(under.passage), announced));
    }
    const { said, reasons, action, owner, due } = gathered(parts);
    if (said ?? reasons ?? action)
      given.push({
        label: inSentences[0] ? inSentences[0].reference : printed(block.marker),
        asked,
        decided: null,
        said,
        reasons,
        action,
        owner: ended(owner),
        due: dated(ended(due) ?? undefined),
      });
    below += next - i - 1;
    i = next - 1;
  }
  return given;
}

/** "Your first recommendation was that … I accept this.": the answer stands behind it. */
function answerTold({ reference, asked, rest, decided }: ToldRecommendation): GivenAnswer[] {
  const { said, reasons, action, owner, due } = gathered(rest ? answerParts(rest) : []);
  return [{ label: reference, asked, decided, said, reasons, action, owner: ended(owner), due: ended(due) }];
}

/** The parts of each kind as one passage. */
function gathered(parts: readonly AnswerPart[]): Record<PartKind, Passage | null> {
  const of = (kind: PartKind) => {
    const passages = parts.filter((part) => part.kind === kind).map((part) => part.passage);
    return passages.length > 0 ? Passage.joined(passages) : null;
  };
  return {
    said: of('said'),
    reasons: of('reasons'),
    action: of('action'),
    owner: of('owner'),
    due: of('due'),
  };
}

/** A name or a date without the stop that ended its sentence. */
function ended(passage: Passage | null): string | null {
  return passage?.text.replace(/[.;,]$/, '') || null;
}
