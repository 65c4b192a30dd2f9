import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { ActsAs } from './acting-capacity.rules.js';

/** In what capacity panels and their reports act, read. */
@Injectable()
export class ActingCapacitiesQueries {
  constructor(private readonly database: Database) {}

  async ofBody(bodyId: number): Promise<ActsAs | null> {
    const [row] = await this.database.rows<{ actsAs: ActsAs }>(
      'select acts_as as "actsAs" from acting_capacities where body_id = $1',
      [bodyId],
    );
    return row?.actsAs ?? null;
  }

  async ofDocument(documentId: number): Promise<ActsAs | null> {
    const [row] = await this.database.rows<{ actsAs: ActsAs }>(
      'select acts_as as "actsAs" from acting_capacities where document_id = $1',
      [documentId],
    );
    return row?.actsAs ?? null;
  }
}
