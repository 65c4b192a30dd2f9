import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { latestFact } from '../../database/latest-fact.sql.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { type AddresseeClock, asAsked } from './addressee-clock.js';

/** The answers that further addressee `too` has given to its recommendation. */
const ITS_ANSWERS =
  'standing_answers f where f.recommendation_id = too.recommendation_id and f.body_id = too.body_id';

const CLOCKS = `
  select too.recommendation_id as "recommendationId", b.id as "addresseeId", b.code as "addresseeCode",
         b.name as "addresseeName", too.clock_rule as "clockRule", too.clock_length as "clockLength",
         too.clock_citation as "clockCitation", too.response_due_on as "responseDueOn",
         ${latestFact(`f.decision from ${ITS_ANSWERS}`, '$1')} as decision,
         (select min(f.decided_on) from ${ITS_ANSWERS} and f.decided_on <= $1) as "firstAnsweredOn"
  from recommendation_addressees too
  join recommendations r on r.id = too.recommendation_id and r.addressee_id <> too.body_id
  join bodies b on b.id = too.body_id
  where r.id = any($2) order by too.id`;

/** The clocks of those to whom recommendations are addressed beside the body that is to answer first. */
@Injectable()
export class AddresseeClocksQueries {
  constructor(private readonly database: Database) {}

  /** Of these recommendations, in the order in which the addressees were named. */
  async of(recommendationIds: readonly number[], today: CalendarDay): Promise<AddresseeClock[]> {
    return this.database.rows(CLOCKS, [today, recommendationIds]);
  }

  /** These recommendations as one further addressee is asked them; those that it is not asked are left out. */
  async askedOf(
    rows: readonly RecommendationRow[],
    addresseeCode: string,
    today: CalendarDay,
  ): Promise<RecommendationRow[]> {
    const clocks = await this.of(
      rows.map(({ id }) => id),
      today,
    );
    return clocks
      .filter((clock) => clock.addresseeCode === addresseeCode)
      .flatMap((clock) =>
        rows.filter(({ id }) => id === clock.recommendationId).map((row) => asAsked(row, clock)),
      );
  }
}
