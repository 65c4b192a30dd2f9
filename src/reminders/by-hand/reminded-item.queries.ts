import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import { isPublished } from '../../items/publicity/visible-rows.queries.js';
import {
  formatReference,
  pathOfReference,
  type Reference,
  referenceInPath,
} from '../../items/references/reference.rules.js';
import { NotFound } from '../../web/errors.js';

/** What is reminded of, as pages of reminders name it. */
export type RemindedItem = {
  readonly kind: 'action' | 'response';
  readonly id: number;
  readonly reference: string;
  /** Where its own page is. */
  readonly path: string;
  /** Where the page of its reminders is. */
  readonly remindersPath: string;
  readonly text: string;
  readonly isPublished: boolean;
  readonly ownerId: number | null;
};

type Columns = Pick<RemindedItem, 'id' | 'text' | 'isPublished' | 'ownerId'>;

/** Actions and recommendations by their reference, for those who keep the register. */
@Injectable()
export class RemindedItemQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound */
  async find(reference: Reference): Promise<RemindedItem> {
    const [table, owner] =
      reference.kind === 'A' ? ['actions', 'owner_id'] : ['recommendations', 'null::int'];
    const [row] = await this.database.rows<Columns>(
      `select i.id, i.text, ${isPublished('i')} as "isPublished", ${owner} as "ownerId" from ${table} i
       where i.year = $1 and i.number = $2`,
      [reference.year, reference.number],
    );
    if (!row) throw new NotFound(formatReference(reference));
    return {
      ...row,
      kind: reference.kind === 'A' ? 'action' : 'response',
      reference: formatReference(reference),
      path: pathOfReference(reference),
      remindersPath: `/reminders/items/${referenceInPath(reference)}`,
    };
  }
}
