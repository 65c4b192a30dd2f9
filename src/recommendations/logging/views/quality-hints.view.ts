import { qualityHints } from '../quality-hints.rules.js';

/** What the words in a field lack, as `app/quality-hints` prints it. */
export type QualityHintsView = {
  /** The id of the field whose words are looked at again while somebody types. */
  readonly field: string;
  readonly hints: readonly string[];
};

export function qualityHintsView(field: string, text: string): QualityHintsView {
  return { field, hints: hintWords(text) };
}

export function hintWords(text: string): string[] {
  return qualityHints(text).map(({ words }) => words);
}
