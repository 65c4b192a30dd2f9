import type { ItemType } from '../extraction.js';
import type { Circumstances } from './circumstances.js';

/** One way to tell what a clause of a resolution is; null where it does not tell. */
export interface ClassifyRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly classify: (words: string, given: Circumstances) => ItemType | null;
}
