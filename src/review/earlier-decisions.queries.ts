import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import type { ProposalState } from '../documents/proposal.rules.js';
import { visibleDocuments } from '../documents/visible-documents.queries.js';
import { visibleRows } from '../items/publicity/visible-rows.queries.js';
import type { ReferenceKind } from '../items/references/reference.rules.js';
import type { Asker } from '../web/permissions.rules.js';

/** What an earlier printing of a paper said in the place of a proposal, and what came of it. */
export type EarlierRow = {
  readonly documentId: number;
  readonly documentTitle: string;
  /** As the earlier printing had them. */
  readonly words: string;
  readonly ownerAsWritten: string | null;
  readonly state: ProposalState;
  /** Of the item that was made of it; null where none was. */
  readonly kind: ReferenceKind | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly ownerId: number | null;
  readonly dueOn: CalendarDay | null;
  /** Whether the due date was extended since, so that it is no longer the paper's. */
  readonly isExtended: boolean;
};

/** A later printing that took a proposal over before anybody had decided about it. */
export type TakenOver = { readonly documentId: number; readonly documentTitle: string };

/** What was decided with earlier and later printings of a paper. */
@Injectable()
export class EarlierDecisionsQueries {
  constructor(private readonly database: Database) {}

  /** What earlier printings that `asker` may see said, by the id of the document's own proposal. */
  async ofDocument(documentId: number, asker: Asker): Promise<ReadonlyMap<number, EarlierRow>> {
    const rows = await this.database.rows<EarlierRow & { proposalId: number }>(
      `select p.id as "proposalId", d.id as "documentId", d.title as "documentTitle",
              coalesce(e.text_as_read, e.text) as words, e.owner_as_written as "ownerAsWritten", e.state,
              case when a.id is not null then 'A' when r.id is not null then 'R' end as kind,
              coalesce(a.year, r.year) as year, coalesce(a.number, r.number) as number,
              a.owner_id as "ownerId", a.due_on as "dueOn",
              exists (select from extensions x where x.action_id = a.id) as "isExtended"
       from proposals p join proposals e on e.id = p.earlier_id join ${visibleDocuments('$2')} d on d.id = e.document_id
       left join ${visibleRows('actions', '$2')} a on a.id = e.action_id
       left join ${visibleRows('recommendations', '$2')} r on r.id = e.recommendation_id
       where p.document_id = $1`,
      [documentId, visibleTo(asker)],
    );
    return new Map(rows.map(({ proposalId, ...row }) => [proposalId, row]));
  }

  /** The later printing with which each proposal of a document is decided, where `asker` may see it; by the proposal's id. */
  async takenOver(documentId: number, asker: Asker): Promise<ReadonlyMap<number, TakenOver>> {
    const rows = await this.database.rows<TakenOver & { proposalId: number }>(
      `select p.id as "proposalId", d.id as "documentId", d.title as "documentTitle"
       from proposals p join proposals l on l.earlier_id = p.id join ${visibleDocuments('$2')} d on d.id = l.document_id
       where p.document_id = $1 and p.state = 'replaced'`,
      [documentId, visibleTo(asker)],
    );
    return new Map(rows.map(({ proposalId, ...row }) => [proposalId, row]));
  }
}
