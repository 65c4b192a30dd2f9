import { isAfter } from '../../calendar/latest-as-at.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { figureWithUnit } from '../../measures/figure.rules.js';
import type { MeasureFigures } from '../../measures/measure-figures.service.js';
import type { LinkedMeasure } from '../progress/agenda-facts.js';
import type { ActionStanding, RecommendationStanding } from '../progress/item-standing.rules.js';
import type { OutcomeEvidence } from './performance-facts.js';
import type { MeasuredOutcome, OwnersWords, StoryOutcome } from './review-story.js';

/** How much each proof is worth beside the others: what scrutiny agreed before what is measured, that before what is only shown. */
const WORTH = { agreed: 8, measuredBetter: 4, measured: 2, evidence: 2, quote: 1 } as const;

/** What may prove an outcome. */
export type OutcomeProofs = {
  readonly evidence: OutcomeEvidence;
  readonly measures: readonly LinkedMeasure[];
};

type Weighed = { readonly outcome: StoryOutcome; readonly worth: number };

/** Those outcomes of a review for which something speaks, the best evidenced first. @param most how many are told */
export function bestOutcomes(
  standings: readonly RecommendationStanding[],
  actionsOf: (recommendationId: number) => readonly ActionStanding[],
  { evidence, measures }: OutcomeProofs,
  most: number,
): StoryOutcome[] {
  return standings
    .map((standing) => weigh(standing, actionsOf(standing.facts.id), { evidence, measures }))
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, most)
    .map(({ outcome }) => outcome);
}

function weigh(
  { facts, state }: RecommendationStanding,
  actions: readonly ActionStanding[],
  { evidence, measures }: OutcomeProofs,
): Weighed {
  const done = actions.filter(
    (each) => each.state === 'agreed-complete' || each.state === 'claimed-complete',
  );
  const [told = null] = done
    .flatMap(({ latestUpdate, facts: action }) =>
      latestUpdate && latestUpdate.words !== '' ? [{ ...latestUpdate, action }] : [],
    )
    .sort((one, other) => (isAfter(one, other) ? -1 : 1));
  const quote: OwnersWords | null = told && { words: told.words, on: told.on, owner: told.action.owner };
  const proof = done.flatMap(({ facts: { id } }) => evidence.get(id) ?? []);
  const tells = ({ recommendationIds, actionIds }: LinkedMeasure) =>
    recommendationIds.includes(facts.id) || actions.some((each) => actionIds.includes(each.facts.id));
  const measured = measures.filter(tells).flatMap(({ figures }) => measuredOutcome(figures));
  const reference = { kind: 'R', year: facts.year, number: facts.number } as const;
  const action = told && ({ kind: 'A', year: told.action.year, number: told.action.number } as const);
  const isClaimed = state === 'agreed-complete' || state === 'claimed-complete' || done.length > 0;
  const worth =
    (state === 'agreed-complete' ? WORTH.agreed : 0) +
    (measured.some(({ isBetter }) => isBetter) ? WORTH.measuredBetter : 0) +
    (measured.length > 0 ? WORTH.measured : 0) +
    (proof.length > 0 ? WORTH.evidence : 0) +
    (quote ? WORTH.quote : 0);
  return {
    worth: isClaimed ? worth : 0,
    outcome: {
      reference: formatReference(reference),
      path: pathOfReference(reference),
      words: facts.text,
      state,
      action: action && { reference: formatReference(action), path: pathOfReference(action) },
      quote,
      evidence: proof,
      measures: measured,
    },
  };
}

/** From the baseline, or from the first value, to the latest; none where sources of one day disagree, or there is but one figure. */
function measuredOutcome({ measure, values, latest }: MeasureFigures): MeasuredOutcome[] {
  const [last, ...others] = latest;
  if (!last || last.fact.value === null || others.some(({ fact }) => fact.value !== last.fact.value))
    return [];
  const first = values.find(({ fact, isDisputed }) => fact.value !== null && !isDisputed)?.fact;
  const from =
    measure.baselineValue !== null && measure.baselineOn !== null
      ? { value: measure.baselineValue, on: measure.baselineOn }
      : first && first.value !== null && first.measuredOn < last.fact.measuredOn
        ? { value: first.value, on: first.measuredOn }
        : null;
  const to = { value: last.fact.value, on: last.fact.measuredOn };
  const moved = from === null || from.value === to.value ? null : to.value > from.value;
  return [
    {
      name: measure.name,
      slug: measure.slug,
      from: from && { words: figureWithUnit(from.value, measure), on: from.on },
      to: { words: figureWithUnit(to.value, measure), on: to.on },
      isBetter: moved === null ? null : moved === (measure.better === 'more'),
    },
  ];
}
