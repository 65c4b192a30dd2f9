import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UpdateCorrectionsRepository } from '../../actions/updates/corrections/update-corrections.repository.js';
import { FigureProposalsRepository } from '../../documents/figures/figure-proposals.repository.js';
import { TakenBackFiguresRepository } from '../../measures/taken-back-figures.repository.js';
import type { LatestFigures } from './figure-undo.queries.js';

/** Takes out what decisions about figures recorded, and lets the figures wait again. */
@Injectable()
export class TakenBackDecisionsRepository {
  constructor(
    private readonly figures: FigureProposalsRepository,
    private readonly measures: TakenBackFiguresRepository,
    private readonly updates: UpdateCorrectionsRepository,
  ) {}

  /** @returns how many values, and the measures that are there no more */
  async takeBack(tx: EntityManager, documentId: number, { accountId, at, actionIds }: LatestFigures) {
    const entered: { id: number }[] = await tx.query(
      'select id from action_updates where written_by_id = $1 and recorded_at = $2 and action_id = any($3) order by id',
      [accountId, at, actionIds],
    );
    for (const { id } of entered) await this.updates.takeBack(tx, id);
    await this.figures.restore(tx, documentId, at);
    return this.measures.takeBack(tx, documentId, { accountId, at });
  }
}
