import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { NotAllowed, NotFound, Refused } from '../web/errors.js';
import { BodiesQueries, type BodyRow, type MeetingRow } from './bodies.queries.js';
import { absenceFault } from './body-existence.rules.js';
import { moveFault, type WantedMove } from './meeting-move.rules.js';
import type { TimeAndPlace } from './meeting-place.rules.js';
import { MeetingsRepository } from './meetings.repository.js';

/** A meeting that is to be moved or called off, and why. */
export type NewMove = WantedMove & { readonly reason: string };

/** When bodies meet. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly changes: Changes,
    private readonly bodies: BodiesQueries,
    private readonly meetings: MeetingsRepository,
  ) {}

  /**
   * Enters a meeting. One that is entered already is left as it is; one that was called off is held after all.
   * @returns whether it is new
   * @throws Refused where the body did not exist on that day
   */
  async enter(
    by: By,
    body: BodyRow,
    heldOn: CalendarDay,
    where: TimeAndPlace = { startTime: null, place: null },
  ): Promise<boolean> {
    const fault = absenceFault(body, heldOn);
    if (fault) throw Refused.at('heldOn', fault);
    const known = await this.known(body, heldOn);
    if (known && !known.isCalledOff) return false;
    return this.changes.make(by, async (change) => {
      const id = await this.meetings.on(change, body.id, heldOn);
      if (where.startTime !== null || where.place !== null) await this.meetings.place(change.tx, id, where);
      await change.record({
        action: 'entered the meeting',
        subject: { kind: 'meeting', id, reference: `${body.code} ${heldOn}` },
        after: { body: body.name, heldOn, ...where },
      });
      return true;
    });
  }

  /**
   * Says when on its day a meeting begins, and where it is.
   * @param seen the last entry of the meeting's trail when the form was opened
   * @throws ChangedMeanwhile
   */
  async place(by: By, { id, bodyCode }: MeetingRow, where: TimeAndPlace, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const { heldOn, startTime, place } = await this.meetings.lock(tx, id);
      const subject = { kind: 'meeting', id, reference: `${bodyCode} ${heldOn}` };
      const named = { ...subject, reference: `The meeting of ${spokenDay(heldOn)}` };
      await requireUnchanged(tx, named, `/meetings/${bodyCode}/${heldOn}`, seen);
      await this.meetings.place(tx, id, where);
      await record({
        action: 'said when and where it is',
        subject,
        before: { startTime, place },
        after: where,
      });
      return true;
    });
  }

  /**
   * Moves a meeting to another day, corrects the day it was entered under, or calls it off. What was made at it stays with it,
   * and what is due at it follows it.
   * @param seen the last entry of the meeting's trail when the form was opened
   * @throws ChangedMeanwhile, Refused where the meeting was held, or cannot be on that day
   */
  async move(by: By, { id, bodyCode }: MeetingRow, wanted: NewMove, seen: number): Promise<void> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('a meeting is moved by somebody with an account');
    const body = await this.bodies.byCode(bodyCode);
    const { toOn, isCorrection, reason } = wanted;
    const absent = toOn && absenceFault(body, toOn);
    if (absent) throw Refused.at('heldOn', absent);
    await this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const meeting = await this.meetings.lock(tx, id);
      const { heldOn: fromOn } = meeting;
      const path = `/meetings/${bodyCode}/${fromOn}`;
      const subject = { kind: 'meeting', id, reference: `${bodyCode} ${toOn ?? fromOn}` };
      await requireUnchanged(
        tx,
        { ...subject, reference: `The meeting of ${spokenDay(fromOn)}` },
        path,
        seen,
      );
      const today = dayInLondon(at);
      const items = await this.meetings.itemsOf(tx, id);
      const fault = moveFault({ ...meeting, items }, wanted, today);
      if (fault) throw Refused.at(fault.field, fault.message);
      if (toOn && (await this.meetings.isTaken(tx, body.id, toOn)))
        throw Refused.at('heldOn', `There is a meeting of this body on ${spokenDay(toOn)} already`);
      const recorded = { movedOn: today, recordedById: accountId, recordedAt: at };
      await this.meetings.move(change, meeting, {
        ...{ meetingId: id, fromOn, toOn, isCorrection, reason },
        ...recorded,
      });
      await record({
        action: verbOf(wanted),
        subject,
        before: { heldOn: fromOn },
        after: { heldOn: toOn },
        note: reason,
      });
      return true;
    });
  }

  private async known({ code }: BodyRow, heldOn: CalendarDay): Promise<MeetingRow | null> {
    return this.bodies.meeting(code, heldOn).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  }
}

function verbOf({ toOn, isCorrection }: WantedMove): string {
  if (toOn === null) return 'called the meeting off';
  return isCorrection ? 'corrected the day of the meeting' : 'moved the meeting';
}
