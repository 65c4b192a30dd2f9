import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../audit/change.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { NotFound } from '../web/errors.js';
import { inRunningText } from './body-name.rules.js';
import { Meeting } from './meeting.entity.js';
import { MeetingFollowers } from './meeting-followers.service.js';
import { MeetingMove } from './meeting-move.entity.js';
import type { TimeAndPlace } from './meeting-place.rules.js';

/** What the trail says where a meeting that was called off is entered again. */
export const HELD_AFTER_ALL = 'entered the meeting again, which is held after all';

/** Keeps when bodies meet; whoever follows the meetings is told in the same transaction. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly followers: MeetingFollowers) {}

  /** The id of this body's meeting on this day, which is entered where it is not known yet, or was called off. */
  async on(change: Change, bodyId: number, heldOn: CalendarDay): Promise<number> {
    const { tx } = change;
    // Whoever moves it or calls it off has ended, or waits.
    await holdAgenda(tx, bodyId);
    const known = await tx.findOneBy(Meeting, { bodyId, heldOn });
    if (known && !known.isCalledOff) return known.id;
    await tx
      .createQueryBuilder()
      .insert()
      .into(Meeting)
      .values({ bodyId, heldOn, isCalledOff: false })
      .orUpdate(['is_called_off'], ['body_id', 'held_on'])
      .execute();
    const { id } = await tx.findOneByOrFail(Meeting, { bodyId, heldOn });
    const { code, name } = await this.bodyOf(tx, bodyId);
    if (known) {
      const subject = { kind: 'meeting', id, reference: `${code} ${heldOn}` };
      await change.record({ action: HELD_AFTER_ALL, subject, after: { heldOn } });
    }
    const why = `A meeting of ${name} on ${spokenDay(heldOn)} was entered`;
    await this.followers.notify(change, { bodyId, why });
    return id;
  }

  /**
   * Takes out a meeting that was entered by mistake, as long as nothing names it.
   * @returns whether it is gone
   */
  async takeBack(change: Change, id: number): Promise<boolean> {
    const meeting = await change.tx.findOneBy(Meeting, { id });
    if (!meeting) return false;
    await holdAgenda(change.tx, meeting.bodyId);
    try {
      await change.tx.transaction((inner) => inner.delete(Meeting, { id }));
    } catch (error) {
      if ((error as { code?: unknown }).code === '23503') return false;
      throw error;
    }
    const { name } = await this.bodyOf(change.tx, meeting.bodyId);
    const why = `The meeting of ${name} of ${spokenDay(meeting.heldOn)} was taken out with the import that entered it`;
    await this.followers.notify(change, { bodyId: meeting.bodyId, why });
    return true;
  }

  /** The meeting, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, id: number): Promise<Meeting> {
    const meeting = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!meeting) throw new NotFound('The meeting');
    return meeting;
  }

  /** Says when on its day a meeting begins, and where it is. */
  async place(tx: EntityManager, id: number, { startTime, place }: TimeAndPlace): Promise<void> {
    await tx.update(Meeting, { id }, { startTime, place });
  }

  /** Whether the body has another meeting on this day, called off or not. */
  async isTaken(tx: EntityManager, bodyId: number, heldOn: CalendarDay): Promise<boolean> {
    return tx.existsBy(Meeting, { bodyId, heldOn });
  }

  /** Moves a meeting, or calls it off where there is no new day, and keeps the day it was to be on. */
  async move(change: Change, meeting: Meeting, move: Omit<MeetingMove, 'id'>): Promise<void> {
    const { tx } = change;
    await holdAgenda(tx, meeting.bodyId);
    await tx.insert(MeetingMove, move);
    await tx.update(Meeting, { id: meeting.id }, move.toOn ? { heldOn: move.toOn } : { isCalledOff: true });
    const { name } = await this.bodyOf(tx, meeting.bodyId);
    const was = `The meeting of ${name} of ${spokenDay(move.fromOn)}`;
    const became = move.toOn ? `was moved to ${spokenDay(move.toOn)}` : 'was cancelled';
    await this.followers.notify(change, { bodyId: meeting.bodyId, why: `${was} ${became}` });
  }

  /** How many recommendations, actions, verdicts and papers a meeting has. */
  async itemsOf(tx: EntityManager, meetingId: number): Promise<number> {
    const [row]: { items: number }[] = await tx.query(
      'select count(*)::int as items from meeting_matters where meeting_id = $1',
      [meetingId],
    );
    return row?.items ?? 0;
  }

  /**
   * Gives meetings to another body; where that meets on the day already, the one before it is called off unless something stands in it.
   * @returns those that passed
   */
  async pass(tx: EntityManager, ids: readonly number[], bodyId: number): Promise<Set<number>> {
    const moved: { id: number }[] = await tx.query(
      `with moved as (
         update meetings m set body_id = $1
         where m.id = any($2) and not exists (select from meetings o where o.body_id = $1 and o.held_on = m.held_on)
         returning m.id
       ) select id from moved`,
      [bodyId, ids],
    );
    const passed = new Set(moved.map(({ id }) => id));
    await tx.query(
      `update meetings m set is_called_off = true where m.id = any($1)
         and not exists (select from meeting_matters x where x.meeting_id = m.id)`,
      [ids.filter((id) => !passed.has(id))],
    );
    return passed;
  }

  /** Its name as it stands inside a sentence. */
  private async bodyOf(tx: EntityManager, bodyId: number): Promise<{ code: string; name: string }> {
    const [body]: { code: string; name: string }[] = await tx.query(
      'select code, name from bodies where id = $1',
      [bodyId],
    );
    return { code: body?.code ?? '', name: inRunningText(body?.name ?? 'the body') };
  }
}

/**
 * Nobody else may change when this body meets, or work anything out from it, until the transaction ends: what is made meanwhile would
 * not be among what follows the change.
 */
async function holdAgenda(tx: EntityManager, bodyId: number): Promise<void> {
  await tx.query('select id from bodies where id = $1 for no key update', [bodyId]);
}
