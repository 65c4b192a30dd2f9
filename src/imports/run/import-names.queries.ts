import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import type { ImportWork } from './import-work.js';

/** The owners of today, as the rows of sheets are matched with them. */
@Injectable()
export class ImportNamesQueries {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<Pick<ImportWork, 'owners'>> {
    return { owners: await this.owners.current(this.clock.today()) };
  }
}
