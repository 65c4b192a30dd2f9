import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { dayInLondon } from '../../calendar/clock.js';
import { NotFound, Refused } from '../../web/errors.js';
import type { HoldKind } from './hold.rules.js';
import type { NamedScope } from './hold-scope.js';
import { ReminderHoldsRepository } from './reminder-holds.repository.js';

export type NewHold = {
  readonly kind: HoldKind;
  readonly fromOn: CalendarDay;
  readonly untilOn: CalendarDay;
  readonly reason: string;
};

/** Leaves somebody or something alone for a while. */
@Injectable()
export class ReminderHoldsService {
  constructor(
    private readonly changes: Changes,
    private readonly holds: ReminderHoldsRepository,
  ) {}

  /** @throws Refused where the last day is before the first, or in the past */
  async hold(by: By, { scope, name, subject }: NamedScope, hold: NewHold): Promise<void> {
    if (hold.untilOn < hold.fromOn) throw Refused.at('untilOn', 'The last day must not be before the first');
    await this.changes.make(by, async ({ tx, at, record }) => {
      if (hold.untilOn < dayInLondon(at)) throw Refused.at('untilOn', 'The last day must be today or later');
      await this.holds.add(tx, { ...scope, ...hold, recordedById: by.accountId, recordedAt: at });
      await record({
        action: `held the reminders of ${name}`,
        subject,
        after: { kind: hold.kind, fromOn: hold.fromOn, untilOn: hold.untilOn },
        note: hold.reason,
      });
    });
  }

  /** Ends a hold from today on. One that began today never was. @throws NotFound where it has ended */
  async end(by: By, id: number, of: NamedScope): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const today = dayInLondon(at);
      const hold = await this.holds.lock(tx, id);
      if (!hold || hold.untilOn < today) throw new NotFound(`Hold ${id}`);
      if (hold.fromOn >= today) await this.holds.remove(tx, id);
      else await this.holds.endOn(tx, id, addDays(today, -1));
      await record({
        action: `ended the hold of ${of.name}`,
        subject: of.subject,
        before: { untilOn: hold.untilOn },
        after: { untilOn: addDays(today, -1) },
        note: hold.reason,
      });
    });
  }
}
