import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon } from '../calendar/clock.js';
import { NotAllowed } from '../web/errors.js';
import type { ActionRow } from './action-row.queries.js';
import { ActionStoryRepository, type EvidenceLink } from './action-story.repository.js';
import { CLAIM_LABELS, type Claim } from './claim.rules.js';

export type NewUpdate = {
  readonly claim: Claim;
  readonly words: string;
  readonly forecastOn: CalendarDay | null;
  readonly evidence: EvidenceLink | null;
};

/** Owners' accounts of progress. */
@Injectable()
export class ActionUpdatesService {
  constructor(
    private readonly changes: Changes,
    private readonly story: ActionStoryRepository,
  ) {}

  /**
   * Adds an update, dated today.
   * @param how whether its owner writes it, or somebody enters it for the owner, which it then says
   */
  async write(
    by: By,
    action: Pick<ActionRow, 'id' | 'reference' | 'ownerId' | 'ownerName'>,
    how: 'as-owner' | 'for-owner',
    update: NewUpdate,
  ): Promise<number> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('an update is written by somebody with an account');
    const { claim, words, forecastOn, evidence } = update;
    const isEntered = how === 'for-owner';
    return this.changes.make(by, async ({ tx, at, record }) => {
      const row = {
        actionId: action.id,
        claim,
        words,
        forecastOn,
        writtenOn: dayInLondon(at),
        writtenById: accountId,
        onBehalfOfId: isEntered ? action.ownerId : null,
        recordedAt: at,
      };
      const id = await this.story.addUpdate(tx, row, evidence ? [evidence] : []);
      const forWhom = isEntered && action.ownerName ? ` for ${action.ownerName}` : '';
      await record({
        action: isEntered ? `entered an update${forWhom}` : 'wrote an update',
        subject: { kind: 'action', id: action.id, reference: action.reference },
        after: { claim: CLAIM_LABELS[claim], forecastOn, evidence: evidence?.address ?? null },
        note: words,
      });
      return id;
    });
  }
}
