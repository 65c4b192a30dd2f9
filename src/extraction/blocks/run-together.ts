import type { Block } from './block.js';

/** No paragraph that holds one item or one recommendation only is longer. */
const LEAST_LENGTH = 400;

/** Whether a block is so long that a whole paper may have lost its line ends in it. */
export function isLongParagraph({ kind, level, passage }: Block): boolean {
  return kind !== 'row' && level === 0 && passage.text.length >= LEAST_LENGTH;
}
