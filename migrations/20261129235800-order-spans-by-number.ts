import type { MigrationInterface, QueryRunner } from 'typeorm';

type Spans = {
  readonly noVerdict: string;
  readonly noClaim: string;
  readonly noDue: string;
  /** What a fact of each kind bears beside its day. */
  readonly number: (of: string) => string;
  readonly order: string;
};

const view = ({ noVerdict, noClaim, noDue, number, order }: Spans): string => `
create or replace view derived_action_spans as
  select action_id, kind, from_day, until_day from (
    select action_id, until_day, case coalesce(verdict % 8, 0) when 1 then 'agreedComplete' when 2 then 'dropped' else 'overdue' end as kind,
      case when coalesce(verdict % 8, 0) = 0 then greatest(on_day, made_on, date '1900-01-01' + due::int + 1)
        else greatest(on_day, made_on) end as from_day
    from (
      select action_id, made_on, on_day, lead(on_day) over story as until_day, max(n * 8 + verdict) over story as verdict,
        max(n * 8 + claim) over story as claim, max(n * 1000000 + due) over story % 1000000 as due
      from (
        select *, row_number() over (partition by action_id order by ${order} rows unbounded preceding) as n from (
          select a.id as action_id, a.made_on, '-infinity'::date as on_day, '-infinity'::timestamptz as at, 0 as rank${number('0')}, null::int as verdict,
            null::int as claim, coalesce(case when moved.action_id is null then a.due_on else moved.old_due_on end - date '1900-01-01', 999999) as due
          from actions a
          left join lateral (select e.action_id, e.old_due_on from extensions e where e.action_id = a.id order by e.agreed_on, e.id limit 1) moved
            on true
          union all
          select j.action_id, a.made_on, j.decided_on, j.recorded_at, 2${number('j.id')},
            case j.verdict when 'agreed-complete' then 1 when 'no-longer-needed' then 2 when 'superseded' then 2 else 0 end, ${noClaim}, ${noDue}
          from action_judgements j join actions a on a.id = j.action_id
          union all
          select done.action_id, a.made_on, u.written_on, u.recorded_at, 1${number('u.id')}, ${noVerdict},
            case u.claim when 'complete' then 1 else 0 end, ${noDue}
          from (select action_id, min(written_on) as first_on from action_updates where claim = 'complete' group by action_id) done
          join actions a on a.id = done.action_id
          join action_updates u on u.action_id = done.action_id and u.written_on >= done.first_on
          union all
          select e.action_id, a.made_on, e.agreed_on, e.recorded_at, 0${number('e.id')}, ${noVerdict}, ${noClaim}, e.new_due_on - date '1900-01-01'
          from extensions e join actions a on a.id = e.action_id
        ) facts
      ) numbered window story as (partition by action_id order by ${order} rows unbounded preceding)
    ) standing
    where coalesce(verdict % 8, 0) > 0
      or (due < 999999 and not (coalesce(claim % 8, 0) = 1 and (verdict is null or claim / 8 > verdict / 8)))
  ) spans where until_day is null or from_day < until_day;
select show_as_at();
`;

const NUMBERED: Spans = {
  noVerdict: 'null::int as verdict',
  noClaim: 'null::int as claim',
  noDue: 'null::int as due',
  number: (of) => `, ${of} as number`,
  order: 'on_day, at, rank, number',
};
const UNNUMBERED: Spans = {
  noVerdict: 'null',
  noClaim: 'null',
  noDue: 'null',
  number: () => '',
  order: 'on_day, at, rank',
};

/**
 * Of two facts of one instant the later entered counts, as for everything else that is kept beside items; their order was left to chance.
 * And columns without a name get one, which a dump gave them when it was restored: the schema of a restored database differed from that
 * of a new one.
 */
const UP = `${view(NUMBERED)}
delete from action_spans;
insert into action_spans select * from derived_action_spans;
`;

export class OrderSpansByNumber20261129235800 implements MigrationInterface {
  name = 'OrderSpansByNumber20261129235800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(view(UNNUMBERED));
  }
}
