import type { Block } from '../blocks/block.js';
import { isBullet, type Marker } from '../blocks/marker.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import type { ExtractedColumn } from './columns.js';
import { wordsOfBlock } from './flat-rows.js';
import { readsAsAsk } from './reads-as-ask.js';

/** Cells with more words than this say more than who, when or how far. */
const LONG = 60;
/** How well a cell stands in a column that says nothing of what it holds, and in one of other things. */
const OPEN = 0.5;
const MISFIT = -1;
const FITS: Partial<Record<ExtractedColumn, readonly CellContent[]>> = {
  reference: ['reference'],
  owner: ['who'],
  due: ['date'],
  status: ['status', 'decision'],
  decision: ['decision', 'status'],
  type: ['type'],
};
const TOLD: readonly CellContent[] = ['words', 'ask', 'status', 'decision'];
/** What will be done or has been is an answer. */
const ANSWERS = /^(?!That |To |[A-Z]{2,3} to ).{0,120}?\b(?:will|(?:has|have) (?:been|\w+ed))\b/;
const LABELLED = /^[A-Z][a-z]+(?: [a-z]+){0,2}: /;
const UNFINISHED = /(?:[:;,]|\band)$/;
/** So many cells show what a column holds. */
const LEAST_CELLS = 2;
/** What a column's usual content adds to a cell's fit, or takes from it; and the same words in the column before. */
const USUAL = 1;
/** A cell without a number, where so large a part of those in its column have one. */
const NUMBERED = 0.75;
const UNNUMBERED = 3;
const AGAIN = 0.8;

/** A line of a table that lost its columns, looked at once. */
export interface FlatCell {
  readonly words: string;
  readonly content: CellContent;
  readonly asks: boolean;
  /** "Due: 4 June Officer: Clerk": labels within a cell. */
  readonly isLabelled: boolean;
  /** The number or letter of its own before its words; null where there is none. */
  readonly number: Marker | null;
  readonly isBullet: boolean;
  /** It goes on with a line above it, or ends so that one below it does. */
  readonly isLower: boolean;
  readonly isUnfinished: boolean;
  /** Its first character, letters and digits masked. */
  readonly opening: string;
}

export function flatCell(block: Block): FlatCell {
  const words = wordsOfBlock(block);
  const content = cellContent(words);
  const marker = block.passage.isEmpty ? null : block.marker;
  return {
    words,
    content,
    asks: (content === 'ask' || readsAsAsk(words)) && !ANSWERS.test(words),
    isLabelled: LABELLED.test(words.slice(0, 40)),
    number: marker && !isBullet(marker) ? marker : null,
    isBullet: marker !== null && isBullet(marker),
    isLower: /^[a-z]/.test(words) && !marker,
    isUnfinished: UNFINISHED.test(words.slice(-4)),
    opening: marker ? `#${marker.form}` : openingOf(words),
  };
}

function openingOf(words: string): string {
  return words
    .slice(0, 6)
    .replace(/\d+/g, '9')
    .replace(/[A-Z]+/g, 'A')
    .replace(/[a-z]+/g, 'a')
    .slice(0, 2);
}

/** How well a cell stands in a column of this kind, by what it holds. */
export function fitOf({ words, content, asks, isLabelled }: FlatCell, column: ExtractedColumn): number {
  if (content === 'nothing') return 0;
  if (isLabelled) return column === 'ask' ? MISFIT : OPEN;
  const isLong = words.length > LONG;
  if (column === 'ask') return asks ? 2 : isLong ? 1 : content === 'words' ? OPEN : MISFIT;
  if (column === 'answer' || column === 'talk')
    return isLong && !asks ? 1.5 : TOLD.includes(content) ? 1 : MISFIT / 2;
  const fits = FITS[column];
  if (!fits) return isLong ? MISFIT / 2 : OPEN;
  if (fits.includes(content)) return 2;
  // "Ongoing" and "Completed" say when, too.
  if (column === 'due' && content === 'status') return 1;
  return isLong ? 2 * MISFIT : content === 'words' || content === 'status' ? 0 : MISFIT;
}

/** What the cells of a column that were found hold, and how they begin. */
export class ColumnHabit {
  readonly #contents = new Map<CellContent, number>();
  readonly #openings = new Map<string, number>();
  readonly #words = new Map<string, number>();
  #cells = 0;
  #numbered = 0;

  add({ content, opening, words, number }: FlatCell): void {
    this.#cells += 1;
    this.#numbered += number ? 1 : 0;
    for (const [counts, key] of [
      [this.#contents, content],
      [this.#openings, opening],
      [this.#words, words],
    ] as [Map<string, number>, string][])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  /** How often it is filled, of so many rows. */
  filledOf(rows: number): number {
    return rows === 0 ? 1 : Math.min(1, this.#cells / rows);
  }

  /** What the habit adds to a cell's fit. */
  fit({ content, opening, words, number }: FlatCell): number {
    if (this.#cells < LEAST_CELLS) return 0;
    const share = (counts: ReadonlyMap<string, number>, key: string) => (counts.get(key) ?? 0) / this.#cells;
    const usual = share(this.#contents, content) + share(this.#openings, opening) - 1;
    const isLeftOut = number === null && this.#numbered >= this.#cells * NUMBERED;
    return (
      usual * USUAL -
      (isLeftOut ? UNNUMBERED : 0) +
      ((this.#words.get(words) ?? 0) > 1 && words.length <= LONG ? AGAIN : 0)
    );
  }
}
