import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { dayOfPeriod, dayOfWords } from './figure-day.rules.js';
import { numberOfCell } from './figure-number.rules.js';
import { unitOfLabel } from './figure-unit.rules.js';
import { OF_OTHER_THINGS } from './no-figures.rules.js';
import type { ProposedFigure } from './proposed-figure.js';

const LONGEST_LABEL = 160;
const EMPTY_LINE = /\n[^\S\n]*\n/;
const NO_OUTCOME =
  /\b(?:targets?|forecasts?|plan(?:ned)?|projected|projections?|change|trend|variance|direction|ref(?:erence)?|no\.?|rank|rag|status)\b/i;
/** Heads that do not say of what: the line over the table does. */
const GENERIC =
  /^(?:number|no\.?|total|value|figure|actual|count|percentage|per ?cent|%|rate(?: per [\d,]+)?|result|outturn)$/i;
const OF_WHAT =
  /^(?:(?:key )?(?:performance )?(?:indicator|measure|figure)s?|description|kpis?|what (?:is|we) (?:measured|count))$/i;
const WHAT_IS_LATEST = anyOf`
  (?:current|latest|actual)(?: (?:figure|value|number|position|performance|result))?
  value|figure|number|total|performance|result|outturn|position
`;
const LATEST = new RegExp(`^${WHAT_IS_LATEST}(?: (?:as )?(?:at|of) .{6,30})?$`, 'i');

/** Where a table stands: what is printed above it, and the day that holds there. */
export interface TableCircumstances {
  readonly above: string;
  readonly heldOn: CalendarDay | null;
  /** The day of the paper: later periods are plans. */
  readonly paperDay: CalendarDay | null;
}

/**
 * The figures of rows that follow one another: of one table, or of several that only an empty line of the source parts.
 */
export function tabledFigures(
  rows: readonly Block[],
  source: string,
  around: TableCircumstances,
): ProposedFigure[] {
  const tables: Block[][] = [];
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const parted =
      before && isHead(row) && EMPTY_LINE.test(source.slice(before.passage.end, row.passage.start));
    const current = tables.at(-1);
    if (current && !parted) current.push(row);
    else tables.push([row]);
  }
  return tables.flatMap((table, i) => ofTable(table, i === 0 ? around : { ...around, above: '' }));
}

function isHead({ cells }: Block): boolean {
  return cells.slice(1).every(({ text }) => numberOfCell(text) === null || dayOfPeriod(text) !== null);
}

/** The figures of a table whose columns or rows are days, months or years, or that sets one figure beside each of its measures. */
function ofTable(rows: readonly Block[], around: TableCircumstances): ProposedFigure[] {
  const [head, ...body] = withoutReferences(rows);
  if (!head || OF_OTHER_THINGS.test(`${around.above} ${head.cells[0]?.text ?? ''}`)) return [];
  const past = (cell: string) =>
    notLater(dayOfPeriod(cell, `${around.above} ${head.cells[0]?.text ?? ''}`), around.paperDay);
  const columns = head.cells.map(({ text }, i) => (i === 0 ? null : past(text)));
  if (columns.some((day) => day !== null)) return body.flatMap((row) => acrossPeriods(row, columns));
  const days = body.map(({ cells }) => past(cells[0]?.text ?? ''));
  if (days.length > 1 && days.filter((day) => day !== null).length > days.length / 2)
    return body.flatMap((row, i) => downPeriods(row, head, days[i] ?? null, around.above));
  return latest(head, body, around.heldOn);
}

const REFERENCES = /^(?:ref(?:erence)?|no|number|id|code|kpi(?: (?:no|ref))?)?\.?$/i;
const REFERENCE = /^[A-Z]{0,6}[ ./-]?\d[\d.]{0,6}[a-z]?$/i;

/** The rows without a first column that only numbers them. */
function withoutReferences(rows: readonly Block[]): readonly Block[] {
  const [head, ...body] = rows;
  const counts = ({ cells }: Block) => {
    const words = cells[0]?.text ?? '';
    return words.length <= 14 && REFERENCE.test(words) && dayOfPeriod(words) === null;
  };
  const isNumbered = REFERENCES.test(head?.cells[0]?.text ?? '-') && body.length > 0 && body.every(counts);
  return isNumbered ? rows.map((row) => ({ ...row, cells: row.cells.slice(1) })) : rows;
}

function notLater(day: CalendarDay | null, paperDay: CalendarDay | null): CalendarDay | null {
  return day && paperDay && day > paperDay ? null : day;
}

function acrossPeriods(row: Block, columns: readonly (CalendarDay | null)[]): ProposedFigure[] {
  return row.cells.flatMap((cell, i) => {
    const day = columns[i];
    return day ? figureOf(row, cell, labelOf(row.cells[0]), day) : [];
  });
}

function downPeriods(row: Block, head: Block, day: CalendarDay | null, above: string): ProposedFigure[] {
  if (!day) return [];
  return row.cells.slice(1).flatMap((cell, i) => {
    const title = head.cells[i + 1]?.text ?? '';
    if (NO_OUTCOME.test(title) && !GENERIC.test(title)) return [];
    const generic = GENERIC.test(title);
    return figureOf(row, cell, generic ? labelled(above) : labelled(title), day, generic ? title : '');
  });
}

/** "Measure | Current | Target": one figure of the day that holds there. */
function latest(head: Block, body: readonly Block[], heldOn: CalendarDay | null): ProposedFigure[] {
  const values = head.cells.flatMap(({ text }, i) => (i > 0 && LATEST.test(text) ? [i] : []));
  const [at] = values;
  if (values.length !== 1 || at === undefined || !OF_WHAT.test(head.cells[0]?.text ?? '')) return [];
  const printed = dayOfWords(head.cells[at]?.text ?? '');
  return body.flatMap((row) => {
    const cell = row.cells[at];
    return cell ? figureOf(row, cell, labelOf(row.cells[0]), printed === undefined ? heldOn : printed) : [];
  });
}

function labelOf(cell: Passage | undefined): string | null {
  return labelled(cell?.text ?? '');
}

function labelled(words: string): string | null {
  const label = words.replace(/\s*[:–-]+$/, '').trim();
  if (
    label.length > LONGEST_LABEL ||
    !/[A-Za-z]{3}/.test(label) ||
    /^(?:sub-?|grand )?totals?$/i.test(label) ||
    OF_OTHER_THINGS.test(label)
  )
    return null;
  return label;
}

function figureOf(
  row: Block,
  cell: Passage,
  label: string | null,
  on: CalendarDay | null,
  unitTitle = '',
): ProposedFigure[] {
  const number = numberOfCell(cell.text);
  if (!label || !number) return [];
  const unit = number.sign ?? (unitOfLabel(unitTitle) || unitOfLabel(label));
  const start = row.cells.find(({ isEmpty }) => !isEmpty)?.start ?? cell.start;
  return [{ text: label, value: number.value, unit, on, start, end: cell.end }];
}
