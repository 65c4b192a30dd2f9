import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import type { DoneSince } from '../../items/undo/done-since.sql.js';
import { ITEMS_CHANGED_SINCE } from '../../items/undo/done-since.sql.js';
import type { JudgedIds } from '../../items/verdicts/verdict-drafts.repository.js';
import { VERDICT_ENTRIES } from './meeting-verdicts.service.js';

/** Verdicts of a meeting that were recorded together. */
export type RecordedVerdicts = JudgedIds & {
  readonly at: Date;
  readonly accountId: number;
  readonly by: string;
};

const LATEST = `
  with latest as (
    select at, account_id, actor, action from audit_entries
    where subject_kind = 'meeting' and subject_id = $1 and action in ($2, $3) order by id desc limit 1
  )
  select l.at, l.account_id as "accountId", l.actor as by,
    array(select v.action_id from verdicts v where v.meeting_id = $1 and v.recorded_at = l.at
      and v.recorded_by_id = l.account_id and v.action_id is not null order by 1) as actions,
    array(select v.recommendation_id from verdicts v where v.meeting_id = $1 and v.recorded_at = l.at
      and v.recorded_by_id = l.account_id and v.recommendation_id is not null order by 1) as recommendations
  from latest l where l.action = $2 and l.account_id is not null`;

/** The latest verdicts of a meeting, and what was done since with what they judged. */
@Injectable()
export class MeetingVerdictsUndoQueries {
  constructor(private readonly database: Database) {}

  /** Null where none were recorded together, or they were undone. */
  async latest(meetingId: number): Promise<RecordedVerdicts | null> {
    const [row] = await this.database.rows<RecordedVerdicts>(LATEST, parametersOf(meetingId));
    return row ?? null;
  }

  /** The same within a change. */
  async latestIn(tx: EntityManager, meetingId: number): Promise<RecordedVerdicts | null> {
    const [row]: RecordedVerdicts[] = await tx.query(LATEST, parametersOf(meetingId));
    return row ?? null;
  }

  async doneSince({ at, actions, recommendations }: RecordedVerdicts): Promise<DoneSince[]> {
    return this.database.rows(ITEMS_CHANGED_SINCE, [at, recommendations, actions]);
  }

  async doneSinceIn(
    tx: EntityManager,
    { at, actions, recommendations }: RecordedVerdicts,
  ): Promise<DoneSince[]> {
    return tx.query(ITEMS_CHANGED_SINCE, [at, recommendations, actions]);
  }
}

function parametersOf(meetingId: number): unknown[] {
  return [meetingId, VERDICT_ENTRIES.recorded, VERDICT_ENTRIES.undone];
}
