import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleDocuments } from '../../documents/visible-documents.queries.js';
import type { LinkEnd, LinkKind } from '../../items/links/item-link.rules.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { STATE, stateJoins } from '../../recommendations/states/recommendation-state.queries.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import type { Asker } from '../../web/permissions.rules.js';
import { actionStateInSql, joinActionFacts } from '../states/action-state.queries.js';
import type { ActionStateName } from '../states/action-states.rules.js';

type Numbered = { readonly year: number; readonly number: number; readonly text: string };

/** What a link leads to, with how it stands. */
export type LinkedOther =
  | (Numbered & { readonly kind: 'recommendation'; readonly state: RecommendationStateName })
  | (Numbered & { readonly kind: 'action'; readonly state: ActionStateName })
  | { readonly kind: 'document'; readonly id: number; readonly title: string };

/** A link as the page of one of its ends shows it. */
export type LinkedItem = {
  readonly id: number;
  readonly kind: LinkKind;
  /** `out` on the page of the item that repeats, follows up and so on; `back` on the page of the other. */
  readonly direction: 'out' | 'back';
  readonly note: string | null;
  readonly linkedOn: CalendarDay;
  readonly recordedBy: string;
  readonly other: LinkedOther;
};

const STATE_OF_RECOMMENDATION = `(
  select jsonb_build_object('kind', 'recommendation', 'year', r.year, 'number', r.number, 'text', r.text, 'state', ${STATE})
  from ${visibleRows('recommendations', '$3')} r ${stateJoins('$3')} where r.id = l.recommendation_id)`;

const STATE_OF_ACTION = `(
  select jsonb_build_object('kind', 'action', 'year', a.year, 'number', a.number, 'text', a.text,
    'state', ${actionStateInSql('$1::date')})
  from ${visibleRows('actions', '$3')} a ${joinActionFacts('$1::date')} where a.id = l.action_id)`;

const PAPER = `(select jsonb_build_object('kind', 'document', 'id', d.id, 'title', d.title)
  from ${visibleDocuments('$3')} d where d.id = l.document_id)`;

/** Whether an item has links at all: most have none, and the statement that tells of them is a quarter of a page. */
const LINK_IDS = (end: string) => `select id from item_links where from_${end}_id = $1 or to_${end}_id = $1`;

const LINKS = (end: string) => `
  select * from (
    select l.id, l.kind, l.direction, l.note, l.linked_on as "linkedOn", coalesce(c.name, 'the program') as "recordedBy",
      case when l.recommendation_id is not null then ${STATE_OF_RECOMMENDATION}
        when l.action_id is not null then ${STATE_OF_ACTION} else ${PAPER} end as other
    from (
      select id, kind, 'out' as direction, note, linked_on, recorded_by_id, to_recommendation_id as recommendation_id,
        to_action_id as action_id, to_document_id as document_id
      from item_links where from_${end}_id = $2
      union all
      select id, kind, 'back', note, linked_on, recorded_by_id, from_recommendation_id, from_action_id, null
      from item_links where to_${end}_id = $2
    ) l
    left join accounts c on c.id = l.recorded_by_id
    where l.linked_on <= $1::date
      and not exists (select from item_link_endings e where e.link_id = l.id and e.ended_on <= $1::date)
  ) shown where other is not null order by direction desc, "linkedOn", id`;

/** What hangs together with an item. */
@Injectable()
export class LinkedItemsQueries {
  constructor(private readonly database: Database) {}

  /** The links that hold on `today`. Those to what this role may not see are not told of. */
  async of({ kind, id }: LinkEnd, today: CalendarDay, asker: Asker): Promise<LinkedItem[]> {
    const found = await this.database.rows(LINK_IDS(kind), [id]);
    if (found.length === 0) return [];
    return this.database.rows(LINKS(kind), [today, id, visibleTo(asker)]);
  }
}
