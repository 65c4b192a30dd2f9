import type { ExemptGround } from '../bodies/exempt-ground.rules.js';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { Cadence } from '../calendar/cadence.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { visibleDocuments } from '../documents/visible-documents.queries.js';
import { joinMaker } from '../items/provenance/provenance.queries.js';
import type { Provenance } from '../items/provenance/provenance-words.rules.js';
import { publicityColumns, visibleRows } from '../items/publicity/visible-rows.queries.js';
import { formatReference } from '../items/references/reference.rules.js';
import type { Verdict } from '../items/verdicts/verdict.rules.js';
import { holderOnDay, holdersOnDay } from '../people/holder-on-day.queries.js';
import type { OwnerKind } from '../people/owner.rules.js';
import type { ActionOrigin } from './action.rules.js';
import type { ActionStateName } from './states/action-states.rules.js';
import type { Claim } from './updates/claim.rules.js';

type Stored = Provenance & {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly origin: ActionOrigin;
  /** What the document itself calls it. */
  readonly label: string | null;
  readonly text: string;
  /** The body that watches it. */
  readonly bodyId: number;
  readonly ownerId: number | null;
  readonly ownerName: string | null;
  readonly ownerKind: OwnerKind | null;
  /** Who holds the owning post on the day asked about; null where it is vacant, and for teams and contacts. */
  readonly ownerHolder: string | null;
  readonly ownerHolderPersonId: number | null;
  readonly ownerAsWritten: string | null;
  readonly madeOn: CalendarDay;
  /** Whether that is the day, and not only the latest that it can be. */
  readonly isMadeOnKnown: boolean;
  /** When it is due in the words of who said so; null where a day says it all. */
  readonly duePhrase: string | null;
  /** The date that holds, after every extension. */
  readonly dueOn: CalendarDay | null;
  /** The date first set; null where the first extension gave it one. */
  readonly originalDueOn: CalendarDay | null;
  /** How often the date was put off. */
  readonly extensions: number;
  readonly claim: Claim | null;
  readonly claimedOn: CalendarDay | null;
  /** When the latest update expects it to be done. */
  readonly forecastOn: CalendarDay | null;
  readonly verdict: Verdict | null;
  readonly decidedOn: CalendarDay | null;
  /** When it was last reopened, and by which body; null where it never was. */
  readonly reopenedOn: CalendarDay | null;
  readonly reopenedBy: string | null;
  readonly documentId: number | null;
  readonly documentTitle: string | null;
  readonly quote: string | null;
  /** The member's question that it answers; null where none is known. */
  readonly question: string | null;
  readonly startOffset: number | null;
  readonly meetingId: number | null;
  readonly meetingOn: CalendarDay | null;
  readonly meetingBodyCode: string | null;
  readonly meetingBodyName: string | null;
  readonly cadence: Cadence | null;
  /** The body at whose meetings it is due; null where it is due on a day. */
  readonly dueBodyId: number | null;
  readonly dueBodyName: string | null;
  readonly dueNth: number | null;
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
  readonly publicity: Publicity;
  readonly tags: readonly string[];
  readonly wards: readonly string[];
  readonly exemptGround: ExemptGround | null;
  /** What the public reads while it is exempt. */
  readonly publicSummary: string | null;
  readonly state: ActionStateName;
};

/** An action as the database gives it. */
export type StoredActionRow = Stored & {
  readonly recommendationYear: number | null;
  readonly recommendationNumber: number | null;
};

/** An action with what is known of it as at a day. */
export type ActionRow = Stored & {
  readonly reference: string;
  readonly recommendationReference: string | null;
};

/**
 * Everything an action's row shows.
 * @param chosen rows of `actions` with the latest claim, claimed_on, forecast_on, verdict, decided_on and state
 * @param visible the publicities that the asker may see: a document or recommendation of another is not named
 * @param isOne whether they are one at most: of many, the holders of all posts are looked up at once
 */
export function actionRows(
  chosen: string,
  today: string,
  visible: string,
  order: string,
  isOne: boolean,
): string {
  return `
  select a.id, a.year, a.number, a.origin, a.label, a.text, a.body_id as "bodyId", b.code as "bodyCode", b.name as "bodyName",
         maker.code as "makerCode", maker.name as "makerName", maker.watched_since as "watchedSince",
         a.owner_id as "ownerId", o.name as "ownerName", o.kind as "ownerKind", p.name as "ownerHolder",
         p.id as "ownerHolderPersonId", a.owner_as_written as "ownerAsWritten", a.made_on as "madeOn",
         a.is_made_on_known as "isMadeOnKnown", a.due_on as "dueOn", a.due_phrase as "duePhrase",
         case when e.times > 0 then e.first_due_on else a.due_on end as "originalDueOn", e.times as extensions,
         a.claim, a.claimed_on as "claimedOn", a.forecast_on as "forecastOn", a.verdict, a.decided_on as "decidedOn",
         x.decided_on as "reopenedOn", x.name as "reopenedBy",
         r.year as "recommendationYear", r.number as "recommendationNumber",
         a.document_id as "documentId", d.title as "documentTitle", a.quote, a.question, a.start_offset as "startOffset",
         a.meeting_id as "meetingId", m.held_on as "meetingOn", mb.code as "meetingBodyCode", mb.name as "meetingBodyName",
         a.cadence, a.due_body_id as "dueBodyId", db.name as "dueBodyName", a.due_nth as "dueNth",
         a.starts_on as "startsOn", a.ends_on as "endsOn", ${publicityColumns('a')},
         coalesce(a.tags, '{}') as tags, coalesce(a.wards, '{}') as wards, a.state
  from (${chosen}) a
  join bodies b on b.id = a.body_id
  ${joinMaker('action', 'a')}
  left join owners o on o.id = a.owner_id
  left join ${isOne ? `lateral ${holderOnDay('o.id', today)} h on true` : `${holdersOnDay(today)} h on h.owner_id = o.id`}
  left join people p on p.id = h.person_id
  left join ${visibleRows('recommendations', visible)} r on r.id = a.recommendation_id
  left join ${visibleDocuments(visible)} d on d.id = a.document_id
  left join meetings m on m.id = a.meeting_id
  left join bodies mb on mb.id = m.body_id
  left join bodies db on db.id = a.due_body_id
  left join lateral (
    select v.decided_on, vb.name from verdicts v join meetings vm on vm.id = v.meeting_id join bodies vb on vb.id = vm.body_id
    where v.action_id = a.id and v.verdict = 'reopened' and v.decided_on <= ${today}
    order by v.decided_on desc, v.id desc limit 1
  ) x on true
  cross join lateral (
    select count(*)::int as times, (array_agg(old_due_on order by agreed_on, id))[1] as first_due_on
    from extensions where action_id = a.id and agreed_on <= ${today}
  ) e
  order by ${order}`;
}

/** The row with its references as people write them. */
export function asActionRow(stored: StoredActionRow): ActionRow {
  const { recommendationYear, recommendationNumber, ...row } = stored;
  return {
    ...row,
    reference: formatReference({ kind: 'A', year: row.year, number: row.number }),
    recommendationReference:
      recommendationYear === null || recommendationNumber === null
        ? null
        : formatReference({ kind: 'R', year: recommendationYear, number: recommendationNumber }),
  };
}
