import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ChartDrawing } from '../../charts/chart-drawing.js';
import type { ReportKind } from '../report-kind.js';

/** A report laid out for reading, whatever it is then written as. */
export type PrintedReport = {
  readonly kind: ReportKind;
  /** “Progress report” */
  readonly title: string;
  /** “Overview and Scrutiny Board” */
  readonly subtitle: string;
  readonly councilName: string;
  /** Stands on every page: “Draft”, “Version 2, corrects …”, “Not for publication: …”. */
  readonly marking: string | null;
  /** Report of, to, date, contact officer, wards. */
  readonly frontMatter: readonly { readonly name: string; readonly value: string }[];
  readonly sections: readonly PrintedSection[];
};

/** The same, each section laid out when it is asked for, so that a long report is never there as a whole. */
export type PrintedInTurn = Omit<PrintedReport, 'sections'> & { readonly sections: Iterable<PrintedSection> };

export type PrintedSection = {
  /** Exists once in a report, for links within it. */
  readonly id: string;
  readonly heading: string;
  /** 2 for a part of the report, 3 for a part of that part. */
  readonly level: 2 | 3 | 4;
  readonly blocks: readonly PrintedBlock[];
};

export type PrintedBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly PrintedRun[] }
  | {
      readonly kind: 'list';
      readonly isNumbered: boolean;
      readonly items: readonly (readonly PrintedRun[])[];
    }
  | { readonly kind: 'quote'; readonly words: string; readonly source: string | null }
  | { readonly kind: 'figures'; readonly figures: readonly PrintedFigure[] }
  | { readonly kind: 'facts'; readonly entries: readonly PrintedFact[] }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'chart'; readonly chart: PrintedChart };

/** Words that are set alike. */
export type PrintedRun = {
  readonly text: string;
  readonly href: string | null;
  readonly isStrong: boolean;
  /** The title of a paper. */
  readonly isItalic: boolean;
};

export type PrintedFact = { readonly name: string; readonly value: readonly PrintedRun[] };

/** A figure that a reader looks for first. */
export type PrintedFigure = {
  readonly value: string;
  readonly text: string;
  readonly tone: Tone;
  /** “was 12” */
  readonly note: string | null;
  /** The section that tells more. */
  readonly section: string | null;
};

export type Tone = 'plain' | 'late' | 'soon' | 'done' | 'quiet';

/** A word with a sign, so that no reader depends on the colour. */
export type PrintedStatus = {
  readonly text: string;
  readonly sign: '✓' | '●' | '◆' | '▲' | '■' | '○';
  readonly tone: Tone;
};

export type PrintedTable = {
  /** What the table shows. */
  readonly caption: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedCell[])[];
  /** Whether the last row sums up the others. */
  readonly hasTotal: boolean;
};

export type PrintedColumn = {
  readonly text: string;
  /** A reference, a day and a number are never broken; the others share what is left. */
  readonly width: 'reference' | 'day' | 'number' | 'narrow' | 'middle' | 'wide';
  readonly isNumeric: boolean;
};

export type PrintedCell = {
  readonly text: string;
  /** What a spreadsheet calculates and sorts by; null where the text is all. */
  readonly value: number | CalendarDay | null;
  readonly href: string | null;
  /** Said smaller, below. */
  readonly note: string | null;
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly status: PrintedStatus | null;
};

export type PrintedChart = {
  readonly title: string;
  /** What there is to see, for those who do not see it. */
  readonly description: string;
  readonly drawing: ChartDrawing;
  /** The same for a phone; where there is none, the other is shrunk. */
  readonly narrow?: ChartDrawing;
  /** The same figures to read. */
  readonly table: PrintedTable;
};
