import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { asAsked } from '../addressees/addressee-clock.js';
import { AddresseeClocksQueries } from '../addressees/addressee-clocks.queries.js';
import type { RecommendationRow } from '../recommendation-row.js';
import type { LetterRow } from './letter-groups.rules.js';

/** To whom letters about recommendations go: to every body to which one is addressed. */
@Injectable()
export class LetterAddresseesQueries {
  constructor(
    private readonly addressees: AddresseeClocksQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Each recommendation as it goes to the body that is to answer it first, then as it goes to each further addressee under its
   * own clock.
   */
  async of(rows: readonly RecommendationRow[]): Promise<LetterRow[]> {
    const ids = rows.map(({ id }) => id);
    const further = await this.addressees.of(ids, this.clock.today());
    return [
      ...rows.map((row) => ({ ...row, isFurther: false })),
      ...further.flatMap((clock) =>
        rows
          .filter(({ id }) => id === clock.recommendationId)
          .map((row) => ({ ...asAsked(row, clock), isFurther: true })),
      ),
    ];
  }
}
