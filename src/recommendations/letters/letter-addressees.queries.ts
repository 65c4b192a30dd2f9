import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { latestFact } from '../../database/latest-fact.js';
import { type AnsweringBody, defaultClock } from '../clocks/default-clock.rules.js';
import type { RecommendationRow } from '../recommendation-row.js';
import type { ResponseDecision } from '../states/recommendation-state.rules.js';
import type { LetterRow } from './letter-groups.rules.js';

type FurtherAddressee = AnsweringBody & {
  readonly recommendationId: number;
  readonly addresseeId: number;
  readonly addresseeCode: string;
  readonly addresseeName: string;
  readonly decision: ResponseDecision | null;
};

/** What body `b` itself answered to recommendation `r`. */
const OWN_DECISION =
  'f.decision from standing_answers f where f.recommendation_id = r.id and f.body_id = b.id';

/** To whom letters about recommendations go: to every body to which one is addressed. */
@Injectable()
export class LetterAddresseesQueries {
  constructor(private readonly database: Database) {}

  /**
   * Each recommendation as it goes to the body that is to answer it, then as it goes to further addressees: under the rule of that
   * body, and with its own answer.
   */
  async of(rows: readonly RecommendationRow[]): Promise<LetterRow[]> {
    const further = await this.database.rows<FurtherAddressee>(
      `select f.recommendation_id as "recommendationId", b.id as "addresseeId", b.code as "addresseeCode",
              b.name as "addresseeName", b.kind, b.clock_rule as "clockRule", b.clock_length as "clockLength",
              b.clock_citation as "clockCitation",
              ${latestFact(OWN_DECISION, null)} as decision
       from recommendation_addressees f
       join recommendations r on r.id = f.recommendation_id and r.addressee_id <> f.body_id
       join bodies b on b.id = f.body_id
       where r.id = any($1) order by f.id`,
      [rows.map(({ id }) => id)],
    );
    return [
      ...rows.map((row) => ({ ...row, isFurther: false })),
      ...further.flatMap(
        ({ recommendationId, addresseeId, addresseeCode, addresseeName, decision, ...body }) =>
          rows
            .filter(({ id }) => id === recommendationId)
            .map((row) => ({
              ...{ ...row, addresseeId, addresseeCode, addresseeName, decision },
              ...{ ...defaultClock(body), isFurther: true },
            })),
      ),
    ];
  }
}
