import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change, Subject } from '../../audit/change.js';
import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { NotAllowed, Refused } from '../../web/errors.js';
import { clockSubject } from '../clocks/recommendation-clocks.repository.js';
import type { Recommendation } from '../recommendation.entity.js';
import { RecommendationEnding } from './recommendation-ending.entity.js';
import { type EndingKind, endedAs } from './recommendation-ending.rules.js';

/** What a meeting decided, and why. */
export type MeetingDecision = {
  /** The body that met; its meeting on that day is entered where it is not known yet. */
  readonly bodyId: number;
  readonly heldOn: CalendarDay;
  readonly reason: string;
};

/** What is done, within the same change, about that which hangs on the recommendations that end. */
export type SettleWhatHangsOnIt = (change: Change, endedIds: readonly number[]) => Promise<void>;

const DONE: Readonly<Record<EndingKind, string>> = {
  withdrawn: 'withdrew it',
  split: 'split it',
  merged: 'merged it',
  restored: 'took it up again',
};

const WAS: Readonly<Record<EndingKind, string>> = {
  withdrawn: 'was withdrawn',
  split: 'was split',
  merged: 'was merged',
  restored: 'was taken up again',
};

/** Keeps how panels end recommendations. */
@Injectable()
export class RecommendationEndingsRepository {
  constructor(private readonly meetings: MeetingsRepository) {}

  /** How the recommendation has ended, as far as is recorded; null where it lives. */
  async endOf(tx: EntityManager, item: Recommendation): Promise<'withdrawn' | 'split' | 'merged' | null> {
    const latest = await latestOf(tx, item);
    return endedAs(latest?.kind ?? null);
  }

  /**
   * Records an ending with its entry in the trail.
   * @param into the references of what takes its place
   * @throws Refused where a later meeting has ended it or taken it up again: an earlier one would change nothing
   */
  async add(
    change: Change,
    item: Recommendation,
    kind: EndingKind,
    { bodyId, heldOn, reason }: MeetingDecision,
    into: readonly string[] = [],
  ): Promise<void> {
    const { tx, at, by, record } = change;
    if (by.accountId === null)
      throw new NotAllowed('what a meeting did is recorded by somebody with an account');
    requireInOrder(await latestOf(tx, item), item, heldOn);
    await tx.insert(RecommendationEnding, {
      recommendationId: item.id,
      kind,
      meetingId: await this.meetings.on(change, bodyId, heldOn),
      reason,
      decidedOn: heldOn,
      recordedById: by.accountId,
      recordedAt: at,
    });
    await record({
      action: DONE[kind],
      subject: clockSubject(item),
      after: { meetingOn: heldOn, ...(into.length > 0 ? { into } : {}) },
      note: reason,
    });
  }

  /** The same of several that are locked and live, by one meeting. */
  async withdrawAll(
    change: Change,
    items: readonly (Pick<Recommendation, 'id'> & { readonly subject: Subject })[],
    { bodyId, heldOn, reason }: MeetingDecision,
  ): Promise<void> {
    const { tx, at, by, record } = change;
    const { accountId } = by;
    if (accountId === null)
      throw new NotAllowed('what a meeting did is recorded by somebody with an account');
    const meetingId = await this.meetings.on(change, bodyId, heldOn);
    const decided = { kind: 'withdrawn' as const, meetingId, reason, decidedOn: heldOn };
    await tx.insert(
      RecommendationEnding,
      items.map(({ id }) => ({ ...decided, recommendationId: id, recordedById: accountId, recordedAt: at })),
    );
    for (const { subject } of items)
      await record({ action: DONE.withdrawn, subject, after: { meetingOn: heldOn }, note: reason });
  }
}

/** What was decided last, by the day of the meeting. */
async function latestOf(tx: EntityManager, { id }: Recommendation): Promise<RecommendationEnding | null> {
  return tx.findOne(RecommendationEnding, {
    where: { recommendationId: id },
    order: { decidedOn: 'DESC', recordedAt: 'DESC', id: 'DESC' },
  });
}

function requireInOrder(
  latest: RecommendationEnding | null,
  item: Recommendation,
  heldOn: CalendarDay,
): void {
  if (!latest || heldOn >= latest.decidedOn) return;
  const was = `${clockSubject(item).reference} ${WAS[latest.kind]} at a meeting on ${spokenDay(latest.decidedOn)}`;
  throw Refused.at(
    'heldOn',
    `${was}. Choose that meeting or a later one: an earlier one would change nothing`,
  );
}
