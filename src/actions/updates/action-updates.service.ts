import { Injectable } from '@nestjs/common';
import type { By, Change, Entry } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { dayInLondon } from '../../calendar/clock.js';
import { NotAllowed } from '../../web/errors.js';
import { ActionEventsRepository, type EvidenceFile, type EvidenceLink } from '../action-events.repository.js';
import type { ActionRow } from '../action-row.queries.js';
import { claimOfDuty } from '../duties/duty-completion.rules.js';
import { DutyReportsService, type ReportedOccurrence } from '../duties/duty-reports.service.js';
import type { ActionUpdate } from './action-update.entity.js';
import { CLAIM_LABELS, type Claim } from './claim.rules.js';

export type NewUpdate = {
  readonly claim: Claim;
  readonly words: string;
  readonly forecastOn: CalendarDay | null;
  readonly evidence: EvidenceLink | null;
  readonly file?: EvidenceFile | null;
  readonly moreFiles?: readonly EvidenceFile[];
  /** The occurrence of a duty that it reports as done. */
  readonly occurrence?: ReportedOccurrence | null;
};

type UpdatedAction = Pick<ActionRow, 'id' | 'reference' | 'year' | 'number' | 'ownerId' | 'ownerName'>;

/** An update that is not of today. */
type DatedUpdate = NewUpdate & { readonly writtenOn: CalendarDay };

/** The action that an update tells of. */
type ToldOf = Pick<UpdatedAction, 'id' | 'reference' | 'ownerId' | 'ownerName'>;

/** Somebody without an account, who sent it by e-mail. */
export type UpdateSender = Pick<ActionUpdate, 'cameBy'> & { readonly sentBy: string };

/** Who wrote it: an account, or a sender. */
type Writer = number | UpdateSender;

/** Owners' accounts of progress. */
@Injectable()
export class ActionUpdatesService {
  constructor(
    private readonly changes: Changes,
    private readonly events: ActionEventsRepository,
    private readonly duties: DutyReportsService,
  ) {}

  /**
   * Adds an update, dated today. Where it reports an occurrence of a duty, the next one is due; the last one of a duty that ends
   * is a claim that the duty is complete. No update ends a duty of which more is to come.
   * @throws Refused where it says that such a duty is complete, or somebody has reported the occurrence meanwhile
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
    return this.changes.make(by, (change) => this.writeTodayIn(change, accountId, action, how, update));
  }

  /** The same as a part of a greater change, for the owner, by somebody who has no account and wrote by e-mail. */
  async sendIn(
    change: Change,
    sender: UpdateSender,
    action: UpdatedAction,
    update: NewUpdate,
  ): Promise<number> {
    return this.writeTodayIn(change, sender, action, 'for-owner', update);
  }

  private async writeTodayIn(
    change: Change,
    writer: Writer,
    action: UpdatedAction,
    how: 'as-owner' | 'for-owner',
    update: NewUpdate,
  ): Promise<number> {
    const writtenOn = dayInLondon(change.at);
    const { occurrence } = update;
    const reported = occurrence && (await this.duties.report(change, action, occurrence, writtenOn));
    const claim = reported?.isLast ? 'complete' : claimOfDuty(update.claim, Boolean(reported));
    if (claim === 'complete' && !reported) await this.duties.requireOver(change, action, writtenOn);
    return this.writeIn(change, writer, action, how, { ...update, claim, writtenOn });
  }

  /** The same as a part of a greater change, dated as it says; of a duty it reports no occurrence. */
  async writeIn(
    change: Change,
    writer: Writer,
    action: ToldOf,
    how: 'as-owner' | 'for-owner',
    update: DatedUpdate,
  ): Promise<number> {
    const { evidence, file = null, moreFiles = [] } = update;
    const row = rowOf(change, writer, action, how, update);
    const id = await this.events.addUpdate(change.tx, row, { link: evidence, file, moreFiles });
    await change.record(entryOf(action, how, update, writer));
    return id;
  }

  /** Enters updates for owners as a part of a greater change: many of them, with no evidence and no occurrence of a duty. */
  async enterIn(
    change: Change,
    writtenById: number,
    entered: readonly { readonly action: ToldOf; readonly update: DatedUpdate }[],
  ): Promise<void> {
    const rows = entered.map(({ action, update }) => rowOf(change, writtenById, action, 'for-owner', update));
    await this.events.addUpdates(change.tx, rows);
    for (const { action, update } of entered)
      await change.record(entryOf(action, 'for-owner', update, writtenById));
  }
}

function rowOf(
  { at }: Change,
  writer: Writer,
  action: ToldOf,
  how: 'as-owner' | 'for-owner',
  { claim, words, forecastOn, writtenOn, occurrence = null }: DatedUpdate,
) {
  return {
    ...{ actionId: action.id, claim, words, forecastOn, writtenOn },
    ...(typeof writer === 'number' ? { writtenById: writer } : { writtenById: null, ...writer }),
    onBehalfOfId: how === 'for-owner' ? action.ownerId : null,
    meetsOn: occurrence?.on ?? null,
    meetsMeetingId: occurrence?.meetingId ?? null,
    recordedAt: at,
  };
}

function entryOf(
  { id, reference, ownerName }: ToldOf,
  how: 'as-owner' | 'for-owner',
  { claim, words, forecastOn, evidence, file = null, moreFiles = [], occurrence = null }: DatedUpdate,
  writer: Writer,
): Entry {
  const verb = typeof writer === 'number' ? 'entered an update' : 'sent an update';
  const isEntered = how === 'for-owner';
  const forWhom = isEntered && ownerName ? ` for ${ownerName}` : '';
  const files = [file, ...moreFiles].map((each) => each?.filename);
  const proof = [evidence?.address, ...files].filter(Boolean).join(', ') || null;
  return {
    action: isEntered ? `${verb}${forWhom}` : 'wrote an update',
    subject: { kind: 'action', id, reference },
    after: { claim: CLAIM_LABELS[claim], forecastOn, meetsOn: occurrence?.on ?? null, evidence: proof },
    note: words,
  };
}
