import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { NotFound } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';
import type { DocumentCorrection } from './corrections/document-correction.entity.js';
import type { Document } from './document.entity.js';
import type { DocumentKind } from './document.rules.js';
import { IS_TAKEN_OUT, isVisiblePaper } from './visible-documents.queries.js';

/** A document as its own page shows it. */
export type DocumentRow = Omit<
  Document,
  'checksum' | 'uploadedById' | 'takenOutAt' | 'takenOutBy' | 'takenOutReason'
> & {
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly uploadedBy: string;
};

/** A paper that was taken out, without its text. */
export type TakenOutDocument = Pick<
  DocumentRow,
  'id' | 'bodyId' | 'title' | 'kind' | 'bodyName' | 'datedOn'
> & {
  readonly takenOutAt: Date;
  readonly takenOutBy: string;
  readonly reason: string;
};

/** What a paper was said to be before it was put right. */
export type DocumentCorrectionRow = Pick<
  DocumentCorrection,
  'titleBefore' | 'kindBefore' | 'datedOnBefore' | 'reason' | 'correctedOn' | 'correctedBy'
> & { readonly bodyBefore: string };

/** A document in a list. */
export type ListedDocument = {
  readonly id: number;
  readonly bodyId: number;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly bodyName: string;
  readonly datedOn: CalendarDay;
  readonly publicity: Document['publicity'];
  /** How many proposals wait for a decision. */
  readonly waiting: number;
};

/** The bytes of a document and what is known of them. */
export type Original = {
  readonly content: Buffer;
  readonly mediaType: string;
  readonly filename: string;
  /** When they were removed, and why; null while they are kept. */
  readonly removedAt: Date | null;
  readonly removedReason: string | null;
};

const DOCUMENT = `
  select d.id, d.kind, d.title, d.body_id as "bodyId", b.code as "bodyCode", b.name as "bodyName",
         d.meeting_id as "meetingId", d.dated_on as "datedOn", d.filename, d.media_type as "mediaType",
         d.size_bytes as "sizeBytes", d.text, d.publicity, a.name as "uploadedBy", d.uploaded_at as "uploadedAt",
         d.content_removed_at as "contentRemovedAt", d.content_removed_by as "contentRemovedBy",
         d.content_removed_reason as "contentRemovedReason"
  from documents d join bodies b on b.id = d.body_id join accounts a on a.id = d.uploaded_by_id`;

/** Documents, one at a time. Lists stand in {@link DocumentListQueries}. */
@Injectable()
export class DocumentsQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound also where it is there, but not for this role */
  async byId(id: number, asker: Asker): Promise<DocumentRow> {
    const [document] = await this.database.rows<DocumentRow>(
      `${DOCUMENT} where d.id = $1 and ${isVisiblePaper('d', '$2')} and not ${IS_TAKEN_OUT}`,
      [id, visibleTo(asker)],
    );
    if (!document) throw new NotFound(`Document ${id}`);
    return document;
  }

  /** @throws NotFound also where it is there, but not for this role */
  async original(id: number, asker: Asker): Promise<Original> {
    const [original] = await this.database.rows<Original>(
      `select c.content, d.media_type as "mediaType", d.filename, d.content_removed_at as "removedAt",
              d.content_removed_reason as "removedReason"
       from documents d join document_contents c on c.document_id = d.id
       where d.id = $1 and ${isVisiblePaper('d', '$2')} and not ${IS_TAKEN_OUT}`,
      [id, visibleTo(asker)],
    );
    if (!original) throw new NotFound(`Document ${id}`);
    return { ...original, content: Buffer.from(original.content) };
  }

  /** A paper that was taken out, where this role might see it else; null where it stands, or there is none. */
  async takenOut(id: number, asker: Asker): Promise<TakenOutDocument | null> {
    const [document] = await this.database.rows<TakenOutDocument>(
      `select d.id, d.title, d.kind, b.name as "bodyName", d.dated_on as "datedOn", d.taken_out_at as "takenOutAt", d.body_id as "bodyId",
              d.taken_out_by as "takenOutBy", d.taken_out_reason as reason
       from public.documents d join bodies b on b.id = d.body_id
       where d.id = $1 and ${isVisiblePaper('d', '$2')} and d.taken_out_at is not null`,
      [id, visibleTo(asker)],
    );
    return document ?? null;
  }

  /** How the paper was said to be before it was put right, the first correction first. */
  async correctionsOf(id: number): Promise<DocumentCorrectionRow[]> {
    return this.database.rows(
      `select c.title_before as "titleBefore", c.kind_before as "kindBefore", b.name as "bodyBefore",
              c.dated_on_before as "datedOnBefore", c.reason, c.corrected_on as "correctedOn", c.corrected_by as "correctedBy"
       from document_corrections c join bodies b on b.id = c.body_id_before where c.document_id = $1 order by c.id`,
      [id],
    );
  }

  /** The document with these very bytes; null where there is none. */
  async idByChecksum(checksum: string): Promise<number | null> {
    const [row] = await this.database.rows<{ id: number }>('select id from documents where checksum = $1', [
      checksum,
    ]);
    return row?.id ?? null;
  }
}
