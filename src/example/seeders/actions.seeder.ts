import { ActionsRepository } from '../../actions/actions.repository.js';
import type { Change } from '../../audit/change.js';
import type { ExampleAction } from '../council/example-items.js';
import { seedActionEvents } from './action-events.seeder.js';
import { placeIn } from './papers.seeder.js';
import type { Seeding } from './seeding.js';

/** An action with what it was made from. */
export type ActionToSeed = {
  readonly story: Omit<ExampleAction, 'madeAt'> & { readonly madeAt: ExampleAction['madeAt'] | number };
  readonly recommendationId: number | null;
  readonly responseId: number | null;
};

/** The actions, each with its life. */
export function seedActions(seeding: Seeding, actions: readonly ActionToSeed[]): void {
  for (const action of actions)
    seeding.schedule(seeding.days.of(action.story.madeAt), (change) => seedAction(seeding, change, action));
}

async function seedAction(
  seeding: Seeding,
  change: Change,
  { story, recommendationId, responseId }: ActionToSeed,
): Promise<void> {
  const { days } = seeding;
  const ownerId = story.owner && seeding.owners.of(story.owner);
  const firstDue = story.extensions?.[0]?.from ?? story.due;
  const { label = null, ownerAsWritten = null, cadence = null, dueAt, exemptGround = null } = story;
  const [added] = await seeding.part(ActionsRepository).add(change, [
    {
      ...{
        origin: story.origin,
        label,
        text: story.text,
        question: story.question ?? null,
        ownerId,
        ownerAsWritten,
        recommendationId,
        responseId,
      },
      bodyId: seeding.bodies.of(story.body),
      meetingId: typeof story.madeAt === 'number' ? null : seeding.meetingId(story.madeAt),
      ...placeIn(seeding, story.paper, story.text),
      madeOn: days.of(story.madeAt),
      dueOn: firstDue === null ? null : days.of(firstDue),
      cadence,
      ...(dueAt ? { dueBodyId: seeding.bodies.of(dueAt.body), dueNth: dueAt.nth } : {}),
      publicity: story.publicity ?? 'published',
      ...{ exemptGround, publicSummary: story.publicSummary ?? null },
    },
  ]);
  if (!added) throw new Error('an action was not added');
  seedActionEvents(seeding, story, { kind: 'action', ...added });
  if (!story.paper) return;
  const type = story.origin === 'commitment' ? 'commitment' : 'action';
  const { paper, text } = story;
  const recordedAt = change.at;
  seeding.madeFromPapers.push({
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
