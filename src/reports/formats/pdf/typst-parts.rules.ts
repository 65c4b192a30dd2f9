import { HEADING_HEIGHT, PAGE_HEIGHT, TABLE_HEAD_HEIGHT } from './printed-height.rules.js';
import type { BlockWords, TypstBlock, TypstGroup, TypstRow, TypstSection, TypstTable } from './typst-data.js';

/** In pages. */
export type PartLimits = { readonly part: number; readonly volume: number };

/** So much of a long report as is set at a time. */
export type TypstPart = { readonly sections: readonly TypstSection[]; readonly beginsVolume: boolean };

type Headed = TypstSection & { readonly heading: string };
type OpenSection = Omit<TypstSection, 'blocks'> & { readonly blocks: OpenBlock[] };
type OpenBlock = Omit<BlockWords, 'tables'> & {
  readonly kind: string;
  readonly height: number;
  readonly tables?: OpenTable[];
};
type OpenTable = Omit<TypstTable, 'rows'> & { readonly rows: TypstRow[] };
/** A block, or a row of a table, that stands whole in one part. */
type Piece = { readonly height: number; readonly block: TypstBlock; readonly row: TypstRow | null };

/** What would be more than this empty is begun in the middle of a section rather than left so. */
const WELL_FILLED = 0.6;
const CONTINUED = ' (continued)';

/**
 * Cuts a long report into parts, and these into volumes, by how long each will nearly be. A section begins a new one where it would not
 * fit whole; one that is longer than a whole one is cut between two blocks or rows, and says so where it goes on.
 */
export function* typstParts(sections: Iterable<Headed>, limits: PartLimits): Generator<TypstPart, void> {
  const cutter = new PartCutter(limits);
  for (const section of sections) yield* cutter.add(section);
  yield* cutter.rest();
}

class PartCutter {
  private open: OpenSection[] = [];
  /** The headings below which the last section stands, and its own. */
  private path: Headed[] = [];
  private beginsVolume = true;
  private pages = 0;
  private volumePages = 0;

  constructor(private readonly limits: PartLimits) {}

  *add(section: Headed): Generator<TypstPart, void> {
    const page = pageOf(section);
    const pieces = [...piecesOf(section)];
    const whole = pieces.reduce((sum, { height }) => sum + height, HEADING_HEIGHT) / page;
    const { part, volume } = this.limits;
    const above = this.path.filter(({ level }) => level < section.level);
    if (isFull(this.volumePages, whole, volume)) yield* this.cut(true, above);
    else if (isFull(this.pages, whole, part)) yield* this.cut(false, above);
    this.path = [...above, section];
    this.open.push({ ...section, blocks: [] });
    this.grow(HEADING_HEIGHT / page);
    for (const piece of pieces) yield* this.put(section, piece, piece.height / page);
  }

  *rest(): Generator<TypstPart, void> {
    yield { sections: this.open, beginsVolume: this.beginsVolume };
  }

  private *put(section: Headed, piece: Piece, pages: number): Generator<TypstPart, void> {
    const { part, volume } = this.limits;
    const isVolumeFull = this.volumePages + pages > volume && this.volumePages > 1;
    if (isVolumeFull || (this.pages + pages > part && this.pages > 1)) {
      yield* this.cut(isVolumeFull, this.path.slice(0, -1));
      if (this.open.at(-1)?.id !== section.id || this.open.at(-1)?.heading !== section.heading)
        this.open.push({ ...continued(section), ...(!isVolumeFull && { heading: null }), blocks: [] });
    }
    const last = this.open.at(-1);
    if (last) putPiece(last, piece);
    this.grow(pages);
  }

  /** Headings at the end go with what they stand above. @param above the headings above what comes next */
  private *cut(beginsVolume: boolean, above: readonly Headed[]): Generator<TypstPart, void> {
    const held: OpenSection[] = [];
    while (this.open.at(-1)?.blocks.length === 0) held.unshift(...this.open.splice(-1));
    if (this.open.length > 0) {
      yield { sections: this.open, beginsVolume: this.beginsVolume };
      this.beginsVolume = beginsVolume;
      this.pages = 0;
      if (beginsVolume) this.volumePages = 0;
    }
    const first = held[0]?.level ?? Number.POSITIVE_INFINITY;
    const again = beginsVolume ? above.filter(({ level }) => level < first) : [];
    this.open = [...again.filter((each) => !held.some(({ id }) => id === each.id)).map(continued), ...held];
  }

  private grow(pages: number): void {
    this.pages += pages;
    this.volumePages += pages;
  }
}

function isFull(pages: number, more: number, most: number): boolean {
  return pages > most * WELL_FILLED && pages + more > most;
}

function continued(section: Headed): OpenSection & { readonly heading: string } {
  return { ...section, id: null, heading: `${section.heading}${CONTINUED}`, blocks: [] };
}

function* piecesOf({ blocks }: TypstSection): Generator<Piece, void> {
  for (const block of blocks) {
    const isLongTable = block.kind === 'table' && block.tables?.some(({ rows }) => rows.length > 0);
    if (!isLongTable) yield { block, row: null, height: block.height + tablesHeight(block.tables ?? []) };
    else
      for (const table of block.tables ?? []) {
        for (const [index, row] of table.rows.entries()) {
          const head = index === 0 ? TABLE_HEAD_HEIGHT : 0;
          yield { block: { ...block, tables: [table] }, row, height: row.height + head };
        }
      }
  }
}

function tablesHeight(tables: readonly TypstTable[]): number {
  return tables.reduce(
    (sum, { rows }) => sum + rows.reduce((all, { height }) => all + height, TABLE_HEAD_HEIGHT),
    0,
  );
}

function putPiece(section: OpenSection, { block, row }: Piece): void {
  const [table] = block.tables ?? [];
  if (row === null || !table) {
    section.blocks.push(block as OpenBlock);
    return;
  }
  const hasTotal = table.hasTotal && row === table.rows.at(-1);
  const last = section.blocks.at(-1)?.tables;
  const before = last?.at(-1);
  if (last && before?.columns === table.columns && row !== table.rows[0]) {
    before.rows.push(row);
    if (hasTotal) last[last.length - 1] = { ...before, hasTotal };
    return;
  }
  const caption =
    row === table.rows[0] || table.caption.endsWith(CONTINUED)
      ? table.caption
      : `${table.caption}${CONTINUED}`;
  const begun: OpenTable = { ...table, caption, hasTotal, rows: [row] };
  if (last && before?.columns === table.columns) last.push(begun);
  else section.blocks.push({ ...block, tables: [begun] });
}

function pageOf({ isWide }: TypstSection): number {
  return isWide ? PAGE_HEIGHT.wide : PAGE_HEIGHT.upright;
}

/** A section with a table that is too wide for an upright page is printed across, with the bare headings above it. */
export function pageGroups(sections: readonly TypstSection[]): TypstGroup[] {
  const groups: { readonly isWide: boolean; readonly sections: TypstSection[] }[] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (last?.isWide === section.isWide) last.sections.push(section);
    else
      groups.push({
        isWide: section.isWide,
        sections: [...(section.isWide ? bareHeadings(last?.sections) : []), section],
      });
  }
  return groups.filter(({ sections: { length } }) => length > 0);
}

/** Takes them from the end of a group. */
function bareHeadings(sections: TypstSection[] | undefined): TypstSection[] {
  const bare: TypstSection[] = [];
  while (sections?.at(-1)?.blocks.length === 0) bare.unshift(...sections.splice(-1));
  return bare;
}
