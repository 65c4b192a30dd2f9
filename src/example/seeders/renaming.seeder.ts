import type { Change } from '../../audit/change.js';
import { ChangeLimits } from '../../audit/change-limits.service.js';
import { Changes } from '../../audit/changes.service.js';
import { BodiesRepository } from '../../bodies/bodies.repository.js';
import { MembershipsRepository } from '../../bodies/memberships.repository.js';
import { Clock } from '../../calendar/clock.js';
import { Database } from '../../database/database.service.js';
import { ItemTransfersService } from '../../succession/item-transfers.service.js';
import { SuccessionsRepository } from '../../succession/successions.repository.js';
import { SuccessionsService } from '../../succession/successions.service.js';
import type { ExampleBody } from '../council/bodies.js';
import type { Seeding } from './seeding.js';

/** Changes that are a part of the seeding, on the day that it has come to. */
class SeededChanges extends Changes {
  constructor(
    { part }: Seeding,
    private readonly change: Change,
  ) {
    super(part(Database), part(Clock), part(ChangeLimits));
  }

  override make<Result>(_: unknown, work: (change: Change) => Promise<Result>): Promise<Result> {
    return work(this.change);
  }
}

/** A body that was called otherwise until some day: from then on its successor has its name, its items and its meetings. */
export function seedRenaming(seeding: Seeding, { code, name, formerly }: ExampleBody): void {
  if (!formerly) return;
  const { part, bodies, days } = seeding;
  const fromOn = days.of(formerly.until + 1);
  seeding.schedule(fromOn, async (change) => {
    const successions = new SuccessionsService(
      new SeededChanges(seeding, change),
      part(BodiesRepository),
      part(MembershipsRepository),
      part(SuccessionsRepository),
      part(ItemTransfersService),
    );
    const bodyId = bodies.of(code);
    const successors = [{ kind: 'new', code, name } as const];
    const plan = {
      bodyId,
      manner: 'renamed',
      fromOn,
      successors,
      takers: new Map<string, number>(),
    } as const;
    await successions.succeed(change.by, plan, 0);
    const { successorId } = await part(BodiesRepository).lock(change.tx, bodyId);
    if (successorId !== null) bodies.set(code, successorId);
  });
}
