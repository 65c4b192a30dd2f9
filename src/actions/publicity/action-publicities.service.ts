import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import type { ChosenPublicity } from '../../items/publicity/publicity-choice.form.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { actionSubject } from '../action-subject.js';
import { ActionsRepository } from '../actions.repository.js';

/** Who may read actions. */
@Injectable()
export class ActionPublicitiesService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
  ) {}

  /** @param seen the last entry of the trail when the form was opened @throws ChangedMeanwhile */
  async change(
    by: By,
    reference: Reference,
    chosen: ChosenPublicity,
    reason: string,
    seen: number,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const action = await this.actions.lock(tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      const { publicity, exemptGround, publicSummary } = action;
      await this.actions.amend(tx, action.id, chosen);
      await record({
        action: 'changed who may read it',
        subject,
        before: { publicity, exemptGround, publicSummary },
        after: { ...chosen },
        note: reason,
      });
      return subject.reference;
    });
  }
}
