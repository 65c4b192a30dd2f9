import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { latestFirst } from '../database/latest-fact.sql.js';
import type { RecordedContinuation } from '../items/continuations/continuation.rules.js';
import { openReference } from '../items/references/open-reference.queries.js';
import type { VerdictRow } from '../items/verdicts/verdict-row.js';
import type { Asker } from '../web/permissions.rules.js';
import type { CameBy } from './updates/action-update.entity.js';
import type { Claim } from './updates/claim.rules.js';

/** A link, or a file that the service keeps: the one has an address, the other a type and a size. */
export type EvidenceRow = {
  readonly id: number;
  readonly title: string;
  readonly address: string | null;
  readonly filename: string | null;
  readonly mediaType: string | null;
  readonly sizeBytes: number | null;
  /** Whether its owner marked it as fit for publication. */
  readonly isPublic: boolean;
  /** The day on which the bytes of a file were removed, and why; null while they are kept. */
  readonly removedOn: CalendarDay | null;
  readonly removedReason: string | null;
};

/** What an update said before it was put right. */
export type UpdateCorrectionRow = {
  readonly claimBefore: Claim;
  readonly wordsBefore: string;
  readonly forecastOnBefore: CalendarDay | null;
  readonly evidenceTakenOut: readonly string[];
  readonly reason: string;
  readonly correctedOn: CalendarDay;
  readonly correctedBy: string;
};

/** An update with its evidence. */
export type UpdateRow = {
  readonly id: number;
  readonly actionId: number;
  readonly claim: Claim;
  readonly words: string;
  readonly forecastOn: CalendarDay | null;
  readonly writtenOn: CalendarDay;
  readonly writtenBy: string;
  /** How it came by e-mail; null where it was written here. */
  readonly cameBy: CameBy | null;
  /** The owner for whom it was entered; null where the owner wrote it. */
  readonly onBehalfOf: string | null;
  /** The due day of the occurrence of a duty that it reports as done. */
  readonly meetsOn: CalendarDay | null;
  readonly evidence: readonly EvidenceRow[];
  /** The first correction first: its earlier words are those that were written. */
  readonly corrections: readonly UpdateCorrectionRow[];
};

export type ExtensionRow = {
  readonly id: number;
  readonly oldDueOn: CalendarDay | null;
  readonly newDueOn: CalendarDay;
  readonly askedBy: string;
  readonly agreedBy: string;
  readonly reason: string;
  readonly agreedOn: CalendarDay;
};

/** What happened to actions. */
@Injectable()
export class ActionEventsQueries {
  constructor(private readonly database: Database) {}

  /** The updates of these actions, newest first. */
  async updatesOf(actionIds: readonly number[]): Promise<UpdateRow[]> {
    return this.database.rows(
      `select u.id, u.action_id as "actionId", u.claim, u.words, u.forecast_on as "forecastOn", u.written_on as "writtenOn",
              coalesce(w.name, u.sent_by) as "writtenBy", u.came_by as "cameBy", o.name as "onBehalfOf", u.meets_on as "meetsOn", e.evidence, c.corrections
       from action_updates u
       left join accounts w on w.id = u.written_by_id
       left join owners o on o.id = u.on_behalf_of_id
       cross join lateral (
         select coalesce(json_agg(json_build_object('id', id, 'title', title, 'address', address,
           'filename', filename, 'mediaType', media_type, 'sizeBytes', size_bytes, 'isPublic', is_public,
           'removedOn', (removed_at at time zone 'Europe/London')::date, 'removedReason', removed_reason) order by id), '[]') as evidence
         from evidence left join evidence_contents using (checksum) where update_id = u.id
       ) e
       cross join lateral (
         select coalesce(json_agg(json_build_object('claimBefore', claim_before, 'wordsBefore', words_before, 'forecastOnBefore',
           forecast_on_before, 'evidenceTakenOut', evidence_taken_out, 'reason', reason, 'correctedOn', corrected_on,
           'correctedBy', corrected_by) order by id), '[]') as corrections
         from update_corrections where update_id = u.id
       ) c
       where u.action_id = any($1) order by ${latestFirst('u', 'written_on')}`,
      [actionIds],
    );
  }

  /** How the due date of an action moved, first to last. */
  async extensionsOf(actionId: number): Promise<ExtensionRow[]> {
    return this.database.rows(
      `select id, old_due_on as "oldDueOn", new_due_on as "newDueOn", asked_by as "askedBy", agreed_by as "agreedBy", reason,
              agreed_on as "agreedOn"
       from extensions where action_id = $1 order by agreed_on, id`,
      [actionId],
    );
  }

  /** What was decided about an action when its recommendation was rejected or ended, newest first. */
  async continuationsOf(actionId: number): Promise<RecordedContinuation[]> {
    return this.database.rows(
      `select c.outcome, c.cause, c.decided_by as "decidedBy", c.decided_on as "decidedOn", c.reason
       from action_continuations c where c.action_id = $1 order by ${latestFirst('c')}`,
      [actionId],
    );
  }

  /** The verdicts on an action, newest first. What took its place is not named where `asker` may not see it. */
  async verdictsOf(actionId: number, asker: Asker): Promise<VerdictRow[]> {
    return this.database.rows(
      `select v.id, v.verdict, v.words, ${openReference('v.superseded_by', '$2')} as "supersededBy", v.decided_on as "decidedOn",
              b.code as "bodyCode", b.name as "bodyName", a.name as "recordedBy"
       from verdicts v
       join meetings m on m.id = v.meeting_id
       join bodies b on b.id = m.body_id
       join accounts a on a.id = v.recorded_by_id
       where v.action_id = $1 order by ${latestFirst('v')}`,
      [actionId, visibleTo(asker)],
    );
  }
}
