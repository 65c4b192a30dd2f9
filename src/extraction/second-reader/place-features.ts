import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import { likenessOf } from '../resolutions/clause-likeness.js';
import { firstShapes, shapesOf, stemOf } from './word-shapes.js';

/** On each side so many blocks are looked at: the other cells of a table with a cell on each line. */
const NEAR = 3;
/** Longer blocks are no cells. */
const LONGEST_CELL = 250;
/** Words of a heading, and of the end of a lead. */
const HEADING_WORDS = 8;
const LEAD_WORDS = 12;
const LEAD_END = 90;
/** A longer line above is no label. */
const LONGEST_LABEL = 32;
const SETTLES = new RegExp(
  String.raw`\b${anyOf`
  resolved|agreed|recommend(?:ed|s|ations?)?|noted|decided|ordered|actions?|approved|requested|asked
`}\b`,
  'i',
);

type Beside = CellContent | 'long' | 'heading' | 'item' | 'row' | 'edge';

/** What the place of a block tells: its heading, what it hangs under, its list, what stands beside it. Each is asked for a few of them. */
export class PlaceReader {
  readonly #headings: readonly (Block | null)[];
  readonly #leads: readonly (Block | null)[];
  readonly #runs: readonly string[];
  readonly #contents = new Map<number, Beside>();
  readonly #features = new Map<number, readonly string[]>();

  constructor(
    readonly blocks: readonly Block[],
    readonly kind: string,
  ) {
    this.#headings = headingsOf(blocks);
    this.#leads = leadsOf(blocks);
    this.#runs = runsOf(blocks);
  }

  featuresOf(at: number): readonly string[] {
    const known = this.#features.get(at) ?? this.#read(at);
    this.#features.set(at, known);
    return known;
  }

  #read(at: number): string[] {
    const block = this.blocks[at];
    if (!block) return [];
    return [
      ...headingFeatures(this.#headings[at] ?? null),
      ...leadFeatures(this.#leads[at] ?? null),
      ...markerFeatures(block, this.kind, this.#runs[at] ?? ''),
      ...(block.kind === 'row' ? [] : nearFeatures((i) => this.#contentAt(i), at)),
      ...aboveFeatures(this.blocks[at - 1]),
    ];
  }

  #contentAt(at: number): Beside {
    const block = this.blocks[at];
    if (!block) return 'edge';
    const content = this.#contents.get(at) ?? contentOf(block);
    this.#contents.set(at, content);
    return content;
  }
}

/** The heading over each block; itself, where it is one. */
function headingsOf(blocks: readonly Block[]): (Block | null)[] {
  let heading: Block | null = null;
  return blocks.map((block) => {
    if (block.kind === 'heading') heading = block;
    return heading;
  });
}

function headingFeatures(heading: Block | null): string[] {
  if (!heading) return [];
  const words = shapesOf(heading.passage.text.toLowerCase()).filter((one) => /^[a-z]/.test(one));
  return words.slice(0, HEADING_WORDS).map((word) => `heading ${word}`);
}

/** What a list hangs under, else the block just before. */
export function leadsOf(blocks: readonly Block[]): (Block | null)[] {
  let lead: Block | null = null;
  let before: Block | null = null;
  return blocks.map((block) => {
    if (!block.marker || !before?.marker) lead = before;
    before = block;
    return lead;
  });
}

function leadFeatures(lead: Block | null): string[] {
  if (!lead) return ['lead none'];
  const { text } = lead.passage;
  const tail = text.slice(-160);
  const settles = SETTLES.exec(tail)?.[0].toLowerCase() ?? '-';
  const known = `lead ${lead.kind} ${tail.endsWith(':') ? 'colon' : 'open'} ${settles}`;
  if (lead.kind === 'row') return [known];
  const end = text.length > LEAD_END ? text.slice(text.indexOf(' ', text.length - LEAD_END)) : text;
  return [
    known,
    ...shapesOf(end)
      .slice(-LEAD_WORDS)
      .map((shape) => `lead ${stemOf(shape)}`),
  ];
}

function markerFeatures({ marker }: Block, kind: string, run: string): string[] {
  if (!marker) return [];
  const style = marker.readings[0]?.style ?? 'none';
  return [`marker ${style}`, `marker ${style} ${kind}`, `marked ${marker.label ?? 'plainly'}`, `run ${run}`];
}

function nearFeatures(contentAt: (at: number) => Beside, at: number): string[] {
  const features: string[] = [];
  const own = contentAt(at);
  for (let d = -NEAR; d <= NEAR; d++) {
    const beside = contentAt(at + d);
    if (d !== 0) features.push(`near ${d} ${beside}`);
    if (d !== 0 && Math.abs(d) < NEAR) features.push(`near ${d} ${beside} is ${own}`);
  }
  return features;
}

function aboveFeatures(above: Block | undefined): string[] {
  return above && above.passage.text.length < LONGEST_LABEL
    ? [`above ${firstShapes(above.passage.text)}`]
    : [];
}

function contentOf({ kind, passage: { text } }: Block): Beside {
  if (kind === 'heading' || kind === 'row') return kind;
  if (text.length > LONGEST_CELL) return 'long';
  return kind === 'item' ? 'item' : cellContent(text);
}

/** How much of the list that each item stands in reads as clauses, in quarters. */
function runsOf(blocks: readonly Block[]): string[] {
  const runs: string[] = [];
  for (let from = 0; from < blocks.length; from = runs.length) {
    let to = from;
    let clauses = 0;
    for (; blocks[to]?.marker; to++) if (likenessOf(blocks[to]?.passage.text ?? '') !== null) clauses++;
    const length = to - from;
    const share =
      length === 0 ? 'none' : `${length === 1 ? 'one' : 'many'} ${Math.round((4 * clauses) / length)}`;
    for (let i = from; i < Math.max(to, from + 1); i++) runs.push(share);
  }
  return runs;
}
