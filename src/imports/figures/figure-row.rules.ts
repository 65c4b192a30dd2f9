import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { figureWithUnit, readFigure } from '../../measures/figure.rules.js';
import type { MeasureFigures } from '../../measures/measure-figures.service.js';
import type { ValueRow } from '../../measures/measure-row.js';
import type { SheetFigure } from '../../measures/sheet-figure.js';
import { HIDDEN_PAPER, sourceWords } from '../../measures/views/measure-words.js';
import { withoutInvisibleCharacters } from '../../web/invisible-characters.js';
import type { SheetRow } from '../rows/row-cells.js';
import { readSheetDay } from '../rows/sheet-date.rules.js';

/** What a row of figures would do: record one, put one right, nothing, or not fit. */
export type FigureRow = {
  readonly figure: SheetFigure | null;
  readonly measure: string;
  readonly changes: readonly string[];
  readonly refusedCells: readonly string[];
  /** Why it does not fit; null where it does. */
  readonly reason: string | null;
};

/** Asks a row for the words under a heading; null where the sheet has no such column. */
type CellUnder = (heading: string) => string | null;

/** The name of a measure in the address that a row gives: `/measures/connected-carers`. */
export function measureInAddress(headings: readonly string[], row: SheetRow): string {
  const address = cellUnder(headings, row)('address') ?? '';
  return /\/measures\/([a-z0-9-]+)/.exec(address)?.[1] ?? '';
}

/** Reads a row of a file of figures against what the register holds. */
export function readFigureRow(
  headings: readonly string[],
  row: SheetRow,
  found: MeasureFigures | undefined,
  today: CalendarDay,
): FigureRow {
  const cell = cellUnder(headings, row);
  const named = cell('measure') ?? '';
  if (!found) return notFitting(named, `No measure of the register has the address of “${named}”`);
  const { measure } = found;
  const day = readSheetDay(cell('day') ?? '', 'day-only');
  if (day.kind !== 'day') return notFitting(measure.name, 'Day: give the day of the figure, like 2022-03-31');
  if (day.day > today) return notFitting(measure.name, 'Day: it must be today or in the past');
  const { value, fault } = readFigure(cell('value') ?? '', measure.decimals, 'Value');
  if (value === null) return notFitting(measure.name, fault);
  const held = heldFact(found, cell, day.day);
  if (held === 'corrected')
    return notFitting(measure.name, 'This value was put right or taken back after the file was written');
  const stated = { measuredOn: day.day, value, slug: measure.slug, name: measure.name };
  return held ? changedRow(found, held, stated, cell) : newRow(found, stated, cell);
}

function changedRow(
  { measure }: MeasureFigures,
  held: ValueRow,
  stated: Pick<SheetFigure, 'measuredOn' | 'value' | 'slug' | 'name'>,
  cell: CellUnder,
): FigureRow {
  const shown = sourceWords(held);
  const source = cell('source') ?? shown;
  const isOtherSource = source !== '' && source !== HIDDEN_PAPER && plain(source) !== plain(shown);
  const ofPaper = held.documentId !== null && isOtherSource;
  const address = cell('source_address') || held.sourceAddress;
  const changes = [
    held.value === stated.value
      ? null
      : `value on ${spokenDay(held.measuredOn)}: ${figureWithUnit(held.value ?? 0, measure)} → ${figureWithUnit(stated.value, measure)}`,
    held.measuredOn === stated.measuredOn
      ? null
      : `day: ${spokenDay(held.measuredOn)} → ${spokenDay(stated.measuredOn)}`,
    isOtherSource && !ofPaper ? `source: “${shown}” → “${source}”` : null,
    address === held.sourceAddress
      ? null
      : `address of the source: ${held.sourceAddress ?? 'none'} → ${address}`,
  ].filter((words): words is string => words !== null);
  return {
    figure: {
      ...stated,
      replaces: held.id,
      documentId: held.documentId,
      sourceWords: isOtherSource && !ofPaper ? source : held.sourceWords,
      sourceAddress: address,
    },
    measure: measure.name,
    changes,
    refusedCells: ofPaper
      ? ['Source: the value stands in a paper of the register, and a sheet names no other']
      : [],
    reason: null,
  };
}

function newRow(
  { measure, values }: MeasureFigures,
  stated: Pick<SheetFigure, 'measuredOn' | 'value' | 'slug' | 'name'>,
  cell: CellUnder,
): FigureRow {
  const source = cell('source') ?? '';
  if (source === '') return notFitting(measure.name, 'Source: say where the figure comes from');
  const like = values.find(({ fact }) => plain(sourceWords(fact)) === plain(source))?.fact;
  return {
    figure: {
      ...stated,
      replaces: null,
      documentId: like?.documentId ?? null,
      sourceWords: like ? like.sourceWords : source,
      sourceAddress: cell('source_address') || null,
    },
    measure: measure.name,
    changes: [],
    refusedCells: [],
    reason: null,
  };
}

/** The value that a row names by its entry, else by its day and source; `corrected` where another took its place. */
function heldFact(
  { values }: MeasureFigures,
  cell: CellUnder,
  day: CalendarDay,
): ValueRow | 'corrected' | null {
  const entry = cell('entry') ?? '';
  const named =
    entry === ''
      ? values.find(
          ({ fact }) => fact.measuredOn === day && plain(sourceWords(fact)) === plain(cell('source') ?? ''),
        )
      : values.find(({ fact }) => String(fact.id) === entry);
  if (named) return named.fact.value === null ? 'corrected' : named.fact;
  return values.some(({ earlier }) => earlier.some(({ id }) => String(id) === entry)) ? 'corrected' : null;
}

function notFitting(measure: string, reason: string): FigureRow {
  return { figure: null, measure, changes: [], refusedCells: [], reason };
}

function cellUnder(headings: readonly string[], { cells }: SheetRow): CellUnder {
  return (heading) => {
    const index = headings.indexOf(heading);
    if (index < 0) return null;
    return withoutInvisibleCharacters(cells[index] ?? '')
      .replace(/^'(?=[=+\-@\t\r])/, '')
      .trim();
  };
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
