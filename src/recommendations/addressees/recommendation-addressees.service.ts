import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { ActingCapacitiesRepository } from '../clocks/acting-capacities.repository.js';
import { clockSubject } from '../clocks/recommendation-clocks.repository.js';
import { LockedRecommendationsRepository } from '../locked-recommendations.repository.js';
import { AddresseesRepository } from './addressees.repository.js';

/** To whom a recommendation is addressed. */
export type Addressees = {
  /** The body whose answer the response clock is about. */
  readonly addresseeId: number;
  readonly furtherAddresseeIds: readonly number[];
};

/** To whom recommendations are addressed. */
@Injectable()
export class RecommendationAddresseesService {
  constructor(
    private readonly changes: Changes,
    private readonly locked: LockedRecommendationsRepository,
    private readonly addressees: AddresseesRepository,
    private readonly capacities: ActingCapacitiesRepository,
  ) {}

  /** @throws ChangedMeanwhile */
  async set(by: By, reference: Reference, addressees: Addressees, seen: number): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, record } = change;
      const item = await this.locked.one(tx, reference);
      const subject = clockSubject(item);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      const { addresseeId } = addressees;
      const further = addressees.furtherAddresseeIds.filter((id) => id !== addresseeId);
      const before = [item.addresseeId, ...(await this.addressees.of(tx, [item.id]))];
      await this.addressees.setLead(tx, item.id, addresseeId);
      const [acting = null] = await this.capacities.clocks(tx, [item]);
      await this.addressees.set(change, item.id, further, acting);
      await record({
        action: 'changed to whom it is addressed',
        subject,
        before: { addressees: await this.addressees.names(tx, before) },
        after: { addressees: await this.addressees.names(tx, [addresseeId, ...further]) },
      });
    });
  }
}
