import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon } from '../calendar/clock.js';
import { NotAllowed } from '../web/errors.js';
import type { ActionRow } from './action-row.queries.js';
import { ActionStoryRepository, type EvidenceFile, type EvidenceLink } from './action-story.repository.js';
import { CLAIM_LABELS, type Claim } from './claim.rules.js';
import { DutyReportsService, type ReportedOccurrence } from './duty-reports.service.js';

export type NewUpdate = {
  readonly claim: Claim;
  readonly words: string;
  readonly forecastOn: CalendarDay | null;
  readonly evidence: EvidenceLink | null;
  readonly file?: EvidenceFile | null;
  /** The occurrence of a duty that it reports as done. */
  readonly occurrence?: ReportedOccurrence | null;
};

type UpdatedAction = Pick<ActionRow, 'id' | 'reference' | 'year' | 'number' | 'ownerId' | 'ownerName'>;

/** Owners' accounts of progress. */
@Injectable()
export class ActionUpdatesService {
  constructor(
    private readonly changes: Changes,
    private readonly story: ActionStoryRepository,
    private readonly duties: DutyReportsService,
  ) {}

  /**
   * Adds an update, dated today. Where it reports an occurrence of a duty, the next one is due; the last one of a duty that ends
   * is a claim that the duty is complete.
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
    return this.changes.make(by, async (change) => {
      const writtenOn = dayInLondon(change.at);
      const { occurrence } = update;
      const reported = occurrence && (await this.duties.report(change, action, occurrence, writtenOn));
      const claim = reported?.isLast ? 'complete' : update.claim;
      return this.writeIn(change, accountId, action, how, { ...update, claim, writtenOn });
    });
  }

  /** The same as a part of a greater change, dated as it says; of a duty it reports no occurrence. */
  async writeIn(
    { tx, at, record }: Change,
    writtenById: number,
    action: Pick<UpdatedAction, 'id' | 'reference' | 'ownerId' | 'ownerName'>,
    how: 'as-owner' | 'for-owner',
    update: NewUpdate & { readonly writtenOn: CalendarDay },
  ): Promise<number> {
    const { claim, words, forecastOn, evidence, file = null, occurrence = null, writtenOn } = update;
    const isEntered = how === 'for-owner';
    const row = {
      actionId: action.id,
      claim,
      words,
      forecastOn,
      writtenOn,
      writtenById,
      onBehalfOfId: isEntered ? action.ownerId : null,
      meetsOn: occurrence?.on ?? null,
      meetsMeetingId: occurrence?.meetingId ?? null,
      recordedAt: at,
    };
    const id = await this.story.addUpdate(tx, row, { link: evidence, file });
    const forWhom = isEntered && action.ownerName ? ` for ${action.ownerName}` : '';
    const proof = [evidence?.address, file?.filename].filter(Boolean).join(', ') || null;
    await record({
      action: isEntered ? `entered an update${forWhom}` : 'wrote an update',
      subject: { kind: 'action', id: action.id, reference: action.reference },
      after: { claim: CLAIM_LABELS[claim], forecastOn, meetsOn: row.meetsOn, evidence: proof },
      note: words,
    });
    return id;
  }
}
