import type { PrintedBlock, PrintedReport, PrintedSection, PrintedTable } from './printed-report.js';

/** A part of a report with the parts that stand beneath it, as a page shows them. */
export type RoomySection = {
  readonly section: PrintedSection;
  /** The rows of its only table that there is no room for; null where all are shown. */
  readonly rest: PrintedTable | null;
  readonly isOpen: boolean;
  readonly parts: readonly RoomySection[];
};

type Part = { readonly section: PrintedSection; readonly parts: readonly Part[] };

/** Pixels of three windows of 900, less the head of the page, its foot, and a line for each part. */
const ROOM = 1_600;
const LINE = 50;
const LETTERS_OF_A_LINE = 110;
const LETTERS_OF_A_ROW = 135;
const SHORT_COLUMN = 12;

/**
 * Opens as many parts of a report as three windows hold: first its figures, then one after the other, then what stands beneath those.
 * The first that is cut keeps as many rows of its table as there is room for; the reader opens the others.
 */
export function sectionsInRoom({ sections }: Pick<PrintedReport, 'sections'>): RoomySection[] {
  const parts = partsOf(sections, 2);
  const room = new Room(ROOM - LINE * parts.length);
  const first = parts.filter(({ section }) => section.blocks.some(({ kind }) => kind === 'figures'));
  const opened = new Map(
    [...first, ...parts.filter((part) => !first.includes(part))].map((part) => [part, opening(part, room)]),
  );
  const beneath = new Room(room.left);
  return parts.flatMap((part) => {
    const opening = opened.get(part);
    return opening ? { ...opening, parts: openParts(part.parts, opening.isOpen ? beneath : null) } : [];
  });
}

/** What stands beneath a part; all of it as far as there is room in one that the reader opens. */
function openParts(parts: readonly Part[], room: Room | null): RoomySection[] {
  const within = room ?? new Room(ROOM);
  return parts.map((part) => {
    const opened = opening(part, within);
    return { ...opened, parts: openParts(part.parts, opened.isOpen ? within : null) };
  });
}

function partsOf(sections: readonly PrintedSection[], level: number): Part[] {
  const starts = sections.flatMap((section, index) => (section.level <= level ? [index] : []));
  return starts.flatMap((start, index) => {
    const [section, ...beneath] = sections.slice(start, starts[index + 1] ?? sections.length);
    return section ? [{ section, parts: partsOf(beneath, level + 1) }] : [];
  });
}

class Room {
  isUsedUp = false;
  constructor(public left: number) {}

  /** Takes so much, if it is left. */
  takes(height: number): boolean {
    const isThere = !this.isUsedUp && height <= this.left;
    if (isThere) this.left -= height;
    return isThere;
  }

  /** Nothing more is taken, so that what stands open is what comes first. */
  close(): void {
    this.isUsedUp = true;
  }

  /** How many rows of the table still fit beneath what stands above it; nothing follows them. */
  rowsOf(table: PrintedTable, above: number): number {
    let rows = 0;
    let height = above + 3 * LINE;
    while (rows < table.rows.length && height + rowHeight(table, rows) <= this.left) {
      height += rowHeight(table, rows);
      rows += 1;
    }
    return rows;
  }
}

function opening({ section, parts }: Part, room: Room): Omit<RoomySection, 'parts'> {
  if (room.takes(heightOf(section) + LINE * parts.length)) return { section, rest: null, isOpen: true };
  const begun = room.isUsedUp ? null : beginningOf(section, room);
  if (begun) room.left = 0;
  room.close();
  return { ...(begun ?? { section, rest: null }), isOpen: begun !== null };
}

/** What fits of a part that ends with a long table. */
function beginningOf(section: PrintedSection, room: Room): Pick<RoomySection, 'section' | 'rest'> | null {
  const block = section.blocks.at(-1);
  if (block?.kind !== 'table') return null;
  const blocks = section.blocks.slice(0, -1);
  const { table } = block;
  const rows = room.rowsOf(table, heightOf({ blocks }));
  if (rows === 0) return null;
  const shown = { ...table, rows: table.rows.slice(0, rows), hasTotal: false };
  const rest = { ...table, rows: table.rows.slice(rows) };
  return { section: { ...section, blocks: [...blocks, { kind: 'table', table: shown }] }, rest };
}

function heightOf({ blocks }: Pick<PrintedSection, 'blocks'>): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block), LINE);
}

function blockHeight(block: PrintedBlock): number {
  switch (block.kind) {
    case 'paragraph':
      return 20 + 25 * linesOf(block.runs.map(({ text }) => text).join(''));
    case 'list':
      return block.items.reduce(
        (sum, runs) => sum + 5 + 25 * linesOf(runs.map(({ text }) => text).join('')),
        20,
      );
    case 'quote':
      return 60 + 25 * linesOf(block.words);
    case 'figures':
      return 30 + 120 * Math.ceil(block.figures.length / 5);
    case 'facts':
      return 30 + 45 * block.entries.length;
    case 'table':
      return block.table.rows.reduce((sum, _row, index) => sum + rowHeight(block.table, index), 110);
    case 'chart':
      return 550;
  }
}

function rowHeight({ columns, rows }: PrintedTable, index: number): number {
  const short = columns.filter(({ width }) => width !== 'wide' && width !== 'middle').length;
  const letters = (LETTERS_OF_A_ROW - short * SHORT_COLUMN) / Math.max(1, columns.length - short);
  const lines = (rows[index] ?? []).map(({ text, note, links }, column) => {
    const width = ['wide', 'middle'].includes(columns[column]?.width ?? '') ? letters : SHORT_COLUMN;
    return linesOf(text, width) + (note === null ? 0 : linesOf(note, width)) + links.length;
  });
  return 22 + 20 * Math.max(1, ...lines);
}

function linesOf(words: string, width = LETTERS_OF_A_LINE): number {
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}
