import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Document } from './document.entity.js';
import { Proposal } from './proposal.entity.js';
import { areSamePaper } from './same-proposals.rules.js';

/** A paper that is about to be kept. */
type NewPaper = {
  readonly bodyId: number;
  readonly datedOn: CalendarDay;
  readonly publicity: Publicity;
  readonly text: string;
};

/** Earlier printings of one paper and their proposals that no later one has taken over. */
export type EarlierPrintings = {
  readonly ids: readonly number[];
  readonly titles: readonly string[];
  readonly proposals: readonly Proposal[];
};

/** Finds the draft of which a paper is the print. */
@Injectable()
export class EarlierPrintingsRepository {
  /**
   * The papers of the same body and day with much the same words, held until the transaction ends. An exempt paper is compared with exempt
   * ones only: nothing of it may show beside an open one.
   */
  async of(tx: EntityManager, { bodyId, datedOn, publicity, text }: NewPaper): Promise<EarlierPrintings> {
    const beside = await tx.find(Document, {
      where: { bodyId, datedOn, takenOutAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const printings = beside.filter(
      (other) =>
        (other.publicity === 'exempt') === (publicity === 'exempt') && areSamePaper(other.text, text),
    );
    if (printings.length === 0) return { ids: [], titles: [], proposals: [] };
    const proposals = await tx.find(Proposal, {
      where: { documentId: In(printings.map(({ id }) => id)) },
      order: { documentId: 'ASC', startOffset: 'ASC', position: 'ASC' },
    });
    const takenOver = new Set(proposals.map(({ earlierId }) => earlierId));
    return {
      ids: printings.map(({ id }) => id),
      titles: printings.map(({ title }) => title),
      proposals: proposals.filter(({ id }) => !takenOver.has(id)),
    };
  }

  /** Takes proposals off an earlier paper: they are decided with the later one. */
  async moveOn(tx: EntityManager, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await tx.update(Proposal, { id: In([...ids]) }, { state: 'replaced', draft: null });
  }
}
