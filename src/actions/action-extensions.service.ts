import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import { requireUnchanged } from '../audit/history.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon } from '../calendar/clock.js';
import { pathOfReference, type Reference } from '../recommendations/reference.rules.js';
import { NotAllowed, Refused } from '../web/errors.js';
import { ActionStoryRepository } from './action-story.repository.js';
import { ActionsRepository } from './actions.repository.js';
import { actionSubject } from './actions.service.js';
import { extensionFault } from './extension.rules.js';

export type NewExtension = {
  readonly newDueOn: CalendarDay;
  readonly askedBy: string;
  readonly agreedBy: string;
  readonly reason: string;
  readonly agreedOn: CalendarDay;
};

/** Later due dates. */
@Injectable()
export class ActionExtensionsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly story: ActionStoryRepository,
  ) {}

  /**
   * Gives an action a later due date; the old one stays with the extension.
   * @param seen the last entry of the trail when the form was opened
   * @throws ChangedMeanwhile, Refused where the new date is not later or the day of agreement cannot be
   */
  async extend(by: By, reference: Reference, extension: NewExtension, seen: number): Promise<void> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('an extension is recorded by somebody with an account');
    const { newDueOn, agreedOn, reason } = extension;
    await this.changes.make(by, async ({ tx, at, record }) => {
      const action = await this.actions.lock(tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      const lastAgreedOn = await this.story.lastAgreedOn(tx, action.id);
      const { dueOn, madeOn } = action;
      const fault = extensionFault(newDueOn, agreedOn, {
        dueOn,
        madeOn,
        lastAgreedOn,
        today: dayInLondon(at),
      });
      if (fault) throw Refused.at(fault.field, fault.message);
      const row = {
        ...extension,
        actionId: action.id,
        oldDueOn: dueOn,
        recordedById: accountId,
        recordedAt: at,
      };
      await this.story.addExtension(tx, row);
      await this.actions.amend(tx, action.id, { dueOn: newDueOn });
      await record({
        action: 'extended the due date',
        subject,
        before: { dueOn },
        after: { dueOn: newDueOn, askedBy: extension.askedBy, agreedBy: extension.agreedBy, agreedOn },
        note: reason,
      });
      return subject.reference;
    });
  }
}
