import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Action } from '../../actions/action.entity.js';
import { ActionsRepository } from '../../actions/actions.repository.js';
import { DueDatesRepository } from '../../actions/due-dates/due-dates.repository.js';
import { RecommendationsRepository } from '../../recommendations/recommendations.repository.js';
import type { PaperItem, PaperPlace } from './paper-items.rules.js';

/** Where the items of a paper go with it. */
export type NewPaperPlace = PaperPlace & { readonly meetingId: number | null };

/** Takes the items of a paper along where it is put right. */
@Injectable()
export class PaperItemsRepository {
  constructor(
    private readonly recommendations: RecommendationsRepository,
    private readonly actions: ActionsRepository,
    private readonly dueDates: DueDatesRepository,
  ) {}

  /** @param was where the paper was; an item of its meeting goes with it to the other one */
  async follow(
    tx: EntityManager,
    items: readonly PaperItem[],
    was: NewPaperPlace,
    is: NewPaperPlace,
  ): Promise<void> {
    for (const { kind, id, meetingId } of items) {
      const facts = {
        bodyId: is.bodyId,
        madeOn: is.datedOn,
        meetingId: meetingId === was.meetingId ? is.meetingId : meetingId,
      };
      if (kind === 'R') await this.recommendations.amend(tx, id, facts);
      else await this.actions.amend(tx, id, facts);
    }
    const ids = items.filter(({ kind }) => kind === 'A').map(({ id }) => id);
    await this.passDueBody(tx, ids, was.bodyId, is.bodyId);
    const actions = await tx.find(Action, { where: { id: In(ids) }, order: { id: 'ASC' } });
    await this.dueDates.keep(tx, await this.dueDates.moved(tx, actions));
  }

  /** What is due at meetings of the body that watches it is due at those of the right body. */
  private async passDueBody(
    tx: EntityManager,
    ids: readonly number[],
    was: number,
    is: number,
  ): Promise<void> {
    const due = await tx.find(Action, { where: { id: In([...ids]), dueBodyId: was } });
    for (const { id } of due) await this.actions.amend(tx, id, { dueBodyId: is });
  }
}
