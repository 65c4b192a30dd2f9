import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import type { Role } from '../web/access.js';
import { NotFound } from '../web/errors.js';
import type { Document } from './document.entity.js';
import type { DocumentKind } from './document.rules.js';

/** A document as its own page shows it. */
export type DocumentRow = Omit<Document, 'checksum' | 'uploadedById'> & {
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly uploadedBy: string;
};

/** A document in a list. */
export type ListedDocument = {
  readonly id: number;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly bodyName: string;
  readonly datedOn: CalendarDay;
  readonly publicity: Document['publicity'];
  /** How many proposals wait for a decision. */
  readonly waiting: number;
};

/** The bytes of a document and what is known of them. */
export type Original = { readonly content: Buffer; readonly mediaType: string; readonly filename: string };

const DOCUMENT = `
  select d.id, d.kind, d.title, d.body_id as "bodyId", b.code as "bodyCode", b.name as "bodyName",
         d.meeting_id as "meetingId", d.dated_on as "datedOn", d.filename, d.media_type as "mediaType",
         d.size_bytes as "sizeBytes", d.text, d.publicity, a.name as "uploadedBy", d.uploaded_at as "uploadedAt"
  from documents d join bodies b on b.id = d.body_id join accounts a on a.id = d.uploaded_by_id`;

/** Documents, one at a time. Lists stand in {@link DocumentListQueries}. */
@Injectable()
export class DocumentsQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound also where it is there, but not for this role */
  async byId(id: number, role: Role): Promise<DocumentRow> {
    const [document] = await this.database.rows<DocumentRow>(
      `${DOCUMENT} where d.id = $1 and d.publicity = any($2)`,
      [id, visibleTo(role)],
    );
    if (!document) throw new NotFound(`Document ${id}`);
    return document;
  }

  /** @throws NotFound also where it is there, but not for this role */
  async original(id: number, role: Role): Promise<Original> {
    const [original] = await this.database.rows<Original>(
      `select c.content, d.media_type as "mediaType", d.filename
       from documents d join document_contents c on c.document_id = d.id
       where d.id = $1 and d.publicity = any($2)`,
      [id, visibleTo(role)],
    );
    if (!original) throw new NotFound(`Document ${id}`);
    return { ...original, content: Buffer.from(original.content) };
  }

  /** The document with these very bytes; null where there is none. */
  async idByChecksum(checksum: string): Promise<number | null> {
    const [row] = await this.database.rows<{ id: number }>('select id from documents where checksum = $1', [
      checksum,
    ]);
    return row?.id ?? null;
  }
}
