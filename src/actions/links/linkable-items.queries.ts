import { Injectable } from '@nestjs/common';
import { type Publicity, visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleDocuments } from '../../documents/visible-documents.queries.js';
import type { LinkEnd } from '../../items/links/item-link.rules.js';
import { publicityOf, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { formatReference, pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import type { Asker } from '../../web/permissions.rules.js';

/** Something to which a link can lead, or from which it can go out. */
export type Linkable = LinkEnd & {
  /** Its reference; of a paper its title. */
  readonly name: string;
  readonly text: string;
  readonly path: string;
  readonly publicity: Publicity;
  /** The day it was made; of a paper its date. */
  readonly madeOn: CalendarDay;
};

/** A recommendation or an action. */
export type LinkableItem = Extract<Linkable, { readonly kind: 'recommendation' | 'action' }>;

type Row = Pick<Linkable, 'id' | 'text' | 'publicity' | 'madeOn'>;

/** Finds what can be linked, as far as somebody may see it. */
@Injectable()
export class LinkableItemsQueries {
  constructor(private readonly database: Database) {}

  /** The item of a reference; null where there is none for this role. */
  async item(reference: Reference, asker: Asker): Promise<LinkableItem | null> {
    const [row] = await this.database.rows<Row>(
      `select i.id, i.text, ${publicityOf('i')}, i.made_on as "madeOn" from ${visibleRows('items', '$4')} i
       where i.kind = $1 and i.year = $2 and i.number = $3`,
      [reference.kind, reference.year, reference.number, visibleTo(asker)],
    );
    if (!row) return null;
    const kind = reference.kind === 'R' ? 'recommendation' : 'action';
    return { ...row, kind, name: formatReference(reference), path: pathOfReference(reference) };
  }

  /** The paper with this id; null where there is none for this role. */
  async paper(id: number, asker: Asker): Promise<Linkable | null> {
    const [row] = await this.database.rows<Row>(
      `select d.id, d.title as text, ${publicityOf('d')}, d.dated_on as "madeOn" from ${visibleDocuments('$2')} d where d.id = $1`,
      [id, visibleTo(asker)],
    );
    return row ? { ...row, kind: 'document', name: row.text, path: `/documents/${row.id}` } : null;
  }
}
