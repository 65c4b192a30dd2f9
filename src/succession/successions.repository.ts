import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { insertMany } from '../database/insert-many.js';
import { ItemProvenance } from '../items/provenance/item-provenance.entity.js';
import { CLOSING_VERDICTS } from '../items/verdicts/verdict.rules.js';
import { BodySuccession } from './body-succession.entity.js';
import { passingItems } from './passing-items.queries.js';
import type { PassingItem } from './succession-plan.js';

/** An action that is due at the meetings of a body. */
export type FollowingAction = { readonly id: number; readonly year: number; readonly number: number };

/** Keeps which body followed which, and which item came from where. */
@Injectable()
export class SuccessionsRepository {
  /** Takes for this transaction all that passes on, in the order of ids. */
  async lockPassing(
    tx: EntityManager,
    bodyId: number,
    today: CalendarDay,
    fromOn: CalendarDay,
  ): Promise<PassingItem[]> {
    for (const table of ['recommendations', 'actions', 'meetings'])
      await tx.query(`select id from ${table} where body_id = $1 order by id for no key update`, [bodyId]);
    await tx.query('select id from recommendations where addressee_id = $1 order by id for no key update', [
      bodyId,
    ]);
    return passingItems((sql, parameters) => tx.query(sql, [...parameters]), bodyId, today, fromOn);
  }

  async add(tx: EntityManager, succession: Omit<BodySuccession, 'id'>): Promise<number> {
    const { id } = await tx.save(BodySuccession, succession);
    return id;
  }

  async addProvenances(tx: EntityManager, provenances: readonly Omit<ItemProvenance, 'id'>[]): Promise<void> {
    await insertMany(tx, ItemProvenance, provenances);
  }

  /** Sets who watches the items from now on. */
  async watch(
    tx: EntityManager,
    table: 'recommendations' | 'actions',
    ids: readonly number[],
    bodyId: number,
  ): Promise<void> {
    await tx.query(`update ${table} set body_id = $1 where id = any($2)`, [bodyId, ids]);
  }

  /** Sets who is to answer the recommendations. */
  async address(tx: EntityManager, ids: readonly number[], bodyId: number): Promise<void> {
    await tx.query('update recommendations set addressee_id = $1 where id = any($2)', [bodyId, ids]);
  }

  /**
   * Gives the meetings to the successor; where that meets on the day already, the one before it is called off.
   * @returns those that passed
   */
  async passMeetings(tx: EntityManager, ids: readonly number[], bodyId: number): Promise<Set<number>> {
    const moved: { id: number }[] = await tx.query(
      `with moved as (
         update meetings m set body_id = $1
         where m.id = any($2) and not exists (select from meetings o where o.body_id = $1 and o.held_on = m.held_on)
         returning m.id
       ) select id from moved`,
      [bodyId, ids],
    );
    const passed = new Set(moved.map(({ id }) => id));
    await tx.query(
      `update meetings m set is_called_off = true where m.id = any($1)
         and not exists (select from verdicts v where v.meeting_id = m.id)
         and not exists (select from documents d where d.meeting_id = m.id)
         and not exists (select from recommendations r where r.meeting_id = m.id)
         and not exists (select from actions a where a.meeting_id = m.id)`,
      [ids.filter((id) => !passed.has(id))],
    );
    return passed;
  }

  /**
   * Lets what is open and due at meetings of the body follow, where its date is not past.
   * @param ids of actions that passed to the successor; null for all that are left
   * @returns the actions that follow
   */
  async followMeetings(
    tx: EntityManager,
    bodyId: number,
    successorId: number,
    fromOn: CalendarDay,
    ids: readonly number[] | null,
  ): Promise<FollowingAction[]> {
    return tx.query(
      `with followed as (
         update actions a set due_body_id = $2
         where due_body_id = $1 and (due_on is null or due_on >= $3) and ($4::int[] is null or id = any($4))
           and coalesce((
             select v.verdict <> all($5) from verdicts v where v.action_id = a.id
             order by v.decided_on desc, v.recorded_at desc, v.id desc limit 1
           ), true)
         returning id, year, number
       ) select id, year, number from followed order by id`,
      [bodyId, successorId, fromOn, ids, CLOSING_VERDICTS],
    );
  }

  /** Ends every seat on the body with its last day; where it was renamed, its members keep their seats on the successor. */
  async endSeats(
    tx: EntityManager,
    bodyId: number,
    lastOn: CalendarDay,
    keptBy: { readonly successorId: number; readonly fromOn: CalendarDay } | null,
  ): Promise<void> {
    if (keptBy) {
      await tx.query(
        `insert into body_memberships (body_id, person_id, role, from_on, until_on)
         select $2, person_id, role, greatest(from_on, $3::date), until_on from body_memberships
         where body_id = $1 and (until_on is null or until_on >= $3)`,
        [bodyId, keptBy.successorId, keptBy.fromOn],
      );
    }
    await tx.query(
      `update body_memberships set until_on = greatest($2::date, from_on)
       where body_id = $1 and (until_on is null or until_on > $2)`,
      [bodyId, lastOn],
    );
  }
}
