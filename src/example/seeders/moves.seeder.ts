import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import type { ExampleMove } from '../council/bodies.js';
import type { Seeding } from './seeding.js';

/** A meeting that was moved to the day on which it stands now; what is due at it followed. */
export function seedMove(seeding: Seeding, { meeting: point, on, reason }: ExampleMove): void {
  const [movedOn, toOn] = [seeding.days.of(on), seeding.days.of(point)];
  seeding.schedule(movedOn, async (change) => {
    const meetings = seeding.part(MeetingsRepository);
    const meeting = await meetings.lock(change.tx, seeding.meetingId(point));
    const { id, heldOn: fromOn } = meeting;
    const recorded = { movedOn, recordedById: seeding.keeperId, recordedAt: change.at };
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
