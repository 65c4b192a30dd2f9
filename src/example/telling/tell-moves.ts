import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import type { MoveStory } from '../council/bodies.js';
import type { Telling } from './telling.js';

/** A meeting that was moved to the day on which it stands now; what is due at it followed. */
export function tellMove(telling: Telling, { meeting: point, on, reason }: MoveStory): void {
  const [movedOn, toOn] = [telling.days.of(on), telling.days.of(point)];
  telling.happens(movedOn, async (change) => {
    const meetings = telling.part(MeetingsRepository);
    const meeting = await meetings.lock(change.tx, telling.meetingId(point));
    const { id, heldOn: fromOn } = meeting;
    const recorded = { movedOn, recordedById: telling.keeperId, recordedAt: change.at };
    const move = { meetingId: id, fromOn, toOn, isCorrection: false, reason };
    await meetings.move(change, meeting, { ...move, ...recorded });
    await change.record({
      action: 'moved the meeting',
      subject: { kind: 'meeting', id, reference: `${point[0]} ${toOn}` },
      before: { heldOn: fromOn },
      after: { heldOn: toOn },
      note: reason,
    });
  });
}
