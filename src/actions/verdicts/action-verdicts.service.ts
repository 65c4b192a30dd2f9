import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { type NewVerdict, VerdictsService } from '../../items/verdicts/verdicts.service.js';
import { NotAllowed } from '../../web/errors.js';
import { actionSubject } from '../action-subject.js';
import { ActionsRepository } from '../actions.repository.js';

/** Scrutiny's judgement of what was done. */
@Injectable()
export class ActionVerdictsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly verdicts: VerdictsService,
  ) {}

  /**
   * Records what a meeting thought of an action.
   * @param seen the last entry of the trail when the form was opened: a verdict is about the claim that was read
   * @throws ChangedMeanwhile, Refused where there is nothing of the reference that is to take its place
   */
  async judge(by: By, reference: Reference, verdict: NewVerdict, seen: number): Promise<void> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('a verdict is recorded by somebody with an account');
    await this.changes.make(by, async (change) => {
      const action = await this.actions.lock(change.tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(change.tx, subject, pathOfReference(reference), seen);
      await this.verdicts.recordIn(change, accountId, { subject, madeOn: action.madeOn }, verdict);
      return subject.reference;
    });
  }
}
