import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { dayInLondon } from '../../calendar/clock.js';
import { Refused } from '../../web/errors.js';
import { RemindersRepository } from '../reminders.repository.js';
import type { RemindedItem } from './reminded-item.queries.js';

export type Call = { readonly on: CalendarDay; readonly with: string; readonly words: string };

/** Notes what was said on the telephone or in passing. */
@Injectable()
export class CallsService {
  constructor(
    private readonly changes: Changes,
    private readonly reminders: RemindersRepository,
  ) {}

  /** @throws Refused where the day is to come */
  async note(by: By, { kind, id, reference, ownerId }: RemindedItem, call: Call): Promise<void> {
    await this.changes.make(by, async (change) => {
      if (call.on > dayInLondon(change.at))
        throw Refused.at('on', 'The day of the call must be today or in the past');
      await this.reminders.add(change.tx, [
        {
          recipient: call.with,
          ownerId,
          actionId: kind === 'action' ? id : null,
          recommendationId: kind === 'response' ? id : null,
          addresseeId: null,
          kind: 'call',
          stage: 'call',
          dueOn: null,
          plannedOn: call.on,
          reason: call.words,
          messageId: null,
          recordedAt: change.at,
        },
      ]);
      await change.record({
        action: 'noted a call',
        subject: { kind: kind === 'action' ? 'action' : 'recommendation', id, reference },
        after: { calledOn: call.on, calledWith: call.with },
        note: call.words,
      });
    });
  }
}
