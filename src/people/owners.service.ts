import { Injectable } from '@nestjs/common';
import type { By, Subject } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { Refused } from '../web/errors.js';
import { endedBy, takingOverFault } from './holding.rules.js';
import type { Owner } from './owner.entity.js';
import { ownerPath } from './owner.rules.js';
import { OwnersRepository } from './owners.repository.js';

export type OwnerFacts = Pick<Owner, 'name' | 'directorate' | 'organisation' | 'email'>;

export type NewHolder = {
  readonly name: string;
  /** In lower case. Somebody known by it is taken as they are. */
  readonly email: string;
  /** The first day; the holder before leaves the day before. */
  readonly fromOn: CalendarDay;
  readonly interim: boolean;
};

/** Posts, teams and outside contacts, and who holds which post. */
@Injectable()
export class OwnersService {
  constructor(
    private readonly changes: Changes,
    private readonly owners: OwnersRepository,
  ) {}

  /** @throws Refused where the name is taken */
  async add(by: By, kind: Owner['kind'], facts: OwnerFacts): Promise<number> {
    return this.changes.make(by, async ({ tx, record }) => {
      if (await this.owners.isNameTaken(tx, facts.name, null)) throw nameTaken();
      const owner = await this.owners.add(tx, { kind, ...facts, retiredOn: null });
      await record({ action: 'added it', subject: subjectOf(owner), after: { kind, ...facts } });
      return owner.id;
    });
  }

  /** @param seen the last entry of the trail when the form was opened. @throws NotFound, ChangedMeanwhile, Refused */
  async amend(by: By, id: number, facts: OwnerFacts, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const owner = await this.owners.lock(tx, id);
      await requireUnchanged(tx, subjectOf(owner), ownerPath(id), seen);
      if (await this.owners.isNameTaken(tx, facts.name, id)) throw nameTaken();
      await this.owners.change(tx, id, facts);
      const { name, directorate, organisation, email } = owner;
      const before = { name, directorate, organisation, email };
      await record({ action: 'changed it', subject: subjectOf(owner), before, after: facts });
    });
  }

  /**
   * Gives a post a new holder; whoever held it leaves the day before.
   * @param seen the last entry of the trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused where the day is not after the last holder began, or the owner is no post
   */
  async takeOver(by: By, id: number, holder: NewHolder, seen: number): Promise<void> {
    const { fromOn, interim } = holder;
    await this.changes.make(by, async ({ tx, record }) => {
      const owner = await this.owners.lock(tx, id);
      if (owner.kind !== 'post') throw Refused.at('name', 'Only a post has holders');
      await requireUnchanged(tx, subjectOf(owner), ownerPath(id), seen);
      const holdings = await this.owners.holdings(tx, id);
      const fault = takingOverFault(holdings, fromOn);
      if (fault) throw Refused.at('fromOn', fault);
      for (const ended of endedBy(holdings, fromOn))
        await this.owners.endHolding(tx, ended.id, addDays(fromOn, -1));
      const person = await this.owners.personAt(tx, holder.email, holder.name);
      await this.owners.addHolding(tx, { ownerId: id, personId: person.id, fromOn, untilOn: null, interim });
      await record({
        action: 'recorded the holder',
        subject: subjectOf(owner),
        after: { holder: person.name, fromOn, interim },
      });
    });
  }
}

function subjectOf({ id, name }: Owner): Subject {
  return { kind: 'owner', id, reference: name };
}

function nameTaken(): Refused {
  return Refused.at('name', 'There is already a post, team or contact of this name');
}
