import { spokenDay } from '../../calendar/spoken-day.js';
import { column, dayCell, linkCell, textCell } from '../printed/printed-cells.js';
import type { PrintedCell, PrintedColumn, PrintedTable } from '../printed/printed-report.js';
import { DECISION_WORDS } from '../progress/decision-words.js';
import { positionCell } from '../progress/sections/position-cells.js';
import { labelledWords } from '../progress/sections/review-rows.js';
import type { SectionContext } from '../progress/sections/section-context.js';
import { progressStatusCell } from '../progress/sections/status-cells.js';
import type { TrackedItem } from './tracked-item.js';

/** One column of a tracker. */
type TrackerColumn = {
  readonly head: PrintedColumn;
  readonly cell: (item: TrackedItem, context: SectionContext) => PrintedCell;
};

/** The columns that councils’ own trackers have, by what stands in them. */
export const TRACKER_COLUMNS = {
  reference: { head: column('Reference', 'reference'), cell: referenceCell },
  made: { head: column('Date and meeting', 'day'), cell: madeCell },
  words: { head: column('Recommendation or action', 'wide'), cell: wordsCell },
  owner: { head: column('Responsible'), cell: ({ owner }) => textCell(owner ?? 'No owner yet') },
  response: { head: column('Response'), cell: responseCell },
  due: { head: column('Due', 'day'), cell: ({ dueOn, slippage }) => dayCell(dueOn, slippage) },
  position: { head: column('Latest position', 'wide'), cell: latestCell },
  status: {
    head: column('Status', 'narrow'),
    cell: ({ status, stateLabel }) => progressStatusCell(status, stateLabel),
  },
  next: { head: column('Completed, or next', 'narrow'), cell: nextCell },
} as const satisfies Record<string, TrackerColumn>;
export type TrackerColumnName = keyof typeof TRACKER_COLUMNS;

/** Items one below another, in the columns that are wished. */
export function trackerTable(
  caption: string,
  items: readonly TrackedItem[],
  names: readonly TrackerColumnName[],
  context: SectionContext,
): PrintedTable {
  const columns: TrackerColumn[] = names.map((name) => TRACKER_COLUMNS[name]);
  return {
    caption,
    columns: columns.map(({ head }) => head),
    rows: items.map((item) => columns.map(({ cell }) => cell(item, context))),
    hasTotal: false,
  };
}

function referenceCell({ reference, path, body }: TrackedItem, { base }: SectionContext): PrintedCell {
  return linkCell(reference, `${base}${path}`, body.code);
}

function madeCell({ madeOn, source, body }: TrackedItem): PrintedCell {
  return dayCell(madeOn, source.title ?? (source.planOf ? `Action plan of ${source.planOf}` : body.name));
}

/** A recommendation as its paper prints it: “a) That the Executive …”. */
function wordsCell({ kind, words, source: { label } }: TrackedItem): PrintedCell {
  return textCell(kind === 'recommendation' ? labelledWords({ label, words }) : words);
}

/** Of an action the answer to that which it carries out, whose reasons stand there. */
function responseCell({ kind, response, stateLabel }: TrackedItem): PrintedCell {
  if (!response) return textCell(kind === 'recommendation' ? stateLabel : '–');
  const words = `${DECISION_WORDS[response.decision]}, ${spokenDay(response.on)}`;
  return textCell(words, kind === 'recommendation' ? response.reasons : null);
}

/** Of a recommendation the actions that carry it out, which follow it. */
function latestCell({ kind, latest, carriedOutBy }: TrackedItem, context: SectionContext): PrintedCell {
  if (kind === 'action') return positionCell(latest, null, context);
  return textCell(carriedOutBy.length > 0 ? `Carried out by ${carriedOutBy.join(', ')}` : '–');
}

function nextCell({ closedOn, next, isOpen }: TrackedItem): PrintedCell {
  return isOpen ? textCell(next ?? '–') : dayCell(closedOn);
}
