import type { Finding } from '../finding.js';
import { groupBy } from '../group-by.js';
import type { Candidate } from './candidate.js';
import type { FeatureReader } from './feature-reader.js';
import { CLASSES, likelihoods, type Weights } from './likelihood.js';

/** A finding stays sure where it is as likely as this, half by itself and half by what its rule found elsewhere in the paper. */
const LEAST_SURE = 0.6;
/** Rules that go by a keyword or a heading which the paper prints, or by words that leave no choice: these say what a clause is. */
const PRINTED_RULE =
  /^(?:\w+ keyword|under the heading Recommendations|.*\btold in a sentence|task in a sentence)$/;
/** More candidates of one block are not compared. */
const MOST_COMPARED = 200;

/**
 * The findings, those marked as doubtful that their rule is sure of by the layout alone and the weights are not. A rule that mistakes a
 * layout mistakes all of it, so each is judged together with its like. Words of which the weights know nothing keep what their rule says.
 */
export function withDoubts(
  findings: readonly Finding[],
  candidates: readonly Candidate[],
  reader: FeatureReader,
  weights: Weights,
): Finding[] {
  const places = groupBy(candidates, ({ block }) => block);
  const judged = findings.map((finding) => {
    const isAskedFor = finding.confidence === 'high' && !PRINTED_RULE.test(finding.rule);
    const place = isAskedFor ? placeOf(finding, places.get(finding.block) ?? []) : null;
    if (!place) return { finding, likelihood: null };
    const features = reader.featuresOf({ ...place, passage: finding.passage });
    return { finding, likelihood: likelihoods(weights, features)[CLASSES.indexOf(finding.type)] ?? null };
  });
  const means = new Map(
    [...groupBy(judged, ({ finding }) => finding.rule)].map(([rule, group]) => [
      rule,
      meanOf(group.flatMap(({ likelihood }) => likelihood ?? [])),
    ]),
  );
  return judged.map(({ finding, likelihood }) => {
    const isSure = likelihood === null || (likelihood + (means.get(finding.rule) ?? 0)) / 2 >= LEAST_SURE;
    return isSure ? finding : { ...finding, confidence: 'medium' };
  });
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
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
