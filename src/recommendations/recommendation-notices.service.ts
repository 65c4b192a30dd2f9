import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { Refused } from '../web/errors.js';
import {
  CLOCK_EVENT_IN_TEXT,
  CLOCK_EVENT_KINDS,
  CLOCK_EVENT_NAMES,
  type ClockEventKind,
  clockFacts,
  deadlineOf,
  kindsOf,
} from './clock-event.rules.js';
import {
  type ClockedItem,
  RecommendationClocksRepository,
  subjectOf,
} from './recommendation-clocks.repository.js';

/** The days that are given with one form, for every recommendation chosen on it. */
export type GivenDays = Readonly<Partial<Record<ClockEventKind, CalendarDay>>>;

/** Whoever records an event does so with an account. */
type Recorder = By & { readonly accountId: number };

/** Notice, receipt and the other dates that start clocks. */
@Injectable()
export class RecommendationNoticesService {
  constructor(
    private readonly clocks: RecommendationClocksRepository,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * Records these days for each recommendation whose clock looks at them, and works out its response date anew.
   * @returns for how many recommendations something was recorded
   * @throws Refused where no day was given, one lies in the future, or none of the clocks looks at any of them
   */
  async record(by: Recorder, ids: readonly number[], days: GivenDays): Promise<number> {
    this.requireRecordable(ids, days);
    return this.changes.make(by, async (change) => {
      const recorded = await this.recordIn(change, by.accountId, ids, days);
      if (recorded === 0) {
        throw Refused.at(firstGiven(days), 'The clock of what you chose does not look at this date');
      }
      return recorded;
    });
  }

  /** The same as a part of a greater change, which answers for the days. @returns for how many something was recorded */
  async recordIn(
    change: Change,
    recordedById: number,
    ids: readonly number[],
    days: GivenDays,
  ): Promise<number> {
    let recorded = 0;
    for (const clocked of await this.clocks.lock(change.tx, ids)) {
      if (await this.recordOne(change, recordedById, clocked, days)) recorded += 1;
    }
    return recorded;
  }

  private requireRecordable(ids: readonly number[], days: GivenDays): void {
    if (ids.length === 0) throw Refused.at('recommendations', 'Choose at least one recommendation');
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
    { item, events }: ClockedItem,
    days: GivenDays,
  ): Promise<boolean> {
    const added = kindsOf(item).flatMap((kind) => {
      const happenedOn = days[kind];
      return happenedOn
        ? [{ recommendationId: item.id, kind, happenedOn, recordedById, recordedAt: at }]
        : [];
    });
    if (added.length === 0) return false;
    const { dueOn } = deadlineOf(item, [...events, ...added]);
    await this.clocks.addEvents(tx, added);
    await this.clocks.setResponseDueOn(tx, item.id, dueOn);
    const after = clockFacts(added);
    const known = clockFacts(events);
    const before = Object.fromEntries(
      Object.keys(after).map((name) => [name, known[name as keyof typeof known] ?? null]),
    );
    await record({
      action: `recorded ${added.map(({ kind }) => CLOCK_EVENT_IN_TEXT[kind]).join(' and ')}`,
      subject: subjectOf(item),
      before: { ...before, responseDueOn: item.responseDueOn },
      after: { ...after, responseDueOn: dueOn },
    });
    return true;
  }
}

function firstGiven(days: GivenDays): ClockEventKind {
  const asked = CLOCK_EVENT_KINDS.filter((kind) => kind in days);
  return asked.find((kind) => days[kind]) ?? asked[0] ?? 'receipt';
}
