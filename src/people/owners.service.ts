import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By, Subject } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon } from '../calendar/clock.js';
import { Refused } from '../web/errors.js';
import { standsInForItself } from './fallback.rules.js';
import { endedBy, takingOverFault } from './holding.rules.js';
import type { Owner } from './owner.entity.js';
import { ownerPath } from './owner.rules.js';
import { OwnersRepository } from './owners.repository.js';

export type OwnerFacts = Pick<
  Owner,
  'name' | 'directorate' | 'organisation' | 'email' | 'fallbackId' | 'reportsToId'
>;

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
      const [, after] = await this.spoken(tx, owner, facts);
      await record({ action: 'added it', subject: subjectOf(owner), after: { kind, ...after } });
      return owner.id;
    });
  }

  /**
   * A former name is kept beside the new one.
   * @param seen the last entry of the trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused where the name is taken or the owner would stand in for itself
   */
  async amend(by: By, id: number, facts: OwnerFacts, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const owner = await this.owners.lock(tx, id);
      await requireUnchanged(tx, subjectOf(owner), ownerPath(id), seen);
      if (await this.owners.isNameTaken(tx, facts.name, id)) throw nameTaken();
      if (standsInForItself(id, facts.fallbackId, await this.owners.fallbacks(tx)))
        throw Refused.at('fallback', `${owner.name} would stand in for itself: choose another`);
      if (standsInForItself(id, facts.reportsToId, await this.owners.superiors(tx)))
        throw Refused.at('reportsTo', `${owner.name} would report to itself: choose another`);
      await this.owners.change(tx, id, facts);
      const { name } = owner;
      if (name !== facts.name) {
        const untilOn = dayInLondon(at);
        await this.owners.addFormerName(tx, {
          ...{ ownerId: id, name, untilOn },
          ...{ recordedById: by.accountId, recordedAt: at },
        });
      }
      const [before, after] = await this.spoken(tx, owner, facts);
      await record({ action: 'changed it', subject: subjectOf(owner), before, after });
    });
  }

  /**
   * Gives a post a new holder; whoever held it leaves the day before.
   * @param seen the last entry of the trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused where the day is not after the last holder began, or the owner is no post
   */
  async takeOver(by: By, id: number, holder: NewHolder, seen: number): Promise<void> {
    const { fromOn, interim } = holder;
    await this.changes.make(by, async (change) => {
      const { tx, record } = change;
      const owner = await this.owners.lock(tx, id);
      if (owner.kind !== 'post') throw Refused.at('name', 'Only a post has holders');
      await requireUnchanged(tx, subjectOf(owner), ownerPath(id), seen);
      const holdings = await this.owners.holdings(tx, id);
      const fault = takingOverFault(holdings, fromOn);
      if (fault) throw Refused.at('fromOn', fault);
      for (const ended of endedBy(holdings, fromOn))
        await this.owners.endHolding(tx, ended.id, addDays(fromOn, -1));
      const person = await this.owners.personAt(tx, holder.email, holder.name);
      const holding = { ownerId: id, personId: person.id, fromOn, untilOn: null, interim };
      await this.owners.addHolding(change, holding);
      await record({
        action: 'recorded the holder',
        subject: subjectOf(owner),
        after: { holder: person.name, fromOn, interim },
      });
    });
  }

  /** What the trail says of the facts that were and that are: who stands in, and who is reported to, by name. */
  private async spoken(tx: EntityManager, ...all: readonly OwnerFacts[]): Promise<SpokenFacts[]> {
    const names = await this.owners.namesOf(
      tx,
      all.flatMap(({ fallbackId, reportsToId }) => [fallbackId, reportsToId]),
    );
    const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
    return all.map(({ name, directorate, organisation, email, fallbackId, reportsToId }) => ({
      ...{ name, directorate, organisation, email },
      fallback: nameOf(fallbackId),
      reportsTo: nameOf(reportsToId),
    }));
  }
}

type SpokenFacts = Omit<OwnerFacts, 'fallbackId' | 'reportsToId'> & {
  readonly fallback: string | null;
  readonly reportsTo: string | null;
};

function subjectOf({ id, name }: Owner): Subject {
  return { kind: 'owner', id, reference: name };
}

function nameTaken(): Refused {
  return Refused.at('name', 'There is already a post, team or contact of this name');
}
