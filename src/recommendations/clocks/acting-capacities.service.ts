import { Injectable } from '@nestjs/common';
import type { By, Subject } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Clock } from '../../calendar/clock.js';
import { type Acting, ActingCapacitiesRepository } from './acting-capacities.repository.js';
import { ACTS_AS_NAMES, type ActsAs } from './acting-capacity.rules.js';
import { ActingClocksService } from './acting-clocks.service.js';

/** In what capacity panels and their reports act. */
@Injectable()
export class ActingCapacitiesService {
  constructor(
    private readonly capacities: ActingCapacitiesRepository,
    private readonly clocks: ActingClocksService,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets the capacity for what is entered from now on, and for the open clocks of what is in the register. A clock for which somebody
   * chose another rule keeps that, and so does what is answered. @param actsAs null for none
   * @returns how many clocks were put under another rule
   */
  async set(
    by: By & { readonly accountId: number },
    acting: Acting,
    subject: Subject,
    actsAs: ActsAs | null,
  ): Promise<number> {
    return this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const before = await this.capacities.of(tx, acting);
      const open = await this.clocks.thatFollow(tx, acting, this.clock.today());
      await this.capacities.set(tx, acting, actsAs, { recordedById: by.accountId, recordedAt: at });
      await record({
        action: 'said in what capacity it acts',
        subject,
        before: { actsAs: before ? ACTS_AS_NAMES[before.actsAs] : null },
        after: { actsAs: actsAs ? ACTS_AS_NAMES[actsAs] : null },
      });
      return this.clocks.followAnew(change, open);
    });
  }
}
