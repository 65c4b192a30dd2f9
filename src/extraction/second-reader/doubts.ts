import type { ItemType } from '../extraction.js';
import type { Finding } from '../finding.js';
import { groupBy } from '../group-by.js';
import type { Candidate } from './candidate.js';
import type { FeatureReader } from './feature-reader.js';
import { CLASSES, likelihoods, type Weights } from './likelihood.js';

/** What is less likely to be an item of its type does not stay sure. */
const LEAST_SURE = 0.1;
/** A type as unlikely as this is wrong where another is likelier than not. */
const LEAST_OF_TYPE = 0.01;
const LIKELY = 0.5;
/** A heading over a list says what all of it is; and what is told in words that leave no choice looks like talk. */
const SAID_BY_RULE = /^under the heading Recommendations$|(?:\btold|^task) in a sentence$/;
/** More candidates of one block are not compared. */
const MOST_COMPARED = 200;

/**
 * The findings, those marked as doubtful that their rule is sure of and the weights hold for something else, and of the type that the
 * weights give where they all but rule out the other. Words of which the weights know nothing keep what their rule says.
 */
export function withDoubts(
  findings: readonly Finding[],
  candidates: readonly Candidate[],
  reader: FeatureReader,
  weights: Weights,
): Finding[] {
  const places = groupBy(candidates, ({ block }) => block);
  return findings.map((finding) => {
    if (finding.type === 'commitment') return finding;
    const place = placeOf(finding, places.get(finding.block) ?? []);
    if (!place) return finding;
    const features = reader.featuresOf({ ...place, passage: finding.passage });
    const shares = likelihoods(weights, features);
    const own = shares[CLASSES.indexOf(finding.type)] ?? 1;
    const type = own < LEAST_OF_TYPE ? otherType(shares) : null;
    if (type) return { ...finding, type, confidence: 'medium' };
    const isAskedFor = finding.confidence === 'high' && !SAID_BY_RULE.test(finding.rule);
    return isAskedFor && own < LEAST_SURE ? { ...finding, confidence: 'medium' } : finding;
  });
}

/** The type that is likelier than all else together. A promise is told by who gives it, which the weights do not know. */
function otherType(shares: readonly number[]): ItemType | null {
  const likely = CLASSES[shares.findIndex((share) => share > LIKELY)] ?? 'none';
  return likely === 'none' || likely === 'commitment' ? null : likely;
}

/** The candidate of its block that has most in common with a finding: it tells where the words stand, and what stood before them. */
function placeOf({ passage }: Finding, candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates.slice(0, MOST_COMPARED)) {
    const { start, end } = candidate.passage;
    const common = Math.min(end, passage.end) - Math.max(start, passage.start);
    const share = common / (end - start + passage.end - passage.start);
    if (share > most) [best, most] = [candidate, share];
  }
  return best;
}
