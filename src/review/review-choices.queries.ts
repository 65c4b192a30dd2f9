import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Clock } from '../calendar/clock.js';
import { OwnerAliasesQueries } from '../documents/owner-aliases.queries.js';
import { OwnersQueries } from '../people/owners.queries.js';
import type { ReviewChoices } from './forms/typed-proposal.form.js';

/** What there is to choose from on review. */
@Injectable()
export class ReviewChoicesQueries {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly bodies: BodiesQueries,
    private readonly aliases: OwnerAliasesQueries,
    private readonly clock: Clock,
  ) {}

  /** The owners of today, and the bodies that recommendations are addressed to, and by what words papers call them. */
  async now(): Promise<ReviewChoices> {
    const [owners, addressees, aliases] = await Promise.all([
      this.owners.current(this.clock.today()),
      this.bodies.addressees(),
      this.aliases.all(),
    ]);
    return { owners, addressees, aliases };
  }
}
