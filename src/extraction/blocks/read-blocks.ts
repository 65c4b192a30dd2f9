import { anyOf } from '../any-of.js';
import { cellContent } from '../layout/cell-content.js';
import { inEnglish, welshIn } from '../layout/welsh.js';
import { isLabel } from '../tables/label-entries.js';
import { withActionsBehindApart } from './action-behind.js';
import type { Block } from './block.js';
import { KEY_LINE, LABEL_AND_DASH, MINUTE_CODE, SHOUTED_THAT, STARTS_BLOCK } from './block-starts.js';
import { readGapTable } from './gap-table.js';
import { headingLevel, headsText, isItemNumber, isSectionWord, withHeadings } from './headings.js';
import { withHeadingsInSeries } from './headings-in-series.js';
import { labelsOverValues, readRecord } from './labels-over-values.js';
import {
  areHeads,
  endedByWriter,
  endsMidSentence,
  endsOnPreposition,
  opensAlike,
  tellsHowFar,
} from './line-ends.js';
import { withRoom } from './line-room.js';
import { type Line, readLines } from './lines.js';
import { MARGIN, marginOf, WIDEST_MARGIN } from './margin.js';
import { continuesList, isBullet, isRecommendation, type Marker, readMarker, standsAlone } from './marker.js';
import { withMinutesInLineApart } from './minutes-in-line.js';
import { withMinutesUnrolled } from './minutes-in-rows.js';
import { withMinutesRunTogetherApart } from './minutes-run-together.js';
import { withOwnSeries } from './own-series.js';
import { withoutPageFurniture } from './page-furniture.js';
import { Passage } from './passage.js';
import { readPipedCells, textOfCell } from './piped-cells.js';
import { withRecommendationsRunTogetherApart } from './recommendations-run-together.js';
import { readRunParagraph, readRunTable } from './run-table.js';
import { oneBelowTheOther } from './side-by-side.js';
import { readBareSlashRows } from './slash-rows.js';
import { readSlashTable } from './slash-table.js';
import { isRow, isRule, isTabbed, isTabbedLike, readCells, tabbedCells } from './table-row.js';

interface Draft {
  lines: Line[];
  marker: Marker | null;
  kind: 'words' | 'row';
  /** Where gaps part a row's cells: the ranges of each. */
  cells?: readonly (readonly (readonly [number, number])[])[];
  /** Each range is a line of its cell, and not merely where the page's width cut it. */
  linesApart?: boolean;
}

const UNFINISHED = /[^.:;?!|)\]"”’*]$/;
/** What stands alone in a cell, and never goes on with a sentence that has ended. */
const LONE_CELL = new RegExp(
  anyOf`
  ^(?:\d{1,3}|yes|no|in part|n\/?a|-|–|high|medium|low|agreed|accepted|rejected)$
  ^(?:(?:not|partially|partly|fully) )?(?:agreed|accepted|rejected|supported)(?: in (?:part|principle|full))?\.(?: |$)
`,
  'i',
);
/** A day in figures with nothing beside it. */
const DAY_ALONE = /^\d{1,2}[./]\d{1,2}[./](?:\d\d|\d{4})$/;
/** Wider rows are no tables. */
const MOST_CELLS = 60;
/** Lines with words on them that are read: twice as many as 500 full pages have. A longer text is refused before it comes here. */
export const MOST_LINES = 60_000;
/** A post or a body on a line of its own. */
const LONGEST_NAME = 60;
/** A line this long was broken by the page's width, not by its writer. */
const FULL_LINE = 55;
/** A sentence that ends beside its initials: those below are of the next. */
const ENDED_BESIDE_MARGIN = new RegExp(
  String.raw`[.;]${MARGIN.source}|[.;!?] \([A-Z]{2,3}(?:(?: ?[/,&] ?| and )[A-Z]{2,3}){0,3}\)\.?$`,
);

/** The blocks of a text, in order. Takes time linear in its length. */
export function readBlocks(source: string): Block[] {
  const drafts: Draft[] = [];
  const lines = oneBelowTheOther(withRoom(withoutPageFurniture(readLines(source).slice(0, MOST_LINES))));
  const labels = labelsOverValues(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || isRule(line.text)) continue;
    const parted = readSlashTable(lines, at) ?? readBareSlashRows(lines, at);
    const record = labels.size > 0 ? readRecord(lines, at, labels) : null;
    const table =
      parted ?? record ?? readGapTable(lines, at) ?? readRunTable(lines, at) ?? readRunParagraph(lines, at);
    if (table) {
      for (const cells of table.rows)
        drafts.push({ lines: [line], marker: null, kind: 'row', cells, linesApart: parted !== null });
      at += table.length - 1;
      continue;
    }
    const piped = readPipedCells(lines, at);
    if (piped) {
      if (piped.rows)
        for (const cells of piped.rows) drafts.push({ lines: [line], marker: null, kind: 'row', cells });
      else
        for (const cell of piped.cells)
          drafts.push({ lines: [...cell], marker: markerOf(textOfCell(cell[0])), kind: 'words' });
      at += piped.length - 1;
      continue;
    }
    const marker = markerOf(line.text);
    const current = drafts.at(-1);
    if (isRow(line.text) || (current?.kind === 'row' && isTabbedLike(source, line, current.lines[0])))
      drafts.push({ lines: [line], marker: null, kind: 'row' });
    else if (current?.kind === 'words' && continues(current, line, marker)) current.lines.push(line);
    else drafts.push({ lines: [line], marker, kind: 'words' });
  }
  const unrolled = withMinutesUnrolled(drafts.map((draft) => finish(source, draft)));
  const read = withRecommendationsRunTogetherApart(withMinutesRunTogetherApart(unrolled));
  const blocks = withMinutesInLineApart(withOwnSeries(welshIn(source) === 'some' ? inEnglish(read) : read));
  return [...withHeadingsInSeries(withHeadings(withActionsBehindApart(blocks)))];
}

/** The marker of a line; of a Markdown heading its number. */
function markerOf(text: string): Marker | null {
  const level = headingLevel(text);
  if (level === 0) return readMarker(text);
  const rest = text.slice(level).trimStart();
  const marker = readMarker(rest);
  const isNumber = marker && !marker.label && !isBullet(marker) && rest.length > marker.length;
  return isNumber ? { ...marker, length: marker.length + text.length - rest.length } : null;
}

function continues(draft: Draft, line: Line, marker: Marker | null): boolean {
  const last = draft.lines.at(-1);
  if (!last || last.text.endsWith('|')) return false;
  if (
    STARTS_BLOCK.test(line.text) &&
    (line.afterBlank || !/\b(?:for|[Ii]t was|[Mm]embers|were)$/.test(last.text))
  )
    return false;
  const isBelowNumber = draft.marker && draft.lines.length === 1 && standsAlone(last.text, draft.marker);
  if (LABEL_AND_DASH.test(line.text) && !isBelowNumber) return false;
  if (isBelowNumber) return !marker && !/^\d{1,3}$/.test(line.text);
  if (marker && (startsNextItem(draft, marker) || !wrapsOntoNumber(last, line, marker))) return false;
  if (headingLevel(line.text) > 0 || headingLevel(last.text) > 0 || isItemNumber(last.text)) return false;
  if (line.afterBlank || line.afterPageBreak) return mends(draft, last, line);
  if (isItemNumber(line.text)) return true;
  if (ENDED_BESIDE_MARGIN.test(last.text.slice(-WIDEST_MARGIN)) && /^[A-Z]/.test(line.text)) return false;
  if (/[.!?]$/.test(last.text) && (LONE_CELL.test(line.text) || isShortCell(line.text))) return false;
  if (/[.;:]$/.test(last.text) && (SHOUTED_THAT.test(line.text) || MINUTE_CODE.test(line.text))) return false;
  if (tellsHowFar(draft.lines[0], line)) return false;
  if (DAY_ALONE.test(line.text) && !endsMidSentence(last.text)) return false;
  if (line.afterRoom && (endedByWriter(last, line) || areHeads(last.text, line.text))) return false;
  if (opensAlike(draft.lines[0], last, line)) return false;
  if (KEY_LINE.test(line.text) && (/[.;]$/.test(last.text) || KEY_LINE.test(last.text))) return false;
  if (/:$/.test(line.text) && (isSectionWord(line.text) || isLabel(line.text.slice(0, -1)))) return false;
  if (draft.lines.length === 1 && headsText(last.text.slice(draft.marker?.length ?? 0), line.text))
    return false;
  if (isCapitals(last.text) !== isCapitals(line.text)) return false;
  const first = draft.lines[0];
  return !(draft.marker && first && line.indent < first.indent);
}

function startsNextItem(draft: Draft, marker: Marker): boolean {
  return draft.marker !== null && continuesList(draft.marker, marker);
}

/** A number that the page's width put at a line's head: "the criteria, at section / 17.67 for calling in". */
function wrapsOntoNumber(last: Line, line: Line, marker: Marker): boolean {
  if (
    line.afterBlank ||
    marker.form === 'labelled' ||
    marker.form.includes(')') ||
    !/[\d]/.test(marker.printed)
  )
    return false;
  return /^[a-z(,]/.test(line.text.slice(marker.length)) && UNFINISHED.test(last.text);
}

/** Whether a sentence runs on over an empty line or a page's edge. */
function mends(draft: Draft, last: Line, line: Line): boolean {
  if (!UNFINISHED.test(last.text) || isCapitals(last.text) || isCapitals(line.text)) return false;
  if (/^[a-z(£]/.test(line.text))
    return (
      line.afterPageBreak ||
      draft.lines.length > 1 ||
      last.text.length >= FULL_LINE ||
      endsMidSentence(last.text)
    );
  if (endsOnPreposition(last.text) && /^[A-Z£\d]/.test(line.text)) return true;
  return (
    line.afterPageBreak &&
    last.text.length >= FULL_LINE &&
    /^[A-Z0-9‘“"']/.test(line.text) &&
    (endsMidSentence(last.text) || (isRecommendation(draft.marker) && /[.;]$/.test(line.text)))
  );
}

/** A few words that end nothing, below a sentence that has ended: the next cell of a flattened table. */
function isShortCell(text: string): boolean {
  if (text.length <= LONGEST_NAME && cellContent(text) === 'who' && !/^[A-Z]\w+ [a-z]/.test(text))
    return true;
  return text.length <= 30 && /^[A-Z0-9]/.test(text) && !/[.,;:!?)\-–]$/.test(text);
}

function isCapitals(text: string): boolean {
  return text.length > 3 && /[A-Z]{3}/.test(text) && !/[a-z]{2}/.test(text);
}

function finish(source: string, draft: Draft): Block {
  const first = draft.lines[0];
  const indent = first?.indent ?? 0;
  if (draft.kind === 'row' && first) {
    const ranges =
      draft.cells ??
      (isTabbed(source, first) ? tabbedCells(source, first) : readCells(first.text, first.start)).map(
        (range) => [range],
      );
    const cells = ranges.slice(0, MOST_CELLS).map((cell) => Passage.ofCell(source, cell, draft.linesApart));
    const passage = draft.cells
      ? (cells[0] ?? Passage.of(source, [])).join(...cells.slice(1))
      : Passage.of(source, ranges.flat());
    return { kind: 'row', marker: null, indent, passage, cells, level: 0 };
  }
  const level = headingLevel(first?.text ?? '');
  const skip = draft.marker?.length ?? level;
  const beside = marginOf(draft.lines);
  const ranges = draft.lines.map((line, i): [number, number] => [
    line.start + (i === 0 ? skip : 0),
    line.end - (beside?.widths[i] || (line.text.endsWith('|') ? 1 : 0)),
  ]);
  const passage = Passage.of(source, ranges);
  return {
    kind: draft.marker ? 'item' : 'paragraph',
    marker: draft.marker,
    indent,
    passage,
    cells: [],
    level,
    ...(beside ? { margin: beside.who, marginDue: beside.due } : {}),
  };
}
