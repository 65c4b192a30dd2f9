import { ActionsRepository } from '../../actions/actions.repository.js';
import type { Change } from '../../audit/change.js';
import type { ActionStory } from '../council/story.js';
import { tellActionLife } from './tell-action-life.js';
import { placeIn } from './tell-papers.js';
import type { Telling } from './telling.js';

/** An action with what it was made from. */
export type ActionToTell = {
  readonly story: Omit<ActionStory, 'madeAt'> & { readonly madeAt: ActionStory['madeAt'] | number };
  readonly recommendationId: number | null;
  readonly responseId: number | null;
};

/** The actions, each with its life. */
export function tellActions(telling: Telling, actions: readonly ActionToTell[]): void {
  for (const action of actions)
    telling.happens(telling.days.of(action.story.madeAt), (change) => tellAction(telling, change, action));
}

async function tellAction(
  telling: Telling,
  change: Change,
  { story, recommendationId, responseId }: ActionToTell,
): Promise<void> {
  const { days } = telling;
  const ownerId = story.owner && telling.owners.of(story.owner);
  const firstDue = story.extensions?.[0]?.from ?? story.due;
  const { label = null, ownerAsWritten = null, cadence = null, dueAt, exemptGround = null } = story;
  const [added] = await telling.part(ActionsRepository).add(change, [
    {
      ...{
        origin: story.origin,
        label,
        text: story.text,
        ownerId,
        ownerAsWritten,
        recommendationId,
        responseId,
      },
      bodyId: telling.bodies.of(story.body),
      meetingId: typeof story.madeAt === 'number' ? null : telling.meetingId(story.madeAt),
      ...placeIn(telling, story.paper, story.text),
      madeOn: days.of(story.madeAt),
      dueOn: firstDue === null ? null : days.of(firstDue),
      cadence,
      ...(dueAt ? { dueBodyId: telling.bodies.of(dueAt.body), dueNth: dueAt.nth } : {}),
      publicity: story.publicity ?? 'published',
      ...{ exemptGround, publicSummary: story.publicSummary ?? null },
    },
  ]);
  if (!added) throw new Error('an action was not added');
  tellActionLife(telling, story, { kind: 'action', ...added });
  if (!story.paper) return;
  const type = story.origin === 'commitment' ? 'commitment' : 'action';
  const { paper, text } = story;
  const recordedAt = change.at;
  telling.madeFromPapers.push({
    id: added.id,
    type,
    paper,
    label,
    text,
    ownerAsWritten,
    ownerId,
    recordedAt,
  });
}
