import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import { VERDICT_LABELS, type Verdict } from '../../items/verdicts/verdict.rules.js';
import { VerdictsRepository } from '../../items/verdicts/verdicts.repository.js';
import { RecommendationEndingsRepository } from '../../recommendations/endings/recommendation-endings.repository.js';
import { EVERYTHING } from '../../reminders/holds/hold-scope.js';
import { ReminderHoldsRepository } from '../../reminders/holds/reminder-holds.repository.js';
import type { BulkItem } from '../bulk-item.js';
import type { DecidingMeeting, WantedOf } from '../plans/wanted-change.js';

/** Holds, and what meetings decided, of many items, each with the entry in its trail that the single form leaves. */
@Injectable()
export class BulkDecisionWrites {
  constructor(
    private readonly holds: ReminderHoldsRepository,
    private readonly verdicts: VerdictsRepository,
    private readonly endings: RecommendationEndingsRepository,
    private readonly meetings: MeetingsRepository,
  ) {}

  async hold(
    { tx, at, record }: Change,
    recordedById: number,
    items: readonly BulkItem[],
    { fromOn, untilOn, reason }: WantedOf<'hold'>,
  ): Promise<void> {
    const hold = { kind: 'hold' as const, fromOn, untilOn, reason, recordedById, recordedAt: at };
    const scopeOf = ({ kind, id }: BulkItem) => (kind === 'A' ? { actionId: id } : { recommendationId: id });
    await this.holds.addAll(
      tx,
      items.map((item) => ({ ...EVERYTHING, ...scopeOf(item), ...hold })),
    );
    for (const { subject, reference } of items)
      await record({
        action: `held the reminders of ${reference}`,
        subject,
        after: { kind: hold.kind, fromOn, untilOn },
        note: reason,
      });
  }

  async judge(
    change: Change,
    recordedById: number,
    items: readonly BulkItem[],
    verdict: Verdict,
    { bodyId, heldOn }: DecidingMeeting,
    words: string | null,
  ): Promise<void> {
    if (items.length === 0) return;
    const { tx, at, record } = change;
    const meetingId = await this.meetings.on(change, bodyId, heldOn);
    await this.verdicts.add(
      tx,
      items.map(({ kind, id }) => ({
        actionId: kind === 'A' ? id : null,
        recommendationId: kind === 'R' ? id : null,
        ...{ meetingId, verdict, words, supersededBy: null, decidedOn: heldOn, recordedById, recordedAt: at },
      })),
    );
    for (const { subject } of items)
      await record({
        action: 'recorded a verdict',
        subject,
        after: { verdict: VERDICT_LABELS[verdict], meetingOn: heldOn, supersededBy: null },
        note: words,
      });
  }

  /** A recommendation is withdrawn; an action is no longer needed, as the meeting sees it. */
  async withdraw(
    change: Change,
    recordedById: number,
    items: readonly BulkItem[],
    { meeting, words }: WantedOf<'withdrawal'>,
  ): Promise<void> {
    const ended = items.filter(({ kind }) => kind === 'R');
    const decision = { bodyId: meeting.bodyId, heldOn: meeting.heldOn, reason: words };
    if (ended.length > 0) await this.endings.withdrawAll(change, ended, decision);
    const actions = items.filter(({ kind }) => kind === 'A');
    await this.judge(change, recordedById, actions, 'no-longer-needed', meeting, words);
  }
}
