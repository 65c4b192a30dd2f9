import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { asAsked } from './addressee-clock.js';
import { AddresseeClocksQueries } from './addressee-clocks.queries.js';

/** A recommendation, and the owner who was asked for a response to it. */
export type AskedOwner = { readonly recommendationId: number; readonly ownerId: number };

/** Whether an owner, by its alias, answers for a body, by its own: it has the name of the body, or belongs to it. */
export const answersForBody = (owner: string, body: string) =>
  `(${owner}.name = ${body}.name or ${owner}.organisation = ${body}.name or ${owner}.organisation = ${body}.code)`;

const ANSWERED_FOR = `
  select item.recommendation_id as "recommendationId", b.id as "bodyId"
  from unnest($1::int[], $2::int[]) as item (recommendation_id, owner_id)
  join owners o on o.id = item.owner_id
  join recommendations r on r.id = item.recommendation_id
  join bodies b on ${answersForBody('o', 'b')}
  where b.id = r.addressee_id
    or exists (select from recommendation_addressees f where f.recommendation_id = r.id and f.body_id = b.id)`;

/** For which of those that are asked a recommendation an owner answers. */
@Injectable()
export class AnsweringBodiesQueries {
  constructor(
    private readonly database: Database,
    private readonly clocks: AddresseeClocksQueries,
  ) {}

  /**
   * These recommendations as each body is asked them for which these owners answer, under its own clock; in the order in which the
   * bodies were named. Who answers for none of them any more is taken to answer for the one that is to answer first.
   */
  async asAskedOf(
    rows: readonly RecommendationRow[],
    owners: readonly AskedOwner[],
    today: CalendarDay,
  ): Promise<RecommendationRow[]> {
    if (rows.length === 0) return [];
    const [answered, clocks] = await Promise.all([
      this.database.rows<{ recommendationId: number; bodyId: number }>(ANSWERED_FOR, [
        owners.map(({ recommendationId }) => recommendationId),
        owners.map(({ ownerId }) => ownerId),
      ]),
      this.clocks.of(
        rows.map(({ id }) => id),
        today,
      ),
    ]);
    const isFor = (id: number, addresseeId: number) =>
      answered.some(({ recommendationId, bodyId }) => recommendationId === id && bodyId === addresseeId);
    return rows.flatMap((row) => {
      const further = clocks
        .filter(
          ({ recommendationId, addresseeId }) => recommendationId === row.id && isFor(row.id, addresseeId),
        )
        .map((clock) => asAsked(row, clock));
      return further.length === 0 || isFor(row.id, row.addresseeId) ? [row, ...further] : further;
    });
  }
}
