import { type ChartMarkup, chartMarkup } from '../../charts/chart.view.js';
import { type CellRest, withRest } from './long-cells.rules.js';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedColumn,
  PrintedFact,
  PrintedFigure,
  PrintedReport,
  PrintedRun,
  PrintedSection,
  PrintedTable,
} from './printed-report.js';
import type { RoomySection } from './section-room.rules.js';

type CellMarkup = PrintedCell & {
  readonly isHeader: boolean;
  readonly width: PrintedColumn['width'];
  readonly isNumeric: boolean;
  /** What the column is called, for a narrow screen on which cells stand below one another. */
  readonly label: string;
};
type TableMarkup = Omit<PrintedTable, 'rows'> & {
  /** Whether the heading above says the same, so that only those who hear it need the caption. */
  readonly isCaptionHeading: boolean;
  /** What opens it, where it is so long that it is folded away; null for the others. */
  readonly fold: { readonly words: string; readonly opensOnWide: boolean } | null;
  readonly rows: readonly {
    readonly isTotal: boolean;
    readonly cells: readonly CellMarkup[];
    readonly rest: readonly (CellRest & { readonly across: number })[];
  }[];
};
type DrawnChartMarkup = {
  readonly title: string;
  readonly picture: ChartMarkup;
  readonly table: TableMarkup;
};

/** A block in the one field that its kind has; the others are null. */
type BlockMarkup = {
  readonly paragraph: readonly PrintedRun[] | null;
  readonly bullets: readonly (readonly PrintedRun[])[] | null;
  readonly numbered: readonly (readonly PrintedRun[])[] | null;
  readonly quote: { readonly words: string; readonly source: string | null } | null;
  readonly figures: readonly (PrintedFigure & { readonly href: string | null })[] | null;
  readonly facts: readonly PrintedFact[] | null;
  readonly table: TableMarkup | null;
  readonly chart: DrawnChartMarkup | null;
};

export type SectionMarkup = {
  readonly id: string;
  readonly heading: string;
  readonly isPart: boolean;
  readonly isSubpart: boolean;
  readonly blocks: readonly BlockMarkup[];
};

/** A printed report with what HTML wants to know besides. */
export type ReportMarkup = Omit<PrintedReport, 'sections'> & { readonly sections: readonly SectionMarkup[] };

/** The report for a template of HTML: each cell knows its column, each heading its level, each block its kind. */
export function reportMarkup(report: PrintedReport): ReportMarkup {
  return { ...report, sections: report.sections.map((section) => sectionMarkup(section)) };
}

/** @param folds whether long tables are folded away */
export function sectionMarkup({ id, heading, level, blocks }: PrintedSection, folds = false): SectionMarkup {
  return {
    id,
    heading,
    isPart: level === 3,
    isSubpart: level === 4,
    blocks: blocks.map((block, index) => blockMarkup(block, `${id}-${index}`, heading, folds)),
  };
}

/** A part of a report on a page, which opens what there is room for. */
export type FoldedSection = SectionMarkup & {
  readonly isOpen: boolean;
  readonly rest: TableMarkup | null;
  readonly parts: readonly FoldedSection[];
};

/** @param folds whether long tables of an open part are folded away too */
export function foldedSection({ section, rest, isOpen, parts }: RoomySection, folds: boolean): FoldedSection {
  const left = rest?.rows.length ?? 0;
  return {
    ...sectionMarkup(section, folds && isOpen && rest === null),
    isOpen,
    rest: rest && {
      ...tableMarkup(rest, section.heading, false),
      fold: { words: `${left} more ${left === 1 ? 'row' : 'rows'}`, opensOnWide: false },
    },
    parts: parts.map((part) => foldedSection(part, folds)),
  };
}

/** A longer table is opened by who wants it; on a wide screen only one of many rows. */
const FEW_ROWS = 10;
const FEW_LETTERS = 700;
const MANY_ROWS = 25;

const NO_BLOCK: BlockMarkup = {
  paragraph: null,
  bullets: null,
  numbered: null,
  quote: null,
  figures: null,
  facts: null,
  table: null,
  chart: null,
};

/** @param id exists once in the report */
function blockMarkup(block: PrintedBlock, id: string, heading: string, folds: boolean): BlockMarkup {
  switch (block.kind) {
    case 'paragraph':
      return { ...NO_BLOCK, paragraph: block.runs };
    case 'list':
      return { ...NO_BLOCK, [block.isNumbered ? 'numbered' : 'bullets']: block.items };
    case 'quote':
      return { ...NO_BLOCK, quote: block };
    case 'figures':
      return {
        ...NO_BLOCK,
        figures: block.figures.map((figure) => ({ ...figure, href: figure.section && `#${figure.section}` })),
      };
    case 'facts':
      return { ...NO_BLOCK, facts: block.entries };
    case 'table':
      return { ...NO_BLOCK, table: tableMarkup(block.table, heading, folds) };
    case 'chart': {
      const { title, description, drawing, narrow, table } = block.chart;
      const picture = chartMarkup({ title, description, drawing, narrow: narrow ?? null }, id);
      return { ...NO_BLOCK, chart: { title, picture, table: tableMarkup(table, title, folds) } };
    }
  }
}

function tableMarkup(table: PrintedTable, heading: string, folds: boolean): TableMarkup {
  return {
    ...table,
    isCaptionHeading: table.caption === heading,
    fold: folds && isLongTable(table) ? foldOf(table) : null,
    rows: table.rows.map((whole, number) => {
      const { row, rest } = withRest(whole, table.columns);
      return {
        isTotal: table.hasTotal && number === table.rows.length - 1,
        cells: row.map((cell, index) => ({
          ...cell,
          isHeader: index === 0,
          width: table.columns[index]?.width ?? 'middle',
          isNumeric: table.columns[index]?.isNumeric ?? false,
          label: table.columns[index]?.text ?? '',
        })),
        rest: rest.map((each) => ({ ...each, across: table.columns.length })),
      };
    }),
  };
}

/** On a telephone each cell stands in a line of its own. */
function isLongTable({ rows }: PrintedTable): boolean {
  const letters = rows.flat().reduce((sum, { text, note }) => sum + text.length + (note?.length ?? 0), 0);
  return rows.length > FEW_ROWS || letters > FEW_LETTERS;
}

function foldOf({ caption, rows: { length } }: PrintedTable): TableMarkup['fold'] {
  const words = `${caption}: ${length.toLocaleString('en-GB')} ${length === 1 ? 'row' : 'rows'}`;
  return { words, opensOnWide: length <= MANY_ROWS };
}
