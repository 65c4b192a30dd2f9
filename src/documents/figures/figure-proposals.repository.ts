import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { insertMany } from '../../database/insert-many.js';
import { FigureProposal } from './figure-proposal.entity.js';
import { figuresNotAmong, type ReadFigureProposal } from './read-figures.rules.js';

/** What was decided about a figure. */
export type DecidedFigure = Pick<
  FigureProposal,
  'state' | 'decidedById' | 'decidedAt' | 'measureId' | 'actionId'
>;

/** Writes what becomes of the figures of a paper. Whoever decides about them holds the paper first. */
@Injectable()
export class FigureProposalsRepository {
  /**
   * Keeps the figures of a paper that is new.
   * @param earlier the earlier printings of the paper: what waits there is decided with this one, and what was decided there stays so
   * @returns how many values wait here
   */
  async add(
    tx: EntityManager,
    documentId: number,
    read: readonly ReadFigureProposal[],
    earlier: readonly number[],
  ): Promise<number> {
    const before =
      earlier.length > 0 ? await tx.findBy(FigureProposal, { documentId: In([...earlier]) }) : [];
    const waiting = before.filter(({ state }) => state === 'waiting');
    await this.replace(tx, waiting);
    const decided = before.filter(({ state }) => state === 'accepted' || state === 'skipped');
    return this.insert(tx, documentId, figuresNotAmong(read, decided), 0);
  }

  /** Lays a second reading of the same text over the first: what was decided stays, what waits is taken from the second. */
  async readAgain(
    tx: EntityManager,
    documentId: number,
    read: readonly ReadFigureProposal[],
  ): Promise<number> {
    const first = await this.held(tx, documentId);
    await this.replace(
      tx,
      first.filter(({ state }) => state === 'waiting'),
    );
    const staying = first.filter(({ state }) => state === 'accepted' || state === 'skipped');
    return this.insert(tx, documentId, figuresNotAmong(read, staying), first.length);
  }

  /** The figures of a paper that is held, in its order. */
  async held(tx: EntityManager, documentId: number): Promise<FigureProposal[]> {
    return tx.find(FigureProposal, {
      where: { documentId },
      order: { startOffset: 'ASC', position: 'ASC' },
    });
  }

  async decide(tx: EntityManager, id: number, decided: DecidedFigure): Promise<void> {
    await tx.update(FigureProposal, { id }, decided);
  }

  /** What was decided at this instant waits again. */
  async restore(tx: EntityManager, documentId: number, decidedAt: Date): Promise<void> {
    const open = { decidedById: null, decidedAt: null, measureId: null, actionId: null };
    await tx.update(FigureProposal, { documentId, decidedAt }, { state: 'waiting', ...open });
  }

  private async replace(tx: EntityManager, figures: readonly FigureProposal[]): Promise<void> {
    const ids = figures.map(({ id }) => id);
    if (ids.length > 0) await tx.update(FigureProposal, { id: In(ids) }, { state: 'replaced' });
  }

  private async insert(
    tx: EntityManager,
    documentId: number,
    read: readonly ReadFigureProposal[],
    from: number,
  ): Promise<number> {
    const open = { decidedById: null, decidedAt: null, measureId: null, actionId: null };
    const rows = read.map((one, n) => ({ ...one, ...open, documentId, position: from + n }));
    if (rows.length > 0) await insertMany(tx, FigureProposal, rows);
    return rows.filter(({ kind }) => kind === 'value').length;
  }
}
