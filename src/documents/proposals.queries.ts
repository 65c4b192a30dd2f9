import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import { Database } from '../database/database.service.js';
import type { Asker } from '../web/permissions.rules.js';
import type { Proposal } from './proposal.entity.js';
import { isVisiblePaper } from './visible-documents.queries.js';

export type ProposalRow = Readonly<Omit<Proposal, 'decidedById' | 'decidedAt'>>;

/** What readings propose. */
@Injectable()
export class ProposalsQueries {
  constructor(private readonly database: Database) {}

  /** The proposals of a document in the order of the paper. */
  async ofDocument(documentId: number): Promise<ProposalRow[]> {
    return this.database.rows(
      `select id, document_id as "documentId", position, type, label, text, text_as_read as "textAsRead", owner_as_written as "ownerAsWritten",
              due_on as "dueOn", due_phrase as "duePhrase", cadence, agenda_item as "agendaItem",
              covered_by as "coveredBy", question, start_offset as "startOffset", end_offset as "endOffset", rule, confidence,
              state, draft, earlier_id as "earlierId", made_of as "madeOf", kept_owner_id as "keptOwnerId", recommendation_id as "recommendationId", action_id as "actionId"
       from proposals where document_id = $1 order by start_offset, position`,
      [documentId],
    );
  }

  /** What a meeting noted and decided by itself: proposals accepted that made no item, each from the latest printing of its paper. */
  async keptWithMeeting(
    meetingId: number,
    asker: Asker | null,
  ): Promise<Pick<ProposalRow, 'type' | 'label' | 'text' | 'documentId' | 'startOffset'>[]> {
    return this.database.rows(
      `select p.type, p.label, p.text, p.document_id as "documentId", p.start_offset as "startOffset"
       from proposals p join documents d on d.id = p.document_id
       where d.meeting_id = $1 and p.state = 'accepted' and p.type in ('noted', 'decision')
         and ${isVisiblePaper('d', '$2')} and d.taken_out_at is null
         and not exists (select from proposals later where later.earlier_id = p.id and later.state = 'accepted')
       order by p.document_id, p.start_offset, p.position`,
      [meetingId, visibleTo(asker)],
    );
  }
}
