import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { NotAllowed, Refused } from '../../web/errors.js';
import type { Action } from '../action.entity.js';
import { ActionEventsRepository } from '../action-events.repository.js';
import { actionSubject } from '../action-subject.js';
import { ActionsRepository } from '../actions.repository.js';
import { DueDatesRepository } from '../due-dates/due-dates.repository.js';
import { extensionFault } from './extension.rules.js';

export type NewExtension = {
  readonly newDueOn: CalendarDay;
  readonly askedBy: string;
  readonly agreedBy: string;
  readonly reason: string;
  readonly agreedOn: CalendarDay;
};

/** What was agreed of an extension whose day is that of a meeting. */
export type ToNextMeeting = Omit<NewExtension, 'newDueOn'>;

/** Later due dates. */
@Injectable()
export class ActionExtensionsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly events: ActionEventsRepository,
    private readonly dueDates: DueDatesRepository,
  ) {}

  /**
   * Gives an action a later due date; the old one stays with the extension.
   * @param seen the last entry of the trail when the form was opened
   * @throws ChangedMeanwhile, Refused where the new date is not later or the day of agreement cannot be
   */
  async extend(by: By, reference: Reference, extension: NewExtension, seen: number): Promise<void> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('an extension is recorded by somebody with an account');
    await this.changes.make(by, async (change) => {
      const action = await this.actions.lock(change.tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(change.tx, subject, pathOfReference(reference), seen);
      await this.extendIn(change, accountId, action, extension);
      return subject.reference;
    });
  }

  /**
   * Puts an action off to the next meeting of the body that watches it; from then on the date follows that meeting.
   * @throws ChangedMeanwhile, Refused as above, or where no next meeting is entered
   */
  async extendToNextMeeting(
    by: By,
    reference: Reference,
    agreed: ToNextMeeting,
    seen: number,
  ): Promise<void> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('an extension is recorded by somebody with an account');
    await this.changes.make(by, async (change) => {
      const action = await this.actions.lock(change.tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(change.tx, subject, pathOfReference(reference), seen);
      const { bodyId, cadence, dueOn } = action;
      if (cadence !== null)
        throw Refused.at('until', 'A recurring action follows its own dates. Select a day');
      const after = dueOn !== null && dueOn > agreed.agreedOn ? dueOn : agreed.agreedOn;
      const next = await this.dueDates.nextMeeting(change.tx, action, bodyId, after);
      if (!next)
        throw Refused.at(
          'until',
          `No meeting after ${spokenDay(after)} is entered: enter it under Meetings first, or choose a day`,
        );
      await this.extendIn(change, accountId, action, { ...agreed, newDueOn: next.heldOn });
      await this.actions.amend(change.tx, action.id, { dueBodyId: bodyId, dueNth: next.nth });
      return subject.reference;
    });
  }

  /** The same as a part of a greater change that has locked the action. @throws Refused as above */
  async extendIn(
    { tx, at, record }: Change,
    recordedById: number,
    action: Action,
    extension: NewExtension,
  ): Promise<void> {
    const { newDueOn, askedBy, agreedBy, agreedOn, reason } = extension;
    const lastAgreedOn = await this.events.lastAgreedOn(tx, action.id);
    const { dueOn, madeOn } = action;
    const today = dayInLondon(at);
    const fault = extensionFault(newDueOn, agreedOn, { dueOn, madeOn, lastAgreedOn, today });
    if (fault) throw Refused.at(fault.field, fault.message);
    const row = { ...extension, actionId: action.id, oldDueOn: dueOn, recordedById, recordedAt: at };
    await this.events.addExtension(tx, row);
    // A day that somebody agreed stands by itself; of a duty it moves this one occurrence.
    const unbound = action.cadence === null ? { dueBodyId: null, dueNth: null } : {};
    await this.actions.amend(tx, action.id, { dueOn: newDueOn, ...unbound });
    await record({
      action: 'extended the due date',
      subject: actionSubject(action),
      before: { dueOn },
      after: { dueOn: newDueOn, askedBy, agreedBy, agreedOn },
      note: reason,
    });
  }
}
