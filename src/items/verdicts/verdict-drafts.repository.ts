import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { insertMany } from '../../database/insert-many.js';
import type { MeetingVerdictKind } from './meeting-verdict.rules.js';
import { VerdictDraft } from './verdict-draft.entity.js';

/** A draft as the page of a meeting's verdicts shows it. */
export type VerdictDraftRow = {
  readonly actionId: number | null;
  readonly recommendationId: number | null;
  readonly verdict: MeetingVerdictKind;
  readonly words: string | null;
  readonly savedBy: string;
  readonly savedAt: Date;
  /** Whether something was recorded of the item since. */
  readonly isStale: boolean;
};

/** The ids of actions and of recommendations. */
export type JudgedIds = {
  readonly actions: readonly number[];
  readonly recommendations: readonly number[];
};

const OF_THESE = 'meeting_id = $1 and (action_id = any($2) or recommendation_id = any($3))';

/** Keeps verdicts that are not recorded yet. */
@Injectable()
export class VerdictDraftsRepository {
  constructor(private readonly database: Database) {}

  /** The drafts of a meeting on these items. */
  async of(meetingId: number, { actions, recommendations }: JudgedIds): Promise<VerdictDraftRow[]> {
    return this.database.rows(
      `select d.action_id as "actionId", d.recommendation_id as "recommendationId", d.verdict, d.words, a.name as "savedBy",
              d.saved_at as "savedAt", exists (select from audit_entries e where e.id > d.seen and e.at <> d.saved_at and (
                e.subject_kind = 'action' and e.subject_id = d.action_id
                or e.subject_kind = 'recommendation' and e.subject_id = d.recommendation_id)) as "isStale"
       from verdict_drafts d join accounts a on a.id = d.saved_by_id where ${OF_THESE} order by d.saved_at`,
      [meetingId, actions, recommendations],
    );
  }

  /** The last entry of the trail before this change. */
  async lastEntry(tx: EntityManager): Promise<number> {
    const [row]: { last: number }[] = await tx.query(
      'select coalesce(max(id), 0)::int as last from audit_entries',
    );
    return row?.last ?? 0;
  }

  /** What a page says it had seen, as far as there is so much: a draft that knows of more would never be stale. 0 where it says nothing. */
  async upToLastEntry(tx: EntityManager, seen: number): Promise<number> {
    return Number.isSafeInteger(seen) && seen > 0 ? Math.min(seen, await this.lastEntry(tx)) : 0;
  }

  /** Puts these drafts in the place of all that a meeting has on the items. */
  async replace(
    tx: EntityManager,
    meetingId: number,
    { actions, recommendations }: JudgedIds,
    drafts: readonly Omit<VerdictDraft, 'id'>[],
  ): Promise<void> {
    await tx.query(`delete from verdict_drafts where ${OF_THESE}`, [meetingId, actions, recommendations]);
    if (drafts.length > 0) await insertMany(tx, VerdictDraft, drafts);
  }
}
