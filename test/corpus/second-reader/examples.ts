import { readBlocks } from '../../../src/extraction/blocks/read-blocks.js';
import { kindOf } from '../../../src/extraction/paper/kind.js';
import { candidatesOf } from '../../../src/extraction/second-reader/candidates.js';
import { FeatureReader } from '../../../src/extraction/second-reader/feature-reader.js';
import { CLASSES } from '../../../src/extraction/second-reader/likelihood.js';
import { tablesIn } from '../../../src/extraction/tables/find-in-tables.js';
import { type LabelledItem, overlap, wordsOf } from '../label-score.js';
import type { Example } from './learn.js';

/** With so many words in common a candidate is what the clerk found, with so few it is nothing; between them it teaches nothing. */
const SAME = 0.7;
const NOTHING = 0.35;
/** Most of the words of a part stand in the whole. */
const PART = 0.85;
const SHORT = 4;

/** What the candidates of a paper teach. */
export function examplesOf(text: string, items: readonly LabelledItem[]): Example[] {
  const found = items.map(({ type, text: words = '', borderline = false }) => ({
    ...{ type, borderline },
    words: wordsOf(words),
  }));
  const blocks = readBlocks(text);
  const reader = new FeatureReader(blocks, kindOf(text, blocks, tablesIn(blocks)));
  return candidatesOf(blocks).flatMap((candidate) => {
    const is = classOf(wordsOf(candidate.passage.text), found);
    return is === null ? [] : [{ features: [...reader.featuresOf(candidate)], is }];
  });
}

interface Found {
  readonly type: string;
  readonly words: readonly string[];
  readonly borderline: boolean;
}

/** Null for what fair readers may see otherwise, and for parts of an item. */
function classOf(words: readonly string[], found: readonly Found[]): number | null {
  const shares = found.map((one) => overlap(one.words, words));
  const most = Math.max(0, ...shares);
  const nearest = found[shares.indexOf(most)];
  if (nearest && most >= SAME)
    return nearest.borderline ? null : (CLASSES as readonly string[]).indexOf(nearest.type);
  const isPart = found.some(
    (one, i) => words.length > SHORT && (shares[i] ?? 0) > 0.2 && shareWithin(one.words, words) > PART,
  );
  return most >= NOTHING || isPart ? null : 0;
}

function shareWithin(whole: readonly string[], part: readonly string[]): number {
  return (overlap(whole, part) * (whole.length + part.length)) / 2 / part.length;
}
