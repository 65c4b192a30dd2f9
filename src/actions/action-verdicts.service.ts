import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { MeetingsRepository } from '../bodies/meetings.repository.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import {
  formatReference,
  parseReference,
  pathOfReference,
  type Reference,
} from '../recommendations/reference.rules.js';
import { VERDICT_LABELS, type Verdict } from '../recommendations/verdict.rules.js';
import { NotAllowed, Refused } from '../web/errors.js';
import { ActionStoryRepository } from './action-story.repository.js';
import { ActionsRepository } from './actions.repository.js';
import { actionSubject } from './actions.service.js';

export type NewVerdict = {
  readonly verdict: Verdict;
  readonly words: string | null;
  /** The reference of what takes the action's place, as it was typed; for `superseded` alone. */
  readonly supersededBy: string | null;
  /** The body whose meeting judged, and the day of that meeting. */
  readonly bodyId: number;
  readonly heldOn: CalendarDay;
};

/** Scrutiny's judgement of what was done. */
@Injectable()
export class ActionVerdictsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly story: ActionStoryRepository,
    private readonly meetings: MeetingsRepository,
  ) {}

  /**
   * Records what a meeting thought of an action. A meeting that was not known yet is entered.
   * @param seen the last entry of the trail when the form was opened: a verdict is about the claim that was read
   * @throws ChangedMeanwhile, Refused where there is nothing of the reference that is to take its place
   */
  async judge(by: By, reference: Reference, verdict: NewVerdict, seen: number): Promise<void> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('a verdict is recorded by somebody with an account');
    const { heldOn, bodyId, words } = verdict;
    await this.changes.make(by, async ({ tx, at, record }) => {
      const action = await this.actions.lock(tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      const supersededBy = await this.replacement(verdict, subject.reference, (other) =>
        this.story.isKnown(tx, other),
      );
      await this.story.addVerdict(tx, {
        actionId: action.id,
        recommendationId: null,
        meetingId: await this.meetings.on(tx, bodyId, heldOn),
        verdict: verdict.verdict,
        words,
        supersededBy,
        decidedOn: heldOn,
        recordedById: accountId,
        recordedAt: at,
      });
      await record({
        action: 'recorded a verdict',
        subject,
        after: { verdict: VERDICT_LABELS[verdict.verdict], meetingOn: heldOn, supersededBy },
        note: words,
      });
      return subject.reference;
    });
  }

  private async replacement(
    { verdict, supersededBy }: NewVerdict,
    own: string,
    isKnown: (reference: Reference) => Promise<boolean>,
  ): Promise<string | null> {
    if (verdict !== 'superseded') return null;
    const other = parseReference(supersededBy ?? '');
    if (!other || !(await isKnown(other))) {
      throw Refused.at(
        'supersededBy',
        'Enter the reference of a recommendation or action in the register, such as A2023/051',
      );
    }
    const written = formatReference(other);
    if (written === own) throw Refused.at('supersededBy', 'An action cannot take its own place');
    return written;
  }
}
