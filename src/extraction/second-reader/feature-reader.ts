import type { Block } from '../blocks/block.js';
import type { PaperKind } from '../extraction.js';
import type { Candidate } from './candidate.js';
import { PlaceReader } from './place-features.js';
import { cellFeatures, type RunOfRows, runsOfRows } from './table-features.js';
import { wordFeatures } from './word-features.js';
import { shapesOf } from './word-shapes.js';

/** Blocks in which a paper says what it is, and how many are counted through. */
const TITLE_BLOCKS = 6;
const LONGEST_TITLE = 170;
const COUNTED = 400;

/** What is known of the candidates of one paper before anybody says what they are. */
export class FeatureReader {
  readonly #blocks: readonly Block[];
  readonly #kind: PaperKind;
  readonly #paper: readonly string[];
  readonly #places: PlaceReader;
  readonly #rows: readonly (RunOfRows | null)[];

  constructor(blocks: readonly Block[], kind: PaperKind) {
    this.#blocks = blocks;
    this.#kind = kind;
    this.#paper = paperFeatures(blocks);
    this.#places = new PlaceReader(blocks, kind);
    this.#rows = runsOfRows(blocks);
  }

  /** Each feature once. */
  featuresOf(candidate: Candidate): ReadonlySet<string> {
    const { block: at, form, place, cell } = candidate;
    const row = this.#blocks[at];
    const run = this.#rows[at];
    return new Set([
      ...['any', `form ${form}`, `kind ${this.#kind} ${form}`, `part ${place}`],
      ...this.#paper,
      ...wordFeatures(candidate),
      ...this.#places.featuresOf(at),
      ...(row && run && cell !== null ? cellFeatures(row, at, cell, run) : []),
    ]);
  }
}

/** What a paper calls itself, and whether it speaks of recommendations or of actions. */
function paperFeatures(blocks: readonly Block[]): string[] {
  const title = blocks
    .slice(0, TITLE_BLOCKS)
    .flatMap(({ passage }) => shapesOf(passage.text.slice(0, LONGEST_TITLE).toLowerCase()))
    .filter((word) => /^[a-z]{4}/.test(word));
  let recommendations = 0;
  let actions = 0;
  for (const { passage } of blocks.slice(0, COUNTED)) {
    if (/\brecommend/i.test(passage.text)) recommendations++;
    if (/\bactions?\b/i.test(passage.text)) actions++;
  }
  const all = recommendations + actions;
  const share = all === 0 ? 'none' : Math.round((4 * recommendations) / all);
  return [...title.map((word) => `title ${word}`), `recommends ${share}`];
}
