import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { pathOfReference, type Reference } from '../items/references/reference.rules.js';
import { Refused } from '../web/errors.js';
import type { Action } from './action.entity.js';
import { actionSubject } from './action-subject.js';
import { ActionsRepository } from './actions.repository.js';
import { dueDayFault } from './due-dates/due-day.rules.js';
import type { ChosenTerms } from './making/new-action.rules.js';
import type { NewAction } from './new-action.js';

/** An action that somebody enters without reading a paper. */
export type ActionByHand = Pick<
  NewAction,
  | 'text'
  | 'origin'
  | 'bodyId'
  | 'ownerId'
  | 'recommendationId'
  | 'meetingId'
  | 'publicity'
  | 'exemptGround'
  | 'publicSummary'
  | 'question'
> &
  ChosenTerms & {
    /** The day of the meeting that agreed it; null for today. */
    readonly madeOn: CalendarDay | null;
  };

/** What may be put right about an action afterwards. */
export type Amendment = {
  readonly ownerId: number | null;
  /** Taken only where there is no due date yet; a later one is an extension. */
  readonly dueOn: CalendarDay | null;
  /** The member's question that it answers; left out, it stays. */
  readonly question?: string | null;
};

/** Making actions, and putting them right. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes an action, today or on the day of its meeting, and gives its reference.
   * @throws Refused where it would be due before it was made, or its owner has been retired meanwhile
   */
  async addByHand(by: By, action: ActionByHand): Promise<string> {
    const madeOn = action.madeOn ?? this.clock.today();
    return this.changes.make(by, async (change) => {
      await this.actions.holdOwner(change.tx, action.ownerId, this.clock.today());
      const [made] = await this.actions.add(change, [{ ...WITHOUT_SOURCE, ...action, madeOn }]);
      if (!made) throw new Error('no action was made');
      if (action.recommendationId !== null) {
        const subject = await this.actions.recommendationSubject(change.tx, action.recommendationId);
        // Whoever reads the trail of the recommendation may not be one who reads the action.
        const isExempt = await this.actions.isExempt(change.tx, made.id);
        const named = isExempt ? 'an exempt action' : `the action ${made.reference}`;
        await change.record({ action: `added ${named}`, subject });
      }
      return made.reference;
    });
  }

  /**
   * Sets the owner, and the due date where there is none yet.
   * @param seen the last entry of the trail when the form was opened
   * @throws ChangedMeanwhile, Refused where the due date is already set, or the owner has been retired meanwhile
   */
  async amend(by: By, reference: Reference, amendment: Amendment, seen: number): Promise<void> {
    await this.changes.make(by, async (change) => {
      const action = await this.actions.lock(change.tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(change.tx, subject, pathOfReference(reference), seen);
      await this.amendIn(change, action, amendment);
      return subject.reference;
    });
  }

  /** The same as a part of a greater change that has locked the action. @param note why, in the words of who decided it */
  async amendIn(
    { tx, record }: Change,
    action: Action,
    amendment: Amendment,
    note: string | null = null,
  ): Promise<void> {
    const subject = actionSubject(action);
    if (action.dueOn !== null && amendment.dueOn !== null) {
      throw Refused.at('dueOn', `${subject.reference} has a due date already. Extend it instead`);
    }
    if (amendment.dueOn !== null && (action.cadence !== null || action.dueBodyId !== null)) {
      throw Refused.at(
        'dueOn',
        `${subject.reference} has a due date that follows its meetings or how often it recurs`,
      );
    }
    const early = dueDayFault(action, amendment.dueOn);
    if (early) throw Refused.at('dueOn', early);
    if (amendment.ownerId !== action.ownerId)
      await this.actions.holdOwner(tx, amendment.ownerId, this.clock.today());
    const { question = action.question } = amendment;
    const after = { ...amendment, question, dueOn: action.dueOn ?? amendment.dueOn };
    const before = { ownerId: action.ownerId, dueOn: action.dueOn };
    const isAsked = question !== action.question;
    const [ownerBefore, ownerAfter] = await this.actions.ownerNames(tx, [before.ownerId, after.ownerId]);
    await this.actions.amend(tx, action.id, after);
    await record({
      action: 'amended',
      subject,
      before: { owner: ownerBefore, dueOn: before.dueOn, ...(isAsked && { question: action.question }) },
      after: { owner: ownerAfter, dueOn: after.dueOn, ...(isAsked && { question }) },
      note,
    });
  }
}

const WITHOUT_SOURCE = {
  label: null,
  ownerAsWritten: null,
  responseId: null,
  documentId: null,
  quote: null,
  startOffset: null,
  endOffset: null,
};
