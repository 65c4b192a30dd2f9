import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { groupedBy } from '../../database/grouped-by.js';
import { visibleDocuments } from '../../documents/visible-documents.queries.js';
import { watcherOn } from '../../items/provenance/provenance.queries.js';
import { isVisible, publicityOf, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { openReference } from '../../items/references/open-reference.queries.js';
import { isNamed } from '../../recommendations/states/recommendation-state.queries.js';
import type { FactsScope } from './facts-scope.js';
import { itemOf, type OfItem } from './of-item.js';
import type {
  ReportedAction,
  ReportedEvidence,
  ReportedExtension,
  ReportedUpdate,
  ReportedVerdict,
} from './progress-facts.js';

type ActionRow = Omit<ReportedAction, 'updates' | 'extensions' | 'verdicts'>;

/** Who watched it on the day: what passed to a successor later is still this body’s in an earlier report. */
const WATCHER = watcherOn('action', 'a', '$2::date');
const WATCHED = `(a.body_id = any($1) or a.id in (select action_id from item_provenances where from_body_id = any($1)))
  and ${WATCHER} = any($1)`;
const PLAN_WATCHED = `(r.body_id = any($1) or r.id in (select recommendation_id from item_provenances where from_body_id = any($1)))
  and ${watcherOn('recommendation', 'r', '$2::date')} = any($1)`;
const IS_VISIBLE = isVisible('a', '$3');

// Hidden actions of a recommendation that is told count towards its state, so their facts are read; their words are not.
const IN_SCOPE = `
  from actions a
  where a.made_on <= $2 and ($5::int[] is null or a.owner_id = any($5)) and (
    ($4::int is null and ((${WATCHED}) or a.due_body_id = $6) and ${IS_VISIBLE})
    or a.recommendation_id in (
      select r.id from ${visibleRows('recommendations', '$3')} r where ${PLAN_WATCHED} and ($4::int is null or r.document_id = $4)))`;

const ROWS = `
  select a.id, a.year, a.number, ${WATCHER} as "bodyId", a.made_on as "madeOn", a.is_made_on_known as "isMadeOnKnown", a.due_on as "dueOn",
         a.recommendation_id as "recommendationId", ${publicityOf('a')},
         case when ${IS_VISIBLE} then a.exempt_ground end as "exemptGround",
         case when ${IS_VISIBLE} then a.public_summary end as "publicSummary",
         ${IS_VISIBLE} and (${WATCHER} = any($1) or a.due_body_id = $6) is true as "isTold",
         case when ${IS_VISIBLE} then a.label end as label,
         case when ${IS_VISIBLE} then a.text else '' end as text,
         case when ${IS_VISIBLE} then a.quote end as quote,
         case when ${IS_VISIBLE} then coalesce(o.name, a.owner_as_written) end as owner, a.owner_id as "ownerId", o.directorate, a.origin, a.cadence,
         case when r.id is not null then json_build_object('kind', 'R', 'year', r.year, 'number', r.number) end as "planOf",
         ${isNamed('a')} as "isNamed", d.title as "sourceTitle", d.dated_on as "sourceOn",
         case when ${IS_VISIBLE} then a.question end as question, case when ${IS_VISIBLE} then a.wards else '{}' end as wards,
         json_build_object('madeOn', a.made_on, 'meetingId', a.meeting_id, 'cadence', a.cadence, 'dueBodyId', a.due_body_id,
           'dueNth', a.due_nth, 'startsOn', a.starts_on, 'endsOn', a.ends_on) as terms
  from actions a
  left join owners o on o.id = a.owner_id
  left join ${visibleRows('recommendations', '$3')} r on r.id = a.recommendation_id
  left join ${visibleDocuments('$3')} d on d.id = a.document_id and ${IS_VISIBLE}
  where a.id in (select a.id ${IN_SCOPE})
  order by a.year, a.number`;

const UPDATES = `
  select u.action_id as "itemId", u.written_on as "on", u.claim, u.words, u.forecast_on as "forecastOn",
         (extract(epoch from u.recorded_at) * 1000)::float8 as sequence, e.evidence
  from action_updates u
  left join lateral (
    select coalesce(json_agg(json_build_object('title', title, 'address', coalesce(address, '/evidence/' || id)) order by id), '[]') as evidence
    from evidence where update_id = u.id
  ) e on true
  where u.action_id in (select a.id ${IN_SCOPE}) and u.written_on <= $2
  order by u.id`;

// Extensions of every day: the first tells which date was agreed at the start.
const EXTENSIONS = `
  select action_id as "itemId", agreed_on as "on", old_due_on as "oldDueOn", new_due_on as "newDueOn",
         agreed_by as "agreedBy", reason, (extract(epoch from recorded_at) * 1000)::float8 as sequence
  from extensions where action_id in (select a.id ${IN_SCOPE})
  order by agreed_on, id`;

const VERDICTS = `
  select action_id as "itemId", decided_on as "on", verdict, words, ${openReference('superseded_by', '$3')} as "supersededBy",
         (extract(epoch from recorded_at) * 1000)::float8 as sequence, false as "isStop"
  from verdicts where action_id in (select a.id ${IN_SCOPE}) and decided_on <= $2
  union all
  select action_id, decided_on, 'no-longer-needed', null, null, (extract(epoch from recorded_at) * 1000)::float8, true
  from action_continuations where outcome = 'stopped' and action_id in (select a.id ${IN_SCOPE}) and decided_on <= $2
  order by "on", sequence`;

/** Actions, and those of recommendations that are told, with what was known of them by a day. */
@Injectable()
export class ActionFactsQueries {
  constructor(private readonly database: Database) {}

  /** In the order of their references. */
  async of(scope: FactsScope, asAt: CalendarDay): Promise<ReportedAction[]> {
    const { bodyIds, visible, documentId, ownerIds, dueAtBodyId } = scope;
    const given = [bodyIds, asAt, visible, documentId, ownerIds, dueAtBodyId];
    const rows = await this.database.rows<ActionRow>(ROWS, given);
    const updates = groupedBy(
      await this.database.rows<OfItem & ReportedUpdate & { evidence: ReportedEvidence[] }>(UPDATES, given),
      itemOf,
    );
    const extensions = groupedBy(
      await this.database.rows<OfItem & ReportedExtension>(EXTENSIONS, given),
      itemOf,
    );
    const verdicts = groupedBy(await this.database.rows<OfItem & ReportedVerdict>(VERDICTS, given), itemOf);
    return rows.map((row) => ({
      ...row,
      updates: updates.get(row.id) ?? [],
      extensions: extensions.get(row.id) ?? [],
      verdicts: verdicts.get(row.id) ?? [],
    }));
  }
}
