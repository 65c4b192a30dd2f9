/** A report laid out for reading, whatever it is then written as. All links are complete addresses or paths from `base`. */
export type PrintedReport = {
  readonly title: string;
  /** “Overview and Scrutiny Board” */
  readonly subtitle: string;
  readonly councilName: string;
  /** Key and value of what the report covers. */
  readonly about: readonly { readonly name: string; readonly value: string }[];
  /** The figures that a reader looks for first. */
  readonly figures: readonly PrintedFigure[];
  readonly charts: readonly PrintedChart[];
  readonly sections: readonly PrintedSection[];
};

export type PrintedFigure = {
  readonly value: string;
  readonly text: string;
  readonly tone: Tone;
  /** The section that tells more. */
  readonly section: string;
};

export type Tone = 'plain' | 'late' | 'soon' | 'done' | 'quiet';

/** Bars, each with its figure beside it. */
export type PrintedChart = {
  readonly caption: string;
  readonly rows: readonly {
    readonly text: string;
    readonly value: string;
    /** 0 to 100, of the longest possible bar. */
    readonly percent: number;
    readonly tone: Tone;
  }[];
};

export type PrintedSection = {
  /** For links within the report. */
  readonly id: string;
  readonly heading: string;
  /** 2 for a part of the report, 3 for a part of a part. */
  readonly level: 2 | 3;
  readonly words: string | null;
  readonly table: PrintedTable | null;
};

export type PrintedTable = {
  /** What the table shows, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedCell[])[];
  /** Whether the last row sums up the others. */
  readonly hasTotal: boolean;
};

export type PrintedColumn = {
  readonly text: string;
  /** How much room it wants beside the others. */
  readonly width: 'narrow' | 'middle' | 'wide';
  readonly numeric: boolean;
};

export type PrintedCell = {
  readonly text: string;
  readonly href: string | null;
  /** Said smaller, below. */
  readonly note: string | null;
  readonly links: readonly { readonly text: string; readonly href: string }[];
};
