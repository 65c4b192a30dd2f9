import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { FigureProposal } from './figure-proposal.entity.js';

/** A figure of a paper, with its value as a number. */
export type FigureProposalRow = Readonly<Omit<FigureProposal, 'value' | 'decidedById' | 'decidedAt'>> & {
  readonly value: number | null;
  readonly decidedAt: Date | null;
};

/** What readings found of figures; whoever asks has found the paper first. */
@Injectable()
export class FigureProposalsQueries {
  constructor(private readonly database: Database) {}

  /** The figures of a paper in its order, without those that a later reading or printing took over. */
  async ofDocument(documentId: number): Promise<FigureProposalRow[]> {
    return this.database.rows(
      `select id, document_id as "documentId", position, kind, text, value::float8 as value, unit, measured_on as "measuredOn",
              start_offset as "startOffset", end_offset as "endOffset", state, decided_at as "decidedAt",
              measure_id as "measureId", action_id as "actionId"
       from figure_proposals where document_id = $1 and state <> 'replaced' order by start_offset, position`,
      [documentId],
    );
  }
}
