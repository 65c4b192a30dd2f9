import { Injectable } from '@nestjs/common';
import type { Change } from '../audit/change.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { standsInForItself } from '../people/fallback.rules.js';
import { endedBy, takingOverFault } from '../people/holding.rules.js';
import type { Owner } from '../people/owner.entity.js';
import { ownerPath } from '../people/owner.rules.js';
import { OwnersRepository } from '../people/owners.repository.js';
import type { Person } from '../people/person.entity.js';
import { ChangedMeanwhile, Refused } from '../web/errors.js';
import type { OwnerHandOver, Successor } from './hand-over-plan.js';

type Taking = Extract<Successor, { kind: 'known' | 'new' }>;

/** Posts that change hands, and mailboxes that somebody else reads. */
@Injectable()
export class PostTransfersService {
  constructor(private readonly owners: OwnersRepository) {}

  /**
   * Ends what the leaver holds and begins what the successor holds, on the day after.
   * @param seen the last entry of the trail when the form was opened
   * @throws ChangedMeanwhile, Refused
   */
  async transfer(change: Change, leaver: Person, handOver: OwnerHandOver, lastOn: CalendarDay, seen: number) {
    const { ownerId, successor } = handOver;
    const owner = await this.owners.lock(change.tx, ownerId);
    await requireUnchanged(change.tx, subjectOf(owner), ownerPath(ownerId), seen);
    if (successor.kind === 'mailbox') return this.readdress(change, owner, successor.email);
    await this.endHoldings(change, owner, leaver, lastOn);
    if (successor.kind === 'vacant')
      await this.leaveVacant(change, owner, successor.fallbackId, leaver, lastOn);
    else await this.takeOver(change, owner, successor, addDays(lastOn, 1));
  }

  private async readdress({ tx, record }: Change, owner: Owner, email: string): Promise<void> {
    await this.owners.change(tx, owner.id, { email });
    const before = { email: owner.email };
    await record({ action: 'changed the address', subject: subjectOf(owner), before, after: { email } });
  }

  private async endHoldings(
    { tx }: Change,
    owner: Owner,
    leaver: Person,
    lastOn: CalendarDay,
  ): Promise<void> {
    const running = endedBy(await this.owners.holdings(tx, owner.id), lastOn);
    const own = running.filter(({ personId }) => personId === leaver.id);
    if (own.length === 0)
      throw new ChangedMeanwhile(owner.name, ownerPath(owner.id), [`${leaver.name} no longer holds it.`]);
    for (const { id, untilOn } of own) {
      if (untilOn === null || untilOn > lastOn) await this.owners.endHolding(tx, id, lastOn);
    }
  }

  private async leaveVacant(
    { tx, record }: Change,
    owner: Owner,
    fallbackId: number | null,
    leaver: Person,
    lastOn: CalendarDay,
  ): Promise<void> {
    if (standsInForItself(owner.id, fallbackId, await this.owners.fallbacks(tx)))
      throw Refused.at(`fallback-${owner.id}`, `${owner.name} would stand in for itself: choose another`);
    await this.owners.change(tx, owner.id, { fallbackId });
    const names = await this.owners.namesOf(tx, [owner.fallbackId, fallbackId]);
    const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
    await record({
      action: 'recorded that it is vacant',
      subject: subjectOf(owner),
      before: { holder: leaver.name, fallback: nameOf(owner.fallbackId) },
      after: { holder: null, untilOn: lastOn, fallback: nameOf(fallbackId) },
    });
  }

  private async takeOver(change: Change, owner: Owner, taking: Taking, fromOn: CalendarDay) {
    const { tx, record } = change;
    const fault = takingOverFault(await this.owners.holdings(tx, owner.id), fromOn);
    if (fault) throw Refused.at('lastOn', `${owner.name}: ${fault}`);
    const { interim } = taking;
    const person =
      taking.kind === 'known'
        ? { id: taking.personId, name: taking.name }
        : await this.owners.personAt(tx, taking.email, taking.name);
    await this.owners.addHolding(change, {
      ...{ ownerId: owner.id, personId: person.id, interim },
      ...{ fromOn, untilOn: null },
    });
    const after = { holder: person.name, fromOn, interim };
    await record({ action: 'recorded the holder', subject: subjectOf(owner), after });
  }
}

function subjectOf({ id, name }: Owner) {
  return { kind: 'owner', id, reference: name };
}
