import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Change } from '../audit/change.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { NotFound } from '../web/errors.js';
import { FormerOwnerName } from './former-owner-name.entity.js';
import { Owner } from './owner.entity.js';
import { Person } from './person.entity.js';
import { PostHolding } from './post-holding.entity.js';

/** An owner that is to be entered; one that names no fallback has none, nor anybody to report to. */
export type NewOwner = Omit<Owner, 'id' | 'fallbackId' | 'reportsToId'> &
  Partial<Pick<Owner, 'fallbackId' | 'reportsToId'>>;

/** Keeps owners, the people who hold posts, and who held them when. */
@Injectable()
export class OwnersRepository {
  /** Takes an owner back out that was just added, where nothing names it. @returns whether it was */
  async takeBack(tx: EntityManager, id: number): Promise<boolean> {
    try {
      return await tx.transaction(async (inner) => (await inner.delete(Owner, { id })).affected === 1);
    } catch (error) {
      if ((error as { code?: unknown }).code === '23503') return false;
      throw error;
    }
  }

  /** Gives owners, and who holds them, back what they were before the change at this instant. */
  async restore(tx: EntityManager, ownerIds: readonly number[], changedAt: Date): Promise<void> {
    await tx.query(
      `delete from post_holdings h using row_versions v
       where v.table_name = 'post_holdings' and v.row_id = h.id and v.until_at = $2 and v.facts is null and h.owner_id = any($1)`,
      [ownerIds, changedAt],
    );
    await tx.query(
      `update post_holdings h set until_on = (v.facts->>'until_on')::date
       from (select distinct on (row_id) row_id, facts from row_versions
             where table_name = 'post_holdings' and until_at = $2 order by row_id, id) v
       where v.row_id = h.id and v.facts is not null and h.owner_id = any($1)`,
      [ownerIds, changedAt],
    );
    await tx.query(
      `update owners o set email = v.facts->>'email', fallback_id = (v.facts->>'fallback_id')::integer
       from (select distinct on (row_id) row_id, facts from row_versions
             where table_name = 'owners' and until_at = $2 order by row_id, id) v
       where v.row_id = o.id and v.facts is not null and o.id = any($1)`,
      [ownerIds, changedAt],
    );
  }

  async add(tx: EntityManager, owner: NewOwner): Promise<Owner> {
    return tx.save(Owner, { fallbackId: null, reportsToId: null, ...owner });
  }

  /** The owner, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, id: number): Promise<Owner> {
    const owner = await tx.findOne(Owner, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!owner) throw new NotFound(`Owner ${id}`);
    return owner;
  }

  async change(tx: EntityManager, id: number, facts: Partial<Omit<Owner, 'id' | 'kind'>>): Promise<void> {
    await tx.update(Owner, { id }, facts);
  }

  /** Whether another owner has this name. */
  async isNameTaken(tx: EntityManager, name: string, except: number | null): Promise<boolean> {
    const other = await tx.findOneBy(Owner, { name });
    return other !== null && other.id !== except;
  }

  /** Every holding of a post, the earliest first. */
  async holdings(tx: EntityManager, ownerId: number): Promise<PostHolding[]> {
    return tx.find(PostHolding, { where: { ownerId }, order: { fromOn: 'ASC', id: 'ASC' } });
  }

  /** Whoever takes a post is back, where they had left. */
  async addHolding(change: Change, holding: Omit<PostHolding, 'id'>): Promise<void> {
    await change.tx.insert(PostHolding, holding);
    await this.welcomeBack(change, holding);
  }

  /** Whoever holds a post after all for longer than they were to stay is back. */
  async changeHolding(
    change: Change,
    { id, personId }: Pick<PostHolding, 'id' | 'personId'>,
    facts: Pick<PostHolding, 'fromOn' | 'untilOn' | 'interim'>,
  ): Promise<void> {
    await change.tx.update(PostHolding, { id }, facts);
    await this.welcomeBack(change, { ...facts, personId });
  }

  async namesOf(tx: EntityManager, ids: readonly (number | null)[]): Promise<Map<number, string>> {
    const owners = await tx.findBy(Owner, { id: In(ids.filter((id) => id !== null)) });
    return new Map(owners.map(({ id, name }) => [id, name]));
  }

  /** Who stands in for whom, for every owner that has a fallback. */
  async fallbacks(tx: EntityManager): Promise<Map<number, number>> {
    const rows: { id: number; fallbackId: number }[] = await tx.query(
      'select id, fallback_id as "fallbackId" from owners where fallback_id is not null',
    );
    return new Map(rows.map(({ id, fallbackId }) => [id, fallbackId]));
  }

  /** Who reports to whom, for every owner that reports to another. */
  async superiors(tx: EntityManager): Promise<Map<number, number>> {
    const rows: { id: number; reportsToId: number }[] = await tx.query(
      'select id, reports_to_id as "reportsToId" from owners where reports_to_id is not null',
    );
    return new Map(rows.map(({ id, reportsToId }) => [id, reportsToId]));
  }

  /** Keeps what the owner was called until now. */
  async addFormerName(tx: EntityManager, former: Omit<FormerOwnerName, 'id'>): Promise<void> {
    await tx.insert(FormerOwnerName, former);
  }

  async endHolding(tx: EntityManager, id: number, untilOn: CalendarDay): Promise<void> {
    await tx.update(PostHolding, { id }, { untilOn });
  }

  /** Takes away the last day of somebody who holds a post beyond it, with an entry of its own. */
  private async welcomeBack({ tx, record }: Change, holding: Pick<PostHolding, 'personId' | 'untilOn'>) {
    const person = await tx.findOneByOrFail(Person, { id: holding.personId });
    const { id, name, leftOn } = person;
    if (leftOn === null || (holding.untilOn !== null && holding.untilOn <= leftOn)) return;
    await tx.update(Person, { id }, { leftOn: null });
    const subject = { kind: 'person', id, reference: name };
    await record({ action: 'took a post again', subject, before: { leftOn }, after: { leftOn: null } });
  }

  /** The person with this address, who is entered under `name` where there is none. */
  async personAt(tx: EntityManager, email: string, name: string): Promise<Person> {
    const known = await tx.findOneBy(Person, { email });
    return known ?? tx.save(Person, { email, name, leftOn: null });
  }
}
