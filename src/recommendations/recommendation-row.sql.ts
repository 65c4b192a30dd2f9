import { visibleDocuments } from '../documents/visible-documents.queries.js';
import { joinMaker } from '../items/provenance/provenance.queries.js';
import { publicityColumns } from '../items/publicity/visible-rows.queries.js';
import { detailColumns } from './details/recommendation-details.sql.js';
import { FIRST_ANSWERED_ON } from './list/recommendation-conditions.sql.js';
import {
  FURTHER_IS_ANSWERED,
  outcomeInSql,
  STATE,
  stateJoins,
} from './states/recommendation-state.queries.js';

/**
 * Everything a recommendation's row shows.
 * @param source recommendations `r`
 * @param visible the place of the publicities that the asker may see: a document of another is not named
 */
export const recommendationRowsFrom = (source: string, visible: string) => `
  select r.id, r.year, r.number, ${detailColumns('r')}, r.text, r.body_id as "bodyId", b.code as "bodyCode", b.name as "bodyName",
    maker.code as "makerCode", maker.name as "makerName", maker.watched_since as "watchedSince",
    r.addressee_id as "addresseeId", a.code as "addresseeCode", a.name as "addresseeName", r.made_on as "madeOn",
    r.is_made_on_known as "isMadeOnKnown",
    r.response_due_on as "responseDueOn", r.clock_rule as "clockRule", r.clock_length as "clockLength",
    r.clock_citation as "clockCitation", r.quote,
    r.document_id as "documentId", d.title as "documentTitle", r.start_offset as "startOffset",
    r.meeting_id as "meetingId", m.held_on as "meetingOn", mb.code as "meetingBodyCode", ${publicityColumns('r')},
    coalesce(r.tags, '{}') as tags,
    coalesce(r.wards, '{}') as wards, case when ending.kind <> 'restored' then ending.decided_on end as "endedOn",
    array(select f.name from recommendation_addressees ra join bodies f on f.id = ra.body_id
      where ra.recommendation_id = r.id order by ra.id) as "furtherAddressees",
    (select coalesce(json_agg(json_build_object('name', fb.name, 'clockRule', f.clock_rule, 'clockLength', f.clock_length,
        'responseDueOn', f.response_due_on, 'isOwed', not ${FURTHER_IS_ANSWERED}) order by f.id), '[]')
      from recommendation_addressees f join bodies fb on fb.id = f.body_id
      where f.recommendation_id = r.id and f.body_id <> r.addressee_id) as "furtherClocks",
    answer.decision, answer.decided_on as "decidedOn", ${FIRST_ANSWERED_ON} as "firstAnsweredOn", ${STATE} as state, ${outcomeInSql(`(${STATE})`)} as outcome
  from ${source}
  join bodies b on b.id = r.body_id
  join bodies a on a.id = r.addressee_id
  left join ${visibleDocuments(visible)} d on d.id = r.document_id
  left join meetings m on m.id = r.meeting_id
  left join bodies mb on mb.id = m.body_id
  ${joinMaker('recommendation', 'r')}
  ${stateJoins(visible)}`;
