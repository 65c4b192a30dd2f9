import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
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

type UpdatedAction = Pick<ActionRow, 'id' | 'reference' | 'ownerId' | 'ownerName'>;

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
    action: UpdatedAction,
    how: 'as-owner' | 'for-owner',
    update: NewUpdate,
  ): Promise<number> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('an update is written by somebody with an account');
    return this.changes.make(by, (change) =>
      this.writeIn(change, accountId, action, how, { ...update, writtenOn: dayInLondon(change.at) }),
    );
  }

  /** The same as a part of a greater change, dated as it says. */
  async writeIn(
    { tx, at, record }: Change,
    writtenById: number,
    action: UpdatedAction,
    how: 'as-owner' | 'for-owner',
    update: NewUpdate & { readonly writtenOn: CalendarDay },
  ): Promise<number> {
    const { claim, words, forecastOn, evidence, writtenOn } = update;
    const isEntered = how === 'for-owner';
    const row = {
      actionId: action.id,
      claim,
      words,
      forecastOn,
      writtenOn,
      writtenById,
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
  }
}
