import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { formatReference, parseReference } from '../../items/references/reference.rules.js';
import type { RegisterItem } from '../import-plan.js';

type Stored = Omit<RegisterItem, 'reference'> & { readonly year: number; readonly number: number };

/** The latest answer of the body that is to answer, and the latest verdict, as the register has them. */
const RECOMMENDATIONS = `
  select 'recommendation' as kind, r.id, r.year, r.number, r.body_id as "bodyId", r.addressee_id as "addresseeId",
         null::integer as "ownerId", null::text as "ownerShown", r.public_summary as "publicSummary",
         jsonb_build_object('text', r.text, 'madeOn', case when r.is_made_on_known then r.made_on end, 'noticeOn', null, 'receivedOn', null,
           'decision', w.decision, 'decidedOn', case when w.is_decided_on_known then w.decided_on end, 'reasons', w.reasons,
           'verdict', v.verdict, 'verdictOn', v.decided_on, 'note', null) as facts
  from recommendations r
  left join lateral (
    select a.decision, p.decided_on, p.is_decided_on_known, a.reasons from response_answers a join responses p on p.id = a.response_id
    where a.recommendation_id = r.id and p.body_id = r.addressee_id
      and not exists (select from responses c where c.corrects_id = p.id)
    order by p.decided_on desc, a.id desc limit 1
  ) w on true
  left join lateral (
    select verdict, decided_on from verdicts where recommendation_id = r.id order by decided_on desc, id desc limit 1
  ) v on true`;

const ACTIONS = `
  select 'action' as kind, a.id, a.year, a.number, a.body_id as "bodyId", null::integer as "addresseeId",
         a.owner_id as "ownerId", case when o.kind = 'contact' then coalesce(o.organisation, 'An outside partner') end as "ownerShown",
         a.public_summary as "publicSummary",
         jsonb_build_object('text', a.text, 'madeOn', case when a.is_made_on_known then a.made_on end, 'owner', coalesce(o.name, a.owner_as_written),
           'dueOn', a.due_on, 'dueWords', a.due_phrase, 'cadence', a.cadence,
           'claim', u.claim, 'words', u.words, 'updatedOn', u.written_on,
           'verdict', v.verdict, 'verdictOn', v.decided_on) as facts
  from actions a left join owners o on o.id = a.owner_id
  left join lateral (
    select claim, words, written_on from action_updates where action_id = a.id order by written_on desc, id desc limit 1
  ) u on true
  left join lateral (
    select verdict, decided_on from action_judgements where action_id = a.id order by decided_on desc, recorded_at desc limit 1
  ) v on true`;

const AMONG = 'join jsonb_to_recordset($1::jsonb) as n (kind text, year integer, number integer)';
const NAMED = `
  select i.* from (${RECOMMENDATIONS}) i ${AMONG} on n.kind = 'R' and n.year = i.year and n.number = i.number
  union all
  select i.* from (${ACTIONS}) i ${AMONG} on n.kind = 'A' and n.year = i.year and n.number = i.number`;

/** Items of the register that a sheet names by our own references. */
@Injectable()
export class RegisterItemsQueries {
  constructor(private readonly database: Database) {}

  /** Those of these references that are there, each with what the register says of it. */
  async named(references: readonly string[]): Promise<Map<string, RegisterItem>> {
    return this.read(references, (sql, parameters) => this.database.rows<Stored>(sql, parameters));
  }

  /** The same within a transaction. */
  async namedIn(tx: EntityManager, references: readonly string[]): Promise<Map<string, RegisterItem>> {
    return this.read(references, (sql, parameters) => tx.query(sql, parameters));
  }

  private async read(
    references: readonly string[],
    ask: (sql: string, parameters: unknown[]) => Promise<Stored[]>,
  ): Promise<Map<string, RegisterItem>> {
    const parsed = references.flatMap((reference) => parseReference(reference) ?? []);
    if (parsed.length === 0) return new Map();
    const rows = await ask(NAMED, [JSON.stringify(parsed)]);
    return new Map(
      rows.map(({ year, number, ...item }) => {
        const kind = item.kind === 'recommendation' ? 'R' : 'A';
        const reference = formatReference({ kind, year, number });
        return [reference, { ...item, reference }];
      }),
    );
  }
}
