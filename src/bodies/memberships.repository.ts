import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** Keeps who sits on bodies that come to an end. */
@Injectable()
export class MembershipsRepository {
  /** Ends every seat on the body with its last day; where it was renamed, its members keep their seats on the successor. */
  async endAll(
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
