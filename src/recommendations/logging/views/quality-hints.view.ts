import { qualityHints } from '../quality-hints.rules.js';

/** What the words in a field lack, as `app/quality-hints` prints it. */
export type QualityHintsView = {
  /** The id of the field whose words are looked at again while somebody types. */
  readonly field: string;
  /** A field of the same form whose words count while that one is empty; null for none. */
  readonly instead: string | null;
  /** A question of the same form that must be answered with “recommendation”; null for none. */
  readonly asks: string | null;
  readonly hints: readonly string[];
};

export function qualityHintsView(field: string, text: string): QualityHintsView {
  return { field, instead: null, asks: null, hints: hintWords(text) };
}

export function hintWords(text: string): string[] {
  return qualityHints(text).map(({ words }) => words);
}
