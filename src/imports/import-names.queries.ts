import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Clock } from '../calendar/clock.js';
import { OwnersQueries } from '../people/owners.queries.js';
import type { ImportWork } from './import-work.js';

/** The owners and bodies of today, as the rows of sheets are matched with them. */
@Injectable()
export class ImportNamesQueries {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<Pick<ImportWork, 'owners' | 'partnerIds'>> {
    const bodies = await this.bodies.all();
    const owners = await this.owners.current(this.clock.today());
    return { owners, partnerIds: bodies.filter(({ kind }) => kind === 'partner').map(({ id }) => id) };
  }
}
