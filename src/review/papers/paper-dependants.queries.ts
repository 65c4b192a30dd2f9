import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { Database } from '../../database/database.service.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { formatReference, pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import type { Asker } from '../../web/permissions.rules.js';

/** Something of the register that rests on a paper. */
export type PaperDependant = {
  readonly what: 'recommendation' | 'action' | 'letter' | 'response' | 'figure' | 'link';
  /** What it is called; null where whoever asks may not see it. */
  readonly name: string | null;
  readonly href: string | null;
};

type Columns = { readonly [Key in keyof Reference]: Reference[Key] | null } & {
  readonly what: PaperDependant['what'];
  readonly name: string | null;
  readonly path: string | null;
  readonly isVisible: boolean;
};

/** An item rests on its paper until it is withdrawn, or a meeting found that it is not needed. */
const DEPENDANTS = `
  select 'recommendation' as what, 'R' as kind, r.id, null as name, null as path
  from recommendations r
  where r.document_id = $1 and coalesce((select e.kind from recommendation_endings e where e.recommendation_id = r.id
    order by e.decided_on desc, e.recorded_at desc, e.id desc limit 1), 'none') <> 'withdrawn'
  union all
  select 'action', 'A', a.id, null, null
  from actions a
  where a.document_id = $1 and coalesce((select v.verdict from action_judgements v where v.action_id = a.id
    order by v.decided_on desc, v.recorded_at desc, v.id desc limit 1), 'none') not in ('no-longer-needed', 'superseded')
  union all
  select 'letter', null, l.id, 'the letter of ' || to_char(l.dated_on, 'FMDD FMMonth YYYY') || ' to ' || b.name,
    '/recommendations/letters/' || l.id
  from notice_letters l join bodies b on b.id = l.addressee_id
  where l.document_id = $1 and exists (select from clock_events e where e.notice_letter_id = l.id)
  union all
  select 'response', null, p.id, 'the response of ' || b.name || ' of ' || to_char(p.decided_on, 'FMDD FMMonth YYYY'), '/responses/' || p.id
  from responses p join standing_responses s on s.id = p.id join bodies b on b.id = p.body_id where p.document_id = $1
  union all
  select 'figure', 'M', f.measure_id, null, null
  from (select distinct measure_id from measure_values v where v.document_id = $1 and v.value is not null
    and not exists (select from measure_values c where c.measure_id = v.measure_id and c.measured_on = v.measured_on
      and c.document_id = v.document_id and c.id > v.id)) f
  union all
  select 'link', case when k.from_action_id is null then 'R' else 'A' end, coalesce(k.from_recommendation_id, k.from_action_id), null, null
  from item_links k
  where k.to_document_id = $1 and not exists (select from item_link_endings n where n.link_id = k.id)`;

const STATEMENT = `
  select d.what, i.kind, i.year, i.number, coalesce(d.name, m.name) as name, coalesce(d.path, '/measures/' || m.slug) as path,
         d.kind is null or i.id is not null or m.id is not null as "isVisible"
  from (${DEPENDANTS}) d
  left join ${visibleRows('items', '$2')} i on i.kind = d.kind and i.id = d.id
  left join ${visibleRows('measures', '$2')} m on d.kind = 'M' and m.id = d.id
  order by d.what, i.year, i.number, d.name`;

/** What rests on a paper. */
@Injectable()
export class PaperDependantsQueries {
  constructor(private readonly database: Database) {}

  /** Everything; what this role may not see is not named. */
  async of(documentId: number, asker: Asker): Promise<PaperDependant[]> {
    const rows = await this.database.rows<Columns>(STATEMENT, [documentId, visibleTo(asker)]);
    return rows.map(dependant);
  }

  /** The same within a change that has locked the paper. */
  async lockedIn(tx: EntityManager, documentId: number, asker: Asker): Promise<PaperDependant[]> {
    const rows: Columns[] = await tx.query(STATEMENT, [documentId, visibleTo(asker)]);
    return rows.map(dependant);
  }
}

function dependant({ what, kind, year, number, name, path, isVisible }: Columns): PaperDependant {
  if (!isVisible) return { what, name: null, href: null };
  if (kind === null || year === null || number === null) return { what, name, href: path };
  const reference = { kind, year, number };
  return { what, name: formatReference(reference), href: pathOfReference(reference) };
}
