import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import { Database } from '../database/database.service.js';
import { lookingAt, OWN_BODIES } from '../web/lists/own-bodies.js';
import type { Asker } from '../web/permissions.rules.js';
import type { DocumentFilters } from './document-filters.js';
import type { ListedDocument } from './documents.queries.js';
import { isVisiblePaper } from './visible-documents.queries.js';

export const DOCUMENTS_ON_A_PAGE = 25;

/** One page of a list, and whether there are more on either side. */
export type DocumentListPage = {
  readonly documents: readonly ListedDocument[];
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
};

const LISTED = `
  select d.id, d.title, d.kind, d.body_id as "bodyId", b.name as "bodyName", d.dated_on as "datedOn", d.publicity,
         (select count(*)::int from proposals p where p.state = 'waiting' and p.document_id = d.id) as waiting
  from documents d join bodies b on b.id = d.body_id
  where ${isVisiblePaper('d', '$1')} and d.taken_out_at is null
    and ($2::text is null or d.kind = $2)
    and ($3::text is null or b.code = $3)
    and (not $4::boolean or exists (select from proposals p where p.state = 'waiting' and p.document_id = d.id))`;

/** Lists of documents, newest first, paged by date and id. */
@Injectable()
export class DocumentListQueries {
  constructor(private readonly database: Database) {}

  async list(filters: DocumentFilters, asker: Asker): Promise<DocumentListPage> {
    const { kind, body, toReview, older, newer } = filters;
    const code = body === OWN_BODIES ? null : body;
    const chosen = [visibleTo(lookingAt(asker, body)), kind, code, toReview];
    if (newer) {
      const rows = await this.database.rows<ListedDocument>(
        `${LISTED} and (d.dated_on, d.id) > ($5::date, $6::int) order by d.dated_on, d.id limit $7`,
        [...chosen, newer.datedOn, newer.id, DOCUMENTS_ON_A_PAGE + 1],
      );
      const documents = rows.slice(0, DOCUMENTS_ON_A_PAGE).reverse();
      return { documents, hasNewer: rows.length > DOCUMENTS_ON_A_PAGE, hasOlder: true };
    }
    const rows = await this.database.rows<ListedDocument>(
      `${LISTED} and ($5::date is null or (d.dated_on, d.id) < ($5::date, $6::int))
       order by d.dated_on desc, d.id desc limit $7`,
      [...chosen, older?.datedOn ?? null, older?.id ?? null, DOCUMENTS_ON_A_PAGE + 1],
    );
    return {
      documents: rows.slice(0, DOCUMENTS_ON_A_PAGE),
      hasNewer: older !== null,
      hasOlder: rows.length > DOCUMENTS_ON_A_PAGE,
    };
  }
}
