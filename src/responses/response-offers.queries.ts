import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Clock } from '../calendar/clock.js';
import { OwnersQueries } from '../people/owners.queries.js';
import type { RecommendationRow } from '../recommendations/recommendation-row.js';
import type { ResponseChoices } from './forms/response-form.js';
import type { ResponseOffer } from './views/response-form.view.js';

const MOST_MEETINGS = 300;

/** What the form of a response offers to choose from. */
@Injectable()
export class ResponseOffers {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly clock: Clock,
  ) {}

  /** For a response to these: the bodies and owners of today, and the meetings since the first of them was made. */
  async for(rows: readonly RecommendationRow[]): Promise<ResponseOffer> {
    const today = this.clock.today();
    const since = rows.map(({ madeOn }) => madeOn).sort()[0] ?? today;
    const [bodies, owners, meetings] = await Promise.all([
      this.bodies.addressees(),
      this.owners.current(today),
      this.bodies.meetingsFrom(since, MOST_MEETINGS),
    ]);
    const held = meetings.filter(({ heldOn }) => heldOn <= today).reverse();
    return { bodies, owners, meetings: held, paper: null, correctsId: null };
  }
}

/** What may be chosen on the form. */
export function choicesIn(
  rows: readonly RecommendationRow[],
  { bodies, meetings, owners, correctsId }: ResponseOffer,
): ResponseChoices {
  const ownerIds = owners.map(({ id }) => id);
  return { rows, bodies, meetings, ownerIds, isCorrection: correctsId !== null };
}
