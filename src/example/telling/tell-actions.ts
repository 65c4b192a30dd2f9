import { Action } from '../../actions/action.entity.js';
import type { ActionsRepository } from '../../actions/actions.repository.js';
import type { ActionStory } from '../council/story.js';
import { tellActionLife } from './tell-action-life.js';
import { placeIn } from './tell-papers.js';
import type { Telling } from './telling.js';
import type { ToldItem } from './told-item.js';

/** An action with what it was made from. */
export type ActionToTell = {
  readonly story: Omit<ActionStory, 'madeAt'> & { readonly madeAt: ActionStory['madeAt'] | number };
  readonly recommendationId: number | null;
  readonly responseId: number | null;
};

/** The actions in the order in which they were made, each with its life. */
export async function tellActions(
  telling: Telling,
  register: ActionsRepository,
  actions: readonly ActionToTell[],
): Promise<ToldItem[]> {
  const told: ToldItem[] = [];
  const madeOn = ({ story }: ActionToTell) => telling.days.of(story.madeAt);
  for (const action of [...actions].sort((one, other) => madeOn(one).localeCompare(madeOn(other))))
    told.push(...(await tellAction(telling, register, action)));
  return told;
}

async function tellAction(
  telling: Telling,
  register: ActionsRepository,
  { story, recommendationId, responseId }: ActionToTell,
): Promise<ToldItem[]> {
  const { days } = telling;
  const change = telling.changeOn(days.of(story.madeAt));
  const ownerId = story.owner && telling.owners.of(story.owner);
  const firstDue = story.extensions?.[0]?.from ?? story.due;
  const label = story.label ?? null;
  const ownerAsWritten = story.ownerAsWritten ?? null;
  const [added] = await register.add(change, [
    {
      origin: story.origin,
      label,
      text: story.text,
      bodyId: telling.bodies.of(story.body),
      ownerId,
      ownerAsWritten,
      recommendationId,
      responseId,
      meetingId: typeof story.madeAt === 'number' ? null : telling.meetingId(story.madeAt),
      ...placeIn(telling, story.paper, story.text),
      madeOn: days.of(story.madeAt),
      dueOn: firstDue === null ? null : days.of(firstDue),
      cadence: story.cadence ?? null,
      publicity: story.publicity ?? 'published',
    },
  ]);
  if (!added) throw new Error('an action was not added');
  if (story.publicity === 'exempt') {
    const { exemptGround = null, publicSummary = null } = story;
    await telling.tx.update(Action, { id: added.id }, { exemptGround, publicSummary });
  }
  await tellActionLife(telling, story, { kind: 'action', ...added });
  if (!story.paper) return [];
  const type = story.origin === 'commitment' ? 'commitment' : 'action';
  const { paper, text } = story;
  return [{ id: added.id, type, paper, label, text, ownerAsWritten, ownerId, recordedAt: change.at }];
}
