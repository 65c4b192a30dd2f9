import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { groupedBy } from '../../database/grouped-by.js';
import { isNotClosed } from '../../items/verdicts/latest-verdict.queries.js';
import { Action } from '../action.entity.js';
import { type DueTerms, type MeetingDay, type Met, type PutOff, workedOutDue } from '../duties/duty.rules.js';
import { isWorkedOut } from '../making/new-action.rules.js';
import { COUNTED_MEETINGS } from './counted-meetings.queries.js';

type DatedAction = DueTerms & Pick<Action, 'id' | 'dueOn'>;

type ReportOf = Met & { readonly actionId: number };

/** An action whose kept due date is not what follows from its facts any more. */
export type MovedDue = { readonly id: number; readonly dueOn: CalendarDay | null };

/** A meeting of a body, counted from when an action was made. */
export type CountedMeeting = { readonly nth: number; readonly heldOn: CalendarDay };

const FOLLOWING = `
  select a.id from actions a where a.due_body_id = $1 and ${isNotClosed('a.id', null)} order by a.id`;

/** Works out due dates that follow from meetings, cadences and what was reported, within the change that moves them. */
@Injectable()
export class DueDatesRepository {
  /** What is due at meetings of a body and not closed; nobody else may change it until this transaction ends. */
  async following(tx: EntityManager, bodyId: number): Promise<Action[]> {
    const rows: { id: number }[] = await tx.query(FOLLOWING, [bodyId]);
    if (rows.length === 0) return [];
    return tx
      .createQueryBuilder(Action, 'a')
      .setLock('pessimistic_write')
      .where('a.id = any(:ids)', { ids: rows.map(({ id }) => id) })
      .orderBy('a.id')
      .getMany();
  }

  /** The dates that follow for actions which are to be made, in the order given; null where none does. */
  async ofNew(tx: EntityManager, terms: readonly DueTerms[]): Promise<(CalendarDay | null)[]> {
    const bodyIds = [...new Set(terms.flatMap(({ dueBodyId }) => dueBodyId ?? []))];
    await this.holdMeetings(tx, bodyIds);
    const days = await this.meetingDays(tx, bodyIds);
    const meetings = groupedBy(days, ({ bodyId }): number | null => bodyId);
    return terms.map((each) => workedOutDue(each, meetings.get(each.dueBodyId) ?? [], [], []));
  }

  /**
   * Which meeting of a body, counted from when an action was made, is the next after a day; null where none is known yet. Nobody
   * changes when the body meets until this transaction ends.
   */
  async nextMeeting(
    tx: EntityManager,
    terms: DueTerms,
    bodyId: number,
    after: CalendarDay,
  ): Promise<CountedMeeting | null> {
    const found = await this.nextMeetings(tx, [{ ...terms, id: 0, bodyId, after }]);
    return found.get(0) ?? null;
  }

  /** The same of several actions, each by its id; left out where none is known. */
  async nextMeetings(
    tx: EntityManager,
    wanted: readonly (DueTerms & {
      readonly id: number;
      readonly bodyId: number;
      readonly after: CalendarDay;
    })[],
  ): Promise<Map<number, CountedMeeting>> {
    const bodyIds = [...new Set(wanted.map(({ bodyId }) => bodyId))];
    await this.holdMeetings(tx, bodyIds);
    const byBody = groupedBy(await this.meetingDays(tx, bodyIds), ({ bodyId }) => bodyId);
    const found = new Map<number, CountedMeeting>();
    for (const { id, bodyId, after, ...terms } of wanted) {
      const next = nextAfter(terms, bodyId, byBody.get(bodyId) ?? [], after);
      if (next) found.set(id, next);
    }
    return found;
  }

  /**
   * Those of `actions` whose date is another now. Where the date is one that somebody set, it stays.
   * @param reports occurrences that are being reported, besides those that were
   */
  async moved(
    tx: EntityManager,
    actions: readonly DatedAction[],
    reports: readonly ReportOf[] = [],
  ): Promise<MovedDue[]> {
    const following = actions.filter(isWorkedOut);
    if (following.length === 0) return [];
    const ids = following.map(({ id }) => id);
    await this.holdMeetings(
      tx,
      following.flatMap(({ dueBodyId }) => dueBodyId ?? []),
    );
    const counted: (MeetingDay & { actionId: number })[] = await tx.query(COUNTED_MEETINGS, [
      ids,
      following.map(({ dueBodyId }) => dueBodyId),
    ]);
    const meetings = byAction(counted);
    const met = byAction([...(await this.met(tx, ids)), ...reports]);
    const putOff = byAction(await this.putOff(tx, ids));
    return following.flatMap((action) => {
      const { id } = action;
      const dueOn = workedOutDue(action, meetings.get(id) ?? [], met.get(id) ?? [], putOff.get(id) ?? []);
      return dueOn === action.dueOn ? [] : [{ id, dueOn }];
    });
  }

  /** Keeps what was worked out. */
  async keep(tx: EntityManager, moved: readonly MovedDue[]): Promise<void> {
    await tx.query(
      `update actions a set due_on = m.due_on from unnest($1::int[], $2::date[]) as m (id, due_on) where a.id = m.id`,
      [moved.map(({ id }) => id), moved.map(({ dueOn }) => dueOn)],
    );
  }

  /**
   * Whoever changes when these bodies meet has ended, or waits until this transaction ends: neither may leave a date behind that is
   * no longer right.
   */
  private async holdMeetings(tx: EntityManager, bodyIds: readonly number[]): Promise<void> {
    if (bodyIds.length === 0) return;
    await tx.query('select id from bodies where id = any($1) order by id for share', [bodyIds]);
  }

  private async meetingDays(
    tx: EntityManager,
    bodyIds: readonly number[],
  ): Promise<(MeetingDay & { bodyId: number })[]> {
    if (bodyIds.length === 0) return [];
    return tx.query(
      `select id, body_id as "bodyId", held_on as "heldOn" from meetings
       where body_id = any($1) and not is_called_off order by held_on`,
      [bodyIds],
    );
  }

  private async met(tx: EntityManager, ids: readonly number[]): Promise<ReportOf[]> {
    return tx.query(
      `select action_id as "actionId", meets_on as "meetsOn", meets_meeting_id as "meetingId", written_on as "writtenOn",
              recorded_at as "recordedAt"
       from action_updates where action_id = any($1) and meets_on is not null`,
      [ids],
    );
  }

  private async putOff(
    tx: EntityManager,
    ids: readonly number[],
  ): Promise<(PutOff & { actionId: number })[]> {
    return tx.query(
      `select action_id as "actionId", old_due_on as "from", new_due_on as "to", recorded_at as "recordedAt"
       from extensions where action_id = any($1) and old_due_on is not null order by recorded_at, id`,
      [ids],
    );
  }
}

function nextAfter(
  terms: DueTerms,
  bodyId: number,
  days: readonly MeetingDay[],
  after: CalendarDay,
): CountedMeeting | null {
  for (let nth = 1; nth <= days.length; nth++) {
    const due = { ...terms, cadence: null, startsOn: null, dueBodyId: bodyId, dueNth: nth };
    const heldOn = workedOutDue(due, days, [], []);
    if (heldOn !== null && heldOn > after) return { nth, heldOn };
  }
  return null;
}

function byAction<Row extends { readonly actionId: number }>(rows: readonly Row[]) {
  return groupedBy(rows, ({ actionId }) => actionId);
}
