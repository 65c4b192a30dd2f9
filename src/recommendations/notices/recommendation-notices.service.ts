import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import {
  CLOCK_EVENT_KINDS,
  CLOCK_EVENT_NAMES,
  type ClockEventKind,
  clockFacts,
  deadlineOf,
  type GivenDays,
  kindsOf,
  type NewDay,
  newDays,
  recordingWords,
} from '../../deadlines/clock-event.rules.js';
import { presumedReceipt } from '../../deadlines/ordinary-post.rules.js';
import { owedOn } from '../../deadlines/statutory-clock.rules.js';
import { Refused } from '../../web/errors.js';
import type { ClockHolder } from '../addressees/addressee-clock.js';
import { AddresseesRepository } from '../addressees/addressees.repository.js';
import type { ClockEvent } from '../clocks/clock-event.entity.js';
import {
  type ClockedItem,
  clockSubject,
  RecommendationClocksRepository,
} from '../clocks/recommendation-clocks.repository.js';
import type { Recommendation } from '../recommendation.entity.js';
import type { Posting } from './posting.form.js';

/** Whoever records an event does so with an account. */
type Recorder = By & { readonly accountId: number };

/** What is said of the days beside the days themselves. */
export type NoticeCircumstances = {
  /** Why a day that was recorded before is corrected. */
  readonly reason: string | null;
  /** The letter that was served. */
  readonly noticeLetterId?: number | null;
  /** Whose clock they start: a further addressee's; null or absent for the body that is to answer first. */
  readonly holder?: ClockHolder;
  /** When a notice was posted that was received on the day given. */
  readonly postedOn?: CalendarDay | null;
  /** Whether the day of its receipt follows from the posting alone. */
  readonly isPresumed?: boolean;
};

/** Notice, receipt and the other dates that start clocks. */
@Injectable()
export class RecommendationNoticesService {
  constructor(
    private readonly clocks: RecommendationClocksRepository,
    private readonly addressees: AddresseesRepository,
    private readonly changes: Changes,
    private readonly clock: Clock,
    private readonly closedDays: ClosedDaysQueries,
  ) {}

  /**
   * Records these days for each recommendation whose clock looks at them, and works out its response date anew. A day that is recorded
   * already is not recorded twice.
   * @returns for how many recommendations something was recorded
   * @throws Refused where no day was given, one lies in the future or before the recommendation was made, one corrects another
   *   without a reason, or none is news
   */
  async record(
    by: Recorder,
    ids: readonly number[],
    days: GivenDays,
    circumstances: NoticeCircumstances,
  ): Promise<number> {
    this.requireRecordable(ids, days);
    return this.changes.make(by, async (change) => {
      for (const { item } of await this.clocks.lock(change.tx, ids, circumstances.holder))
        requireMadeBy(item, days);
      const recorded = await this.recordIn(change, by.accountId, ids, days, circumstances);
      if (recorded === 0) {
        throw Refused.at(
          firstGiven(days),
          'Nothing to record: the recommendations you chose have this date already, or their clocks do not use it',
        );
      }
      return recorded;
    });
  }

  /** The same; where the day of receipt of a notice is not known, as it is presumed from its posting, and marked so. */
  async recordPosted(
    by: Recorder,
    ids: readonly number[],
    { days, posting }: { readonly days: GivenDays; readonly posting: Posting },
    circumstances: NoticeCircumstances,
  ): Promise<number> {
    const { postedOn, presumedBy } = posting;
    const isPresumed = !days.notice && presumedBy !== null;
    const given = isPresumed ? { ...days, notice: await this.presumedReceipt(posting) } : days;
    return this.record(by, ids, given, { ...circumstances, postedOn, isPresumed });
  }

  /**
   * The same as a part of a greater change, which answers for the days.
   * @returns for how many something was recorded
   * @throws Refused where one corrects another without a reason
   */
  async recordIn(
    change: Change,
    recordedById: number,
    ids: readonly number[],
    days: GivenDays,
    circumstances: NoticeCircumstances,
  ): Promise<number> {
    let recorded = 0;
    for (const clocked of await this.clocks.lock(change.tx, ids, circumstances.holder)) {
      if (await this.recordOne(change, recordedById, clocked, days, circumstances)) recorded += 1;
    }
    return recorded;
  }

  /** The day on which a posted notice is presumed to be received. @throws Error for what a form has not read as whole */
  async presumedReceipt({ postedOn, presumedBy }: Posting): Promise<CalendarDay> {
    if (!postedOn || !presumedBy) throw new Error('a notice was received on no day');
    return presumedReceipt(postedOn, presumedBy, await this.closedDays.all());
  }

  private requireRecordable(ids: readonly number[], days: GivenDays): void {
    if (ids.length === 0) throw Refused.at('recommendations', 'Select at least one recommendation');
    const given = CLOCK_EVENT_KINDS.filter((kind) => days[kind]);
    if (given.length === 0) throw Refused.at(firstGiven(days), 'Enter at least one date');
    const today = this.clock.today();
    for (const kind of given) {
      if ((days[kind] ?? today) > today) {
        throw Refused.at(kind, `${CLOCK_EVENT_NAMES[kind]} must be today or in the past`);
      }
    }
  }

  private async recordOne(
    { tx, at, record }: Change,
    recordedById: number,
    clocked: ClockedItem,
    days: GivenDays,
    { reason, noticeLetterId = null, postedOn = null, isPresumed = false }: NoticeCircumstances,
  ): Promise<boolean> {
    const { item, holder, events } = clocked;
    const added = [...newDays(item, events, days), ...newPosting(item, events, days, postedOn)];
    if (added.length === 0) return false;
    const subject = clockSubject(item);
    const corrected = added.find(({ was }) => was !== null);
    if (corrected?.was && !reason) {
      throw Refused.at(
        'reason',
        `Enter why ${spokenDay(corrected.was)} is corrected: it is recorded as ${CLOCK_EVENT_NAMES[corrected.kind].toLowerCase()} of ${subject.reference}`,
      );
    }
    const dueOn = owedOn(deadlineOf(item, [...events, ...added], await this.closedDays.in(tx)));
    await this.clocks.addEvents(
      tx,
      added.map(({ kind, happenedOn, was }) => ({
        recommendationId: item.id,
        addresseeId: holder,
        kind,
        happenedOn,
        reason: was === null ? null : reason,
        noticeLetterId,
        postedOn: kind === 'notice' ? postedOn : null,
        isPresumed: kind === 'notice' && isPresumed,
        recordedById,
        recordedAt: at,
      })),
    );
    await this.clocks.setResponseDueOn(tx, clocked, dueOn);
    const [whose] = holder === null ? [] : await this.addressees.names(tx, [holder]);
    const before = added.flatMap(({ kind, was }) => (was ? [{ kind, happenedOn: was }] : []));
    await record({
      action: whose ? `${recordingWords(added)} for ${whose}` : recordingWords(added),
      subject,
      before: { ...clockFacts(before), responseDueOn: item.responseDueOn },
      after: {
        ...clockFacts(added),
        ...(postedOn && added.some(({ kind }) => kind === 'notice') ? { postedOn, isPresumed } : {}),
        responseDueOn: dueOn,
      },
      note: corrected ? reason : null,
    });
    return true;
  }
}

/** The day of posting is news too, where the day of receipt is known already. */
function newPosting(
  item: Recommendation,
  events: readonly ClockEvent[],
  { notice }: GivenDays,
  postedOn: CalendarDay | null,
): NewDay[] {
  const known = events.findLast(({ kind }) => kind === 'notice');
  const isNews = postedOn !== null && known?.happenedOn === notice && known?.postedOn !== postedOn;
  return notice && isNews && kindsOf(item).includes('notice')
    ? [{ kind: 'notice', happenedOn: notice, was: null }]
    : [];
}

/** No clock starts before there is something to answer. @throws Refused */
function requireMadeBy(item: Recommendation, days: GivenDays): void {
  const early = kindsOf(item).find((kind) => (days[kind] ?? item.madeOn) < item.madeOn);
  if (!early) return;
  const { reference } = clockSubject(item);
  throw Refused.at(
    early,
    `${CLOCK_EVENT_NAMES[early]} must be ${spokenDay(item.madeOn)} or later: ${reference} was made on that day. Enter the right day, or leave it empty until you know it`,
  );
}

function firstGiven(days: GivenDays): ClockEventKind {
  const asked = CLOCK_EVENT_KINDS.filter((kind) => kind in days);
  return asked.find((kind) => days[kind]) ?? asked[0] ?? 'receipt';
}
