import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Change } from '../../audit/change.js';
import type { ChosenPublicity } from '../../items/publicity/publicity-choice.form.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { Action } from '../action.entity.js';
import { type ActionOfIt, CHANGED_WITH_IT } from './actions-of-it.queries.js';

/** Lets the actions of recommendations follow a decision on who may read these. */
@Injectable()
export class ActionsOfItRepository {
  /**
   * Decides on actions that are locked as on their recommendation, each with its entry in the trail; an exempt one shows
   * nothing to the public.
   */
  async set(
    { tx, record }: Change,
    actions: readonly ActionOfIt[],
    { publicity, exemptGround }: ChosenPublicity,
    reason: string,
  ): Promise<void> {
    const after = { publicity, exemptGround, publicSummary: null };
    await tx.update(Action, { id: In(actions.map(({ id }) => id)) }, after);
    for (const action of actions) {
      await record({
        action: CHANGED_WITH_IT,
        subject: { kind: 'action', id: action.id, reference: formatReference({ kind: 'A', ...action }) },
        before: {
          publicity: action.publicity,
          exemptGround: action.exemptGround,
          publicSummary: action.publicSummary,
        },
        after,
        note: reason,
      });
    }
  }
}
