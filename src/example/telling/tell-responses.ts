import { Response } from '../../responses/response.entity.js';
import { ResponseAnswer } from '../../responses/response-answer.entity.js';
import type { RecommendationStory } from '../council/story.js';
import type { Telling } from './telling.js';

type Answered = RecommendationStory & { readonly answer: NonNullable<RecommendationStory['answer']> };

/**
 * The formal answers; what one body decided on one day is one response.
 * @returns the id of the response to each recommendation, by the key of its story
 */
export async function tellResponses(
  telling: Telling,
  stories: readonly RecommendationStory[],
): Promise<ReadonlyMap<string, number>> {
  const responses = new Map<string, Answered[]>();
  for (const story of stories) {
    if (!isAnswered(story)) continue;
    const together = `${telling.days.of(story.answer.at)} ${story.to} ${story.answer.paper ?? ''}`;
    responses.set(together, [...(responses.get(together) ?? []), story]);
  }
  const responseIds = new Map<string, number>();
  for (const together of [...responses.keys()].sort()) {
    const answered = responses.get(together) ?? [];
    const id = await tellResponse(telling, answered);
    for (const { key } of answered) responseIds.set(key, id);
  }
  return responseIds;
}

function isAnswered(story: RecommendationStory): story is Answered {
  return story.answer !== undefined;
}

async function tellResponse(telling: Telling, answered: readonly Answered[]): Promise<number> {
  const [first] = answered;
  if (!first) throw new Error('a response answers something');
  const decidedOn = telling.days.of(first.answer.at);
  const change = telling.changeOn(decidedOn);
  const [id = 0] = await telling.insert(Response, [
    {
      bodyId: telling.bodies.of(first.to),
      decidedOn,
      publishedAt: `https://www.example.org/thornmere/decisions/${decidedOn}`,
      ...{ decidedBy: null, words: null, meetingId: null, correctsId: null, correctionReason: null },
      documentId: first.answer.paper ? telling.papers.of(first.answer.paper) : null,
      recordedById: telling.keeperId,
      recordedAt: change.at,
    },
  ]);
  for (const { key, answer } of answered) {
    const subject = telling.recommendations.get(key);
    if (!subject) throw new Error(`${key} was answered before it was made`);
    const reasons = answer.reasons ?? null;
    await telling.insert(ResponseAnswer, [
      { responseId: id, recommendationId: subject.id, decision: answer.decision, reasons },
    ]);
    await change.record({
      action: 'recorded the response',
      subject,
      after: { decision: answer.decision, decidedOn },
      note: reasons,
    });
  }
  return id;
}
