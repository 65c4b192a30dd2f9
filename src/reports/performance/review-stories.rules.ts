import type { CalendarDay } from '../../calendar/calendar-day.js';
import { groupedBy } from '../../database/grouped-by.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { ActionStanding, RecommendationStanding } from '../progress/item-standing.rules.js';
import { bestOutcomes } from './outcome.rules.js';
import type { OutcomeEvidence, PerformanceFacts } from './performance-facts.js';
import type { ReviewStory, StoryAnswer } from './review-story.js';
import { isIn } from './timeliness.rules.js';
import { countStanding } from './year-standing.rules.js';

const MOST_OUTCOMES = 3;

/** Of each review of which something happened in the year, those with the most to show first. */
export function reviewStories(
  recommendations: readonly RecommendationStanding[],
  actions: readonly ActionStanding[],
  facts: PerformanceFacts,
  evidence: OutcomeEvidence,
): ReviewStory[] {
  const ofRecommendation = groupedBy(actions, ({ facts: { recommendationId } }) => recommendationId);
  const actionsOf = (id: number) => ofRecommendation.get(id) ?? [];
  const reviews = groupedBy(recommendations, ({ facts: { documentId, sourceTitle, bodyId, madeOn } }) =>
    sourceTitle === null ? `${bodyId} ${madeOn}` : `paper ${documentId}`,
  );
  return [...reviews.values()]
    .filter((review) => review.some((each) => isOfYear(each, actionsOf(each.facts.id), facts)))
    .map((review) => storyOf([...review].sort(inPrintedOrder), actionsOf, facts, evidence))
    .sort(
      (one, other) =>
        other.outcomes.length - one.outcomes.length ||
        other.standing.agreedComplete - one.standing.agreedComplete ||
        (one.madeOn < other.madeOn ? 1 : -1),
    );
}

/** Whether it was made, answered, or judged in the year, or an action of it was claimed or judged then. */
function isOfYear(
  { facts: { madeOn, isMadeOnKnown, responses, verdicts } }: RecommendationStanding,
  actions: readonly ActionStanding[],
  { year, asAt }: PerformanceFacts,
): boolean {
  const isTold = ({ on }: { readonly on: CalendarDay }) => isIn(year, on) && on <= asAt;
  return (
    (isMadeOnKnown && isTold({ on: madeOn })) ||
    responses.some(isTold) ||
    verdicts.some(isTold) ||
    actions.some(
      ({ facts: action }) =>
        action.verdicts.some(isTold) ||
        action.updates.some((update) => update.claim === 'complete' && isTold(update)),
    )
  );
}

/** As their paper prints them. */
function inPrintedOrder(one: RecommendationStanding, other: RecommendationStanding): number {
  const [a, b] = [one.facts, other.facts];
  return (
    (a.startOffset ?? Number.MAX_SAFE_INTEGER) - (b.startOffset ?? Number.MAX_SAFE_INTEGER) ||
    a.year - b.year ||
    a.number - b.number
  );
}

function storyOf(
  review: readonly RecommendationStanding[],
  actionsOf: (id: number) => readonly ActionStanding[],
  { bodies, asAt, measures }: PerformanceFacts,
  evidence: OutcomeEvidence,
): ReviewStory {
  const [first] = review;
  if (!first) throw new Error('A review has at least one recommendation');
  const { documentId, sourceTitle, bodyId, madeOn, isMadeOnKnown } = first.facts;
  const plan = review.flatMap(({ facts: { id } }) => actionsOf(id));
  const countOf = (state: ActionStanding['state']) => plan.filter((each) => each.state === state).length;
  return {
    title: sourceTitle,
    path: sourceTitle === null || documentId === null ? null : `/documents/${documentId}`,
    body: bodies.find(({ id }) => id === bodyId)?.name ?? '',
    madeOn,
    isMadeOnKnown,
    addressee: [...new Set(review.map(({ facts }) => facts.addressee))].join('; '),
    asked: review.map(({ facts, state }) => {
      const reference = { kind: 'R', year: facts.year, number: facts.number } as const;
      return {
        reference: formatReference(reference),
        path: pathOfReference(reference),
        label: facts.label,
        words: facts.text,
        state,
      };
    }),
    answers: answersOf(review, asAt),
    standing: countStanding(review),
    actions: {
      total: plan.length,
      agreed: countOf('agreed-complete'),
      claimed: countOf('claimed-complete'),
      overdue: countOf('overdue'),
      dropped: countOf('no-longer-needed') + countOf('superseded'),
    },
    outcomes: bestOutcomes(review, actionsOf, { evidence, measures }, MOST_OUTCOMES),
  };
}

/** By body and day, in the order in which they came; of each recommendation the answers that stand. */
function answersOf(review: readonly RecommendationStanding[], asAt: CalendarDay): StoryAnswer[] {
  const given = review.flatMap(({ facts }) => facts.responses.filter(({ on }) => on <= asAt));
  return [...groupedBy(given, ({ by, on }) => `${on} ${by}`)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, answers]) => {
      const [first] = answers;
      if (!first) return [];
      const count = (wanted: ResponseDecision) =>
        answers.filter(({ decision }) => decision === wanted).length;
      const decisions = {
        accepted: count('accepted'),
        'accepted-in-part': count('accepted-in-part'),
        rejected: count('rejected'),
      };
      return [{ by: first.by, on: first.on, decisions }];
    });
}
