import { Injectable } from '@nestjs/common';
import type { By, Change, Subject } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import { clockInTrail } from '../clocks/clock-in-trail.rules.js';
import { clockSubject } from '../clocks/recommendation-clocks.repository.js';
import { LockedRecommendationsRepository } from '../locked-recommendations.repository.js';
import { AddresseesRepository } from './addressees.repository.js';
import { AskedBodiesRepository, type AskedBody } from './asked-bodies.repository.js';

/** To whom a recommendation is addressed. */
export type Addressees = {
  /** The body that is to answer first. */
  readonly addresseeId: number;
  readonly furtherAddresseeIds: readonly number[];
};

/** To whom recommendations are addressed. */
@Injectable()
export class RecommendationAddresseesService {
  constructor(
    private readonly changes: Changes,
    private readonly locked: LockedRecommendationsRepository,
    private readonly asked: AskedBodiesRepository,
    private readonly addressees: AddresseesRepository,
  ) {}

  /**
   * A body that is asked now gets a clock of its own; the clock of one that is asked no more ends.
   * @throws ChangedMeanwhile
   * @throws Refused where one that has answered would no longer be among them: its answer would pass for another's
   */
  async set(by: By, reference: Reference, addressees: Addressees, seen: number): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, record } = change;
      const item = await this.locked.one(tx, reference);
      const subject = clockSubject(item);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      const { addresseeId } = addressees;
      const further = addressees.furtherAddresseeIds.filter((id) => id !== addresseeId);
      const before = await this.asked.of(tx, item);
      const gone = before.filter(({ bodyId }) => ![addresseeId, ...further].includes(bodyId));
      await this.requireUnanswered(change, item.id, gone);
      const after = await this.asked.set(change, item, [addresseeId, ...further]);
      await record({
        action: 'changed to whom it is addressed',
        subject,
        before: { addressees: await this.addressees.names(tx, idsOf(before)) },
        after: { addressees: await this.addressees.names(tx, idsOf(after)) },
      });
      const added = after.filter(({ bodyId }) => !idsOf(before).includes(bodyId));
      await this.tellOfClocks(change, subject, gone, added);
    });
  }

  private async requireUnanswered(
    { tx }: Change,
    recommendationId: number,
    gone: readonly AskedBody[],
  ): Promise<void> {
    const answered = await this.asked.thatAnswered(tx, recommendationId, idsOf(gone));
    if (answered.length === 0) return;
    const names = (await this.addressees.names(tx, answered)).join(' and ');
    throw Refused.at(
      'further',
      `${names} ${answered.length === 1 ? 'has' : 'have'} answered. Keep ${names} among the bodies it is addressed to`,
    );
  }

  private async tellOfClocks(
    { tx, record }: Change,
    subject: Subject,
    gone: readonly AskedBody[],
    added: readonly AskedBody[],
  ): Promise<void> {
    for (const each of gone) {
      const [name] = await this.addressees.names(tx, [each.bodyId]);
      await record({
        action: `ended the response clock of ${name}`,
        subject,
        before: clockInTrail(each, each.responseDueOn),
      });
    }
    for (const each of added) {
      const [name] = await this.addressees.names(tx, [each.bodyId]);
      await record({
        action: `gave ${name} a response clock of its own`,
        subject,
        after: clockInTrail(each, each.responseDueOn),
      });
    }
  }
}

function idsOf(asked: readonly AskedBody[]): number[] {
  return asked.map(({ bodyId }) => bodyId);
}
