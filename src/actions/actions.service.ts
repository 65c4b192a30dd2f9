import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import { requireUnchanged } from '../audit/history.queries.js';
import type { Cadence } from '../calendar/cadence.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { pathOfReference, type Reference } from '../recommendations/reference.rules.js';
import { Refused } from '../web/errors.js';
import { actionSubject } from './action-subject.js';
import { ActionsRepository, type NewAction } from './actions.repository.js';

/** An action that somebody enters without a document. */
export type ActionByHand = Pick<NewAction, 'text' | 'bodyId' | 'ownerId' | 'dueOn' | 'cadence'> & {
  readonly origin: 'by-hand' | 'duty';
};

/** What may be put right about an action afterwards. */
export type Amendment = {
  readonly ownerId: number | null;
  /** Taken only where there is no due date yet; a later one is an extension. */
  readonly dueOn: CalendarDay | null;
  readonly cadence: Cadence | null;
};

/** Making actions, and putting them right. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Makes an action today, and gives its reference. */
  async addByHand(by: By, action: ActionByHand): Promise<string> {
    const made = await this.changes.make(by, (change) =>
      this.actions.add(change, [{ ...WITHOUT_SOURCE, ...action, madeOn: this.clock.today() }]),
    );
    const [first] = made;
    if (!first) throw new Error('no action was made');
    return first.reference;
  }

  /**
   * Sets the owner, the cadence, and the due date where there is none yet.
   * @param seen the last entry of the trail when the form was opened
   * @throws ChangedMeanwhile, Refused where the due date is already set
   */
  async amend(by: By, reference: Reference, amendment: Amendment, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const action = await this.actions.lock(tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      if (action.dueOn !== null && amendment.dueOn !== null) {
        throw Refused.at('dueOn', `${subject.reference} has a due date already. Extend it instead`);
      }
      const after = { ...amendment, dueOn: action.dueOn ?? amendment.dueOn };
      const before = { ownerId: action.ownerId, dueOn: action.dueOn, cadence: action.cadence };
      const [ownerBefore, ownerAfter] = await this.actions.ownerNames(tx, [before.ownerId, after.ownerId]);
      await this.actions.amend(tx, action.id, after);
      await record({
        action: 'amended',
        subject,
        before: { owner: ownerBefore, dueOn: before.dueOn, cadence: before.cadence },
        after: { owner: ownerAfter, dueOn: after.dueOn, cadence: after.cadence },
      });
      return subject.reference;
    });
  }
}

const WITHOUT_SOURCE = {
  label: null,
  ownerAsWritten: null,
  recommendationId: null,
  responseId: null,
  meetingId: null,
  documentId: null,
  quote: null,
  startOffset: null,
  endOffset: null,
};
