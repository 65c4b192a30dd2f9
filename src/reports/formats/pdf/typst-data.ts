/** What `report.typ` prints: words that can be set, columns that have their widths, and how much room each takes. */
export type TypstSection = {
  readonly id: string | null;
  /** Null where the section goes on from the page before. */
  readonly heading: string | null;
  readonly level: 2 | 3 | 4;
  readonly isWide: boolean;
  readonly blocks: readonly TypstBlock[];
};

export type TypstBlock = BlockWords & {
  /** Nearly, in points, without its tables. */
  readonly height: number;
};

/** A block of one kind with the fields that the template knows for it. */
export type BlockWords = {
  readonly kind: string;
  /** A long table in as many as it needs. */
  readonly tables?: readonly TypstTable[];
  readonly [field: string]: unknown;
};

export type TypstTable = {
  readonly caption: string;
  readonly hasTotal: boolean;
  /** Whether it stands whole on a page. */
  readonly isShort: boolean;
  readonly columns: readonly object[];
  readonly rows: readonly TypstRow[];
};

export type TypstRow = {
  readonly height: number;
  readonly isLong: boolean;
  readonly cells: readonly object[];
  /** Whether what is too long for its cells follows as a row across the table. */
  readonly goesOn?: boolean;
};

/** Sections on pages of one kind. */
export type TypstGroup = { readonly isWide: boolean; readonly sections: readonly TypstSection[] };

/** What stands at the head of a document. */
export type TypstHead = {
  readonly title: string;
  readonly subtitle: string;
  readonly councilName: string;
  readonly marking: string | null;
  readonly frontMatter: readonly { readonly name: string; readonly value: string }[];
};
