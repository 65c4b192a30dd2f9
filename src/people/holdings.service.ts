import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { NotFound, Refused } from '../web/errors.js';
import { correctionFault } from './holding.rules.js';
import { ownerPath } from './owner.rules.js';
import { OwnersRepository } from './owners.repository.js';
import { PersonsRepository } from './persons.repository.js';
import type { PostHolding } from './post-holding.entity.js';

export type HoldingDays = Pick<PostHolding, 'fromOn' | 'untilOn' | 'interim'>;

/** Ending a holding, and putting its days right. */
@Injectable()
export class HoldingsService {
  constructor(
    private readonly changes: Changes,
    private readonly owners: OwnersRepository,
    private readonly persons: PersonsRepository,
  ) {}

  /**
   * @param seen the last entry of the owner's trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused where two would answer for the post on one day
   */
  async correct(by: By, ownerId: number, holdingId: number, days: HoldingDays, seen: number): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, record } = change;
      const owner = await this.owners.lock(tx, ownerId);
      const subject = { kind: 'owner', id: ownerId, reference: owner.name };
      await requireUnchanged(tx, subject, ownerPath(ownerId), seen);
      const holdings = await this.owners.holdings(tx, ownerId);
      const corrected = holdings.find(({ id }) => id === holdingId);
      if (!corrected) throw new NotFound(`A holding of ${owner.name}`);
      const names = await this.persons.namesOf(
        tx,
        holdings.map(({ personId }) => personId),
      );
      const nameOf = ({ personId }: PostHolding) => names.get(personId) ?? 'Somebody';
      const others = holdings.filter(({ id }) => id !== holdingId);
      const fault = correctionFault(
        others.map((other) => ({ ...other, person: nameOf(other) })),
        days,
      );
      if (fault) throw Refused.at(fault.field, fault.message);
      await this.owners.changeHolding(change, corrected, days);
      const { fromOn, untilOn, interim } = corrected;
      const holder = nameOf(corrected);
      await record({
        action: 'corrected when it was held',
        subject,
        before: { holder, fromOn, untilOn, interim },
        after: { holder, ...days },
      });
    });
  }
}
