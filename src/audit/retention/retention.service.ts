import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Refused } from '../../web/errors.js';
import { type By, THE_PROGRAM } from '../change.js';
import { Changes } from '../changes.service.js';
import { RetainedStores } from './retained-stores.service.js';
import { RetentionRepository } from './retention.repository.js';
import { type RetentionKind, type RetentionSetting, runOutBefore, settingOn } from './retention.rules.js';

/** What has run out of one kind. */
export type RunOut = {
  readonly kind: RetentionKind;
  /** Null where the kind is kept for good. */
  readonly before: CalendarDay | null;
  readonly count: number;
};

/** What has run out as it stood on a day. */
export type RetentionPreview = { readonly on: CalendarDay; readonly runOut: readonly RunOut[] };

/** The trail has no id for it: how long things are kept is one thing to it. */
const SUBJECT = { kind: 'retention', id: 1 };

/** Takes out what is kept for a while only, once it has run out. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly changes: Changes,
    private readonly stores: RetainedStores,
    private readonly settings: RetentionRepository,
    private readonly clock: Clock,
  ) {}

  /** What was decided, in the order in which it was. */
  async decided(): Promise<RetentionSetting[]> {
    return this.settings.settings();
  }

  /** What would be taken out today. */
  async preview(): Promise<RetentionPreview> {
    const on = this.clock.today();
    const { periods } = settingOn(await this.decided(), on);
    const runOut: RunOut[] = [];
    for (const store of this.stores.all) {
      const before = runOutBefore(periods[store.kind], on);
      runOut.push({ kind: store.kind, before, count: before === null ? 0 : await store.count(before) });
    }
    return { on, runOut };
  }

  /**
   * Takes out what has run out today.
   * @param seenOn the day of the preview that was looked at
   * @returns how much of each kind
   * @throws Refused where that was another day's, so that nothing goes that nobody saw
   */
  async apply(by: By, seenOn: CalendarDay): Promise<RunOut[]> {
    const on = this.clock.today();
    if (seenOn !== on)
      throw Refused.at(
        'seenOn',
        `What has run out was shown for another day. Look again at what has run out on ${spokenDay(on)}`,
      );
    const { periods } = settingOn(await this.decided(), on);
    const afterwards: (() => Promise<void>)[] = [];
    const done = await this.changes.make(by, async ({ tx, at, record }) => {
      const taken: RunOut[] = [];
      afterwards.length = 0;
      for (const store of this.stores.all) {
        const before = runOutBefore(periods[store.kind], on);
        if (before === null) continue;
        const { count, afterwards: then } = await store.takeOut(tx, before, at, record);
        if (then) afterwards.push(then);
        taken.push({ kind: store.kind, before, count });
      }
      await record({
        action: 'took out what had run out',
        subject: { ...SUBJECT, reference: null },
        after: Object.fromEntries(taken.map(({ kind, before, count }) => [kind, { before, count }])),
      });
      return taken;
    });
    for (const then of afterwards) await then();
    return done;
  }

  /** The same by the program itself, where the council wants it and anything has run out. */
  async applyDaily(): Promise<void> {
    const today = this.clock.today();
    if (!settingOn(await this.decided(), today).isDaily) return;
    const { runOut } = await this.preview();
    if (runOut.some(({ count }) => count > 0)) await this.apply(THE_PROGRAM, today);
  }

  async decide(by: By & { readonly accountId: number }, setting: RetentionSetting): Promise<void> {
    if (setting.fromOn < this.clock.today())
      throw Refused.at('fromOn', 'The day must be today or later: what was decided before stays as it was');
    await this.changes.make(by, async ({ tx, at, record }) => {
      await this.settings.add(tx, setting, by.accountId, at);
      await record({
        action: 'decided how long things are kept',
        subject: { ...SUBJECT, reference: setting.fromOn },
        after: { from: setting.fromOn, ...setting.periods, daily: setting.isDaily },
      });
    });
  }
}
