import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Visible } from '../../bodies/publicity.rules.js';
import { visibleRows } from '../publicity/visible-rows.queries.js';
import type { Reference } from './reference.rules.js';

const KNOWN = `select 1 from ${visibleRows('items', '$4')} i where i.kind = $1 and i.year = $2 and i.number = $3`;

/** Which references are taken. */
@Injectable()
export class ExistingItemsQueries {
  /** Whether there is a recommendation or an action of this reference among those that are `visible`. */
  async isKnown(
    tx: EntityManager,
    { kind, year, number }: Reference,
    visible: readonly Visible[],
  ): Promise<boolean> {
    const found: unknown[] = await tx.query(KNOWN, [kind, year, number, visible]);
    return found.length > 0;
  }
}
