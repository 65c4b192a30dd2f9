import type { Change } from '../../audit/change.js';
import { ResponsesService } from '../../responses/responses.service.js';
import type { ExampleAnswer, ExampleRecommendation } from '../council/example-items.js';
import { seedActions } from './actions.seeder.js';
import type { Seeding } from './seeding.js';

type Answered = {
  readonly story: ExampleRecommendation;
  readonly answer: ExampleAnswer;
  /** Those of its plan; a later answer brings none. */
  readonly actions: ExampleRecommendation['actions'];
};

/** The formal answers, each with the actions of its plan; what one body decided on one day is one response. */
export function seedResponses(seeding: Seeding, stories: readonly ExampleRecommendation[]): void {
  const responses = new Map<string, Answered[]>();
  for (const answered of stories.flatMap(answersTo)) {
    const { story, answer } = answered;
    const together = `${seeding.days.of(answer.at)} ${story.to} ${answer.paper ?? ''}`;
    responses.set(together, [...(responses.get(together) ?? []), answered]);
  }
  for (const [, answered] of [...responses].sort(([one], [other]) => one.localeCompare(other))) {
    const [first] = answered;
    if (first)
      seeding.schedule(seeding.days.of(first.answer.at), (change) =>
        seedResponse(seeding, change, first, answered),
      );
  }
}

function answersTo(story: ExampleRecommendation): Answered[] {
  const { answer, answeredAgain, actions } = story;
  return [
    ...(answer ? [{ story, answer, actions }] : []),
    ...(answeredAgain ? [{ story, answer: answeredAgain, actions: [] }] : []),
  ];
}

async function seedResponse(
  seeding: Seeding,
  change: Change,
  { story, answer }: Answered,
  answered: readonly Answered[],
): Promise<void> {
  const decidedOn = seeding.days.of(answer.at);
  const idOf = (key: string): number => {
    const subject = seeding.recommendations.get(key);
    if (!subject) throw new Error(`${key} was answered before it was made`);
    return subject.id;
  };
  const { responseId } = await seeding.part(ResponsesService).recordIn(change, seeding.keeperId, {
    bodyId: seeding.bodies.of(story.to),
    decidedOn,
    ...{ decidedBy: null, words: null, meetingId: null },
    publishedAt: `https://www.example.org/thornmere/decisions/${decidedOn}`,
    documentId: answer.paper ? seeding.papers.of(answer.paper) : null,
    answers: answered.map(({ story: { key }, answer: { decision, reasons = null } }) => {
      return { recommendationId: idOf(key), decision, reasons, action: null };
    }),
  });
  for (const { story: of, actions = [] } of answered) {
    const recommendationId = idOf(of.key);
    const made = { origin: 'recommendation', body: of.body, madeAt: answer.at } as const;
    seedActions(
      seeding,
      actions.map((planned) => ({ story: { ...planned, ...made }, recommendationId, responseId })),
    );
  }
}
