import { Injectable } from '@nestjs/common';
import type { By, Subject } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { type Acting, ActingCapacitiesRepository } from './acting-capacities.repository.js';
import { ACTS_AS_NAMES, type ActsAs } from './acting-capacity.rules.js';

/** In what capacity panels and their reports act. */
@Injectable()
export class ActingCapacitiesService {
  constructor(
    private readonly capacities: ActingCapacitiesRepository,
    private readonly changes: Changes,
  ) {}

  /** Sets the capacity for what is entered from now on; what is in the register keeps its rule. @param actsAs null for none */
  async set(
    by: By & { readonly accountId: number },
    acting: Acting,
    subject: Subject,
    actsAs: ActsAs | null,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const before = await this.capacities.of(tx, acting);
      await this.capacities.set(tx, acting, actsAs, { recordedById: by.accountId, recordedAt: at });
      await record({
        action: 'said in what capacity it acts',
        subject,
        before: { actsAs: before ? ACTS_AS_NAMES[before.actsAs] : null },
        after: { actsAs: actsAs ? ACTS_AS_NAMES[actsAs] : null },
      });
    });
  }
}
