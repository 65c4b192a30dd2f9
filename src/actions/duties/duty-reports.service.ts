import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import { actionSubject } from '../action-subject.js';
import { ActionsRepository } from '../actions.repository.js';
import { DueDatesRepository } from '../due-dates/due-dates.repository.js';
import { ActionUpdate } from '../updates/action-update.entity.js';
import { comesAgain, endingFault } from './duty-completion.rules.js';

/** An occurrence of a duty, by the day that its cadence gives it or the meeting at which it is due. */
export type ReportedOccurrence = { readonly on: CalendarDay; readonly meetingId: number | null };

/** What becomes of a duty when one of its occurrences is reported as done. */
@Injectable()
export class DutyReportsService {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly dueDates: DueDatesRepository,
  ) {}

  /**
   * Moves the due date on to the occurrence that is open next, within the change that keeps the report.
   * @returns whether the duty has ended and nothing more is to come
   * @throws Refused where somebody has reported that occurrence meanwhile
   */
  async report(
    { tx, at, record }: Change,
    { year, number }: Pick<Reference, 'year' | 'number'>,
    occurrence: ReportedOccurrence,
    writtenOn: CalendarDay,
  ): Promise<{ readonly isLast: boolean }> {
    const action = await this.actions.lock(tx, { kind: 'A', year, number });
    const { on: meetsOn, meetingId: meetsMeetingId } = occurrence;
    const same = meetsMeetingId === null ? { meetsOn } : { meetsMeetingId };
    if (await tx.existsBy(ActionUpdate, { actionId: action.id, ...same })) {
      throw Refused.at('occurrence', `What was due on ${spokenDay(meetsOn)} is reported already`);
    }
    const report = { meetsOn, meetingId: meetsMeetingId, writtenOn, recordedAt: at };
    const moved = await this.dueDates.moved(tx, [action], [{ ...report, actionId: action.id }]);
    await this.dueDates.keep(tx, moved);
    const dueOn = moved[0] ? moved[0].dueOn : action.dueOn;
    if (dueOn !== action.dueOn) {
      await record({
        action: 'moved on to the next occurrence',
        subject: actionSubject(action),
        before: { dueOn: action.dueOn },
        after: { dueOn },
      });
    }
    return { isLast: !comesAgain({ ...action, dueOn }, writtenOn) };
  }

  /** @throws Refused where more is to come of an action that an update says is complete */
  async requireOver(
    { tx }: Change,
    { year, number, reference }: Pick<Reference, 'year' | 'number'> & { readonly reference: string },
    today: CalendarDay,
  ): Promise<void> {
    const action = await this.actions.lock(tx, { kind: 'A', year, number });
    if (comesAgain(action, today)) throw Refused.at('claim', endingFault(reference));
  }
}
