import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { groupedBy } from '../../database/grouped-by.js';
import type { ClockDate, ClockFacts } from '../../deadlines/statutory-clock-law.rules.js';
import { visibleDocuments } from '../../documents/visible-documents.queries.js';
import { isMergedWithHidden } from '../../items/links/hidden-mergers.sql.js';
import { watcherOn } from '../../items/provenance/provenance.queries.js';
import { publicityColumns, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { openReference } from '../../items/references/open-reference.queries.js';
import { isWrittenToFor } from '../../recommendations/addressees/written-to-for.sql.js';
import type { FactsScope } from './facts-scope.js';
import { itemOf, type OfItem } from './of-item.js';
import type {
  ReportedAddressee,
  ReportedEnding,
  ReportedRecommendation,
  ReportedResponse,
  ReportedVerdict,
} from './progress-facts.js';

type RecommendationRow = Omit<
  ReportedRecommendation,
  'clock' | 'further' | 'responses' | 'endings' | 'verdicts'
>;
type ClockRow = OfItem & { readonly kind: keyof typeof CLOCK_DATES; readonly happenedOn: CalendarDay };

type FurtherRow = OfItem &
  Omit<ReportedAddressee, 'clock'> & { readonly events: readonly Omit<ClockRow, 'itemId'>[] };

const CLOCK_DATES = {
  receipt: 'receivedOn',
  notice: 'noticeOn',
  request: 'requestedOn',
  report: 'reportedOn',
  start: 'fromOn',
} as const satisfies Record<string, ClockDate>;

/** Who watched it on the day: what passed to a successor later is still this body’s in an earlier report. */
const WATCHER = watcherOn('recommendation', 'r', '$2::date');
const WATCHED = `(r.body_id = any($1) or r.id in (select recommendation_id from item_provenances where from_body_id = any($1)))
  and ${WATCHER} = any($1) and ($4::int is null or r.document_id = $4)
  and ($5::int[] is null or exists (select from actions o where o.recommendation_id = r.id and o.owner_id = any($5)))`;

const TOLD = `
  from ${visibleRows('recommendations', '$3')} r
  where ${WATCHED} and r.made_on <= $2`;

const ROWS = `
  select r.id, r.year, r.number, r.label, r.text, ${WATCHER} as "bodyId", r.made_on as "madeOn", r.is_made_on_known as "isMadeOnKnown",
         r.clock_rule as "clockRule", r.clock_length as "clockLength", r.clock_citation as "clockCitation", concat_ws(', ', b.name, further.names) as addressee,
         b.name as "firstAddressee", answering.directorate as "answeringDirectorate",
         ${publicityColumns('r')}, r.quote, r.document_id as "documentId", r.start_offset as "startOffset",
         d.title as "sourceTitle", d.dated_on as "sourceOn", m.held_on as "meetingOn", mb.name as "meetingBody", r.wards
  from ${visibleRows('recommendations', '$3')} r
  join bodies b on b.id = r.addressee_id
  left join lateral (
    select string_agg(f.name, ', ' order by ra.id) as names
    from recommendation_addressees ra join bodies f on f.id = ra.body_id where ra.recommendation_id = r.id
  ) further on true
  left join lateral (
    select o.directorate from owners o where ${isWrittenToFor('o', 'b', '$2')} order by o.kind, o.id limit 1
  ) answering on true
  left join ${visibleDocuments('$3')} d on d.id = r.document_id
  left join meetings m on m.id = r.meeting_id left join bodies mb on mb.id = m.body_id
  where ${WATCHED} and r.made_on <= $2
  order by r.year, r.number`;

// A later row of one kind corrects an earlier one, so the last is chosen before its day is looked at.
const CLOCKS = `
  select "itemId", kind, "happenedOn" from (
    select distinct on (recommendation_id, kind)
           recommendation_id as "itemId", kind, happened_on as "happenedOn"
    from clock_events where recommendation_id in (select r.id ${TOLD}) and addressee_id is null
    order by recommendation_id, kind, id desc
  ) latest where "happenedOn" <= $2`;

// Each further addressee with the days that hold for its own clock.
const FURTHER = `
  select f.recommendation_id as "itemId", b.name, f.clock_rule as "clockRule", f.clock_length as "clockLength",
         f.clock_citation as "clockCitation", coalesce((
           select json_agg(json_build_object('kind', e.kind, 'happenedOn', e.happened_on))
           from (select distinct on (kind) kind, happened_on from clock_events
                 where recommendation_id = f.recommendation_id and addressee_id = f.body_id
                 order by kind, id desc) e where e.happened_on <= $2), '[]') as events
  from recommendation_addressees f join bodies b on b.id = f.body_id
  where f.recommendation_id in (select r.id ${TOLD} and r.addressee_id <> f.body_id) order by f.id`;

const RESPONSES = `
  select n.recommendation_id as "itemId", n.decided_on as "on", n.is_decided_on_known as "isOnKnown", n.decision, n.reasons, b.name as "by",
         n.is_further as "isFurther",
         (extract(epoch from n.recorded_at) * 1000)::float8 as sequence
  from standing_answers n join bodies b on b.id = n.body_id
  where n.recommendation_id in (select r.id ${TOLD}) and n.decided_on <= $2
  order by n.id`;

/** With the recommendations that took its place, as far as they may be seen. */
const ENDINGS = `
  select e.recommendation_id as "itemId", e.decided_on as "on", e.kind,
         case when e.kind in ('withdrawn', 'restored') or not ${isMergedWithHidden('e.recommendation_id', '$3')} then e.reason else '' end as reason,
         (extract(epoch from e.recorded_at) * 1000)::float8 as sequence,
         array(select jsonb_build_object('kind', 'R', 'year', n.year, 'number', n.number)
           from item_links l join ${visibleRows('recommendations', '$3')} n on n.id = l.from_recommendation_id
           where l.to_recommendation_id = e.recommendation_id and l.kind = case e.kind
             when 'split' then 'split-from' when 'merged' then 'merged-from' end
           order by n.year, n.number) as successors
  from recommendation_endings e
  where e.recommendation_id in (select r.id ${TOLD}) and e.decided_on <= $2
  order by e.id`;

const VERDICTS = `
  select recommendation_id as "itemId", decided_on as "on", verdict, words, ${openReference('superseded_by', '$3')} as "supersededBy",
         (extract(epoch from recorded_at) * 1000)::float8 as sequence
  from verdicts where recommendation_id in (select r.id ${TOLD}) and decided_on <= $2
  order by id`;

/** Recommendations with what was known of them by a day. */
@Injectable()
export class RecommendationFactsQueries {
  constructor(private readonly database: Database) {}

  /** In the order of their references. */
  async of(scope: FactsScope, asAt: CalendarDay): Promise<ReportedRecommendation[]> {
    const { bodyIds, visible, documentId, ownerIds } = scope;
    const given = [bodyIds, asAt, visible, documentId, ownerIds];
    const rows = await this.database.rows<RecommendationRow>(ROWS, given);
    const clocks = groupedBy(await this.database.rows<ClockRow>(CLOCKS, given), itemOf);
    const further = groupedBy(await this.database.rows<FurtherRow>(FURTHER, given), itemOf);
    const responses = groupedBy(
      await this.database.rows<OfItem & ReportedResponse>(RESPONSES, given),
      itemOf,
    );
    const verdicts = groupedBy(await this.database.rows<OfItem & ReportedVerdict>(VERDICTS, given), itemOf);
    const endings = groupedBy(await this.database.rows<OfItem & ReportedEnding>(ENDINGS, given), itemOf);
    return rows.map((row) => ({
      ...row,
      clock: clockFacts(clocks.get(row.id) ?? []),
      further: (further.get(row.id) ?? []).map(({ itemId: _, events, ...each }) => ({
        ...each,
        clock: clockFacts(events),
      })),
      responses: responses.get(row.id) ?? [],
      endings: endings.get(row.id) ?? [],
      verdicts: verdicts.get(row.id) ?? [],
    }));
  }
}

function clockFacts(rows: readonly Omit<ClockRow, 'itemId'>[]): ClockFacts {
  return Object.fromEntries(rows.map(({ kind, happenedOn }) => [CLOCK_DATES[kind], happenedOn]));
}
