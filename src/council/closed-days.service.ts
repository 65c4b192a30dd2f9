import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { NotFound, Refused } from '../web/errors.js';
import type { ClosedDayKind } from './closed-day.entity.js';
import { ClosedDayFollowers } from './closed-day-followers.service.js';
import { ClosedDaysRepository } from './closed-days.repository.js';

type Recorder = By & { readonly accountId: number };

/** A day as an administrator enters it. */
export type NewClosedDay = {
  readonly day: CalendarDay;
  readonly kind: ClosedDayKind;
  readonly name: string;
};

/** The trail has no id for a day: all of them are one thing to it. */
const SUBJECT = { kind: 'closed-days', id: 1 };

/** Bank holidays that were proclaimed, and the days on which the council is closed. */
@Injectable()
export class ClosedDaysService {
  constructor(
    private readonly days: ClosedDaysRepository,
    private readonly followers: ClosedDayFollowers,
    private readonly changes: Changes,
  ) {}

  /** Enters a day; open clocks in working days are worked out anew. @throws Refused where it is entered already */
  async add(by: Recorder, { day, kind, name }: NewClosedDay): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      if (await this.days.find(tx, day)) throw Refused.at('day', `${spokenDay(day)} is entered already`);
      await this.days.add(tx, { day, kind, name, recordedById: by.accountId, recordedAt: at });
      await record({
        action: 'entered a day on which the council does not work',
        subject: { ...SUBJECT, reference: day },
        after: { day, kind, name },
      });
      await this.followers.notify(change, `${spokenDay(day)} was entered: ${name}`);
    });
  }

  /** Takes a day out that was entered by mistake. @throws NotFound */
  async remove(by: By, day: CalendarDay): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, record } = change;
      const known = await this.days.find(tx, day);
      if (!known) throw new NotFound(`The day ${day}`);
      await this.days.remove(tx, day);
      await record({
        action: 'took out a day on which the council does not work',
        subject: { ...SUBJECT, reference: day },
        before: { day, kind: known.kind, name: known.name },
      });
      await this.followers.notify(change, `${spokenDay(day)} was taken out: ${known.name}`);
    });
  }
}
