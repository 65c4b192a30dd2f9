import { Injectable } from '@nestjs/common';
import type { By } from '../../../audit/change.js';
import { Changes } from '../../../audit/changes.service.js';
import { requireUnchanged } from '../../../audit/history.queries.js';
import { dayInLondon } from '../../../calendar/clock.js';
import { NotAllowed, Refused } from '../../../web/errors.js';
import type { ActionRow } from '../../action-row.queries.js';
import { actionSubject } from '../../action-subject.js';
import { ActionsRepository } from '../../actions.repository.js';
import { comesAgain, endingFault } from '../../duties/duty-completion.rules.js';
import { actionPath } from '../../views/action-words.js';
import { CLAIM_LABELS } from '../claim.rules.js';
import { UpdateStandingQueries } from '../standing/update-standing.queries.js';
import {
  closedToWriter,
  fixedClaim,
  mayAlter,
  type UpdateWriter,
} from '../standing/update-standing.rules.js';
import { UpdateCorrectionsRepository, type UpdateWording } from './update-corrections.repository.js';

/** What is right instead of what an update says. */
export type UpdateRewording = UpdateWording & {
  /** Pieces of evidence that do not belong to it. */
  readonly takenOut: readonly number[];
  readonly reason: string;
};

/** Updates put right: what they said first stays to be read. */
@Injectable()
export class UpdateCorrectionsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly standing: UpdateStandingQueries,
    private readonly updates: UpdateCorrectionsRepository,
  ) {}

  /**
   * @param seen the last entry of the action's trail when the form was opened
   * @throws NotAllowed, ChangedMeanwhile, Refused where nothing would change, or something stands in the way
   */
  async correct(
    by: By,
    action: Pick<ActionRow, 'id' | 'year' | 'number' | 'reference'>,
    updateId: number,
    right: UpdateRewording,
    writer: UpdateWriter,
    seen: number,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const locked = await this.actions.lock(tx, { kind: 'A', ...action });
      const subject = actionSubject(action);
      await requireUnchanged(tx, subject, actionPath(action), seen);
      const standing = await this.standing.lockedIn(tx, action.id, updateId);
      if (!mayAlter(standing, writer)) throw new NotAllowed(`${by.name} may not correct this update`);
      const closed = writer.isKeeper ? null : closedToWriter(standing);
      if (closed) throw Refused.at('words', closed);
      const before = await this.updates.wording(tx, updateId);
      const { takenOut, reason, ...wording } = right;
      const fixed = wording.claim === before.claim ? null : fixedClaim(standing);
      if (fixed) throw Refused.at('claim', fixed);
      const ends = wording.claim === 'complete' && before.claim !== 'complete';
      if (ends && comesAgain(locked, dayInLondon(at)))
        throw Refused.at('claim', endingFault(action.reference));
      const evidenceTakenOut = await this.updates.takeOutEvidence(tx, updateId, takenOut);
      if (evidenceTakenOut.length === 0 && isSame(before, wording))
        throw Refused.at('words', 'Change what the update says, or cancel');
      await this.updates.correct(tx, updateId, wording, {
        claimBefore: before.claim,
        wordsBefore: before.words,
        forecastOnBefore: before.forecastOn,
        evidenceTakenOut,
        reason,
        correctedOn: dayInLondon(at),
        correctedBy: writer.sender === undefined ? by.name : `${writer.sender}, by a link`,
        recordedAt: at,
      });
      await record({
        action: 'corrected an update',
        subject,
        before: { ...spoken(before), evidence: evidenceTakenOut.join(', ') || null },
        after: { ...spoken(wording), evidence: null },
        note: reason,
      });
      return true;
    });
  }
}

function isSame(one: UpdateWording, other: UpdateWording): boolean {
  return one.claim === other.claim && one.words === other.words && one.forecastOn === other.forecastOn;
}

function spoken({ claim, words, forecastOn }: UpdateWording) {
  return { claim: CLAIM_LABELS[claim], forecastOn, words };
}
