import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Four migrations were edited after they had stood in the repository for some hours of 21 and 22 November 2026. Whoever ran a revision
 * of those hours has the older text of them. This brings such a schema to what the migrations make today; on any other it changes
 * nothing. What an older text kept or left out of older versions stays as it was kept.
 */
const UP = `
drop schema as_at cascade;

alter table item_provenances drop constraint ck_item_provenances_capacity;
alter table item_provenances
  add constraint ck_item_provenances_capacity check (capacity in ('watcher', 'addressee', 'due-at'));

create index if not exists ix_row_versions_plan on row_versions (((facts->>'recommendation_id')::integer)) where table_name = 'actions';

drop trigger if exists tr_proposals_versions on proposals;
drop trigger if exists tr_proposals_last_version on proposals;
drop trigger if exists tr_proposals_first_version on proposals;
select keep_versions('proposals');

drop function if exists older_columns(text);
create function older_columns(of_table text) returns text language sql stable as $$
  select string_agg(case when c.default_value is null then c.value else format('coalesce(%s, %s)', c.value, c.default_value) end
    || format(' as %I', c.name), ', ' order by c.place)
  from (
    select a.attname as name, a.attnum as place,
      case when a.attnotnull and a.attidentity = '' and a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as default_value,
      case
        when a.attname = 'id' then 'v.row_id'
        when a.attname = 'publicity' then 'as_at.stricter(v.facts->>''publicity'', now.publicity)'
        when y.typcategory = 'A' then format('as_at.elements(v.facts->%L)::%s', a.attname, format_type(a.atttypid, a.atttypmod))
        when y.typname = 'jsonb' then format('nullif(v.facts->%L, ''null''::jsonb)', a.attname)
        else format('(v.facts->>%L)::%s', a.attname, format_type(a.atttypid, a.atttypmod))
      end as value
    from pg_attribute a join pg_type y on y.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = ('public.' || quote_ident(of_table))::regclass and a.attnum > 0 and not a.attisdropped
  ) c
$$;

drop function show_tables_as_at();
create function show_tables_as_at() returns void language plpgsql as $$
declare
  shown record;
  rows text;
begin
  drop schema if exists as_at cascade;
  create schema as_at;
  create function as_at.known_until() returns timestamptz language sql stable as
    'select current_setting(''register.known_until'')::timestamptz';
  create function as_at.stricter(one text, other text) returns text language sql immutable as
    'select case when ''exempt'' in (one, other) then ''exempt'' when ''unpublished'' in (one, other) then ''unpublished'' else one end';
  create function as_at.elements(list jsonb) returns text[] language sql immutable as
    'select case when jsonb_typeof(list) = ''array'' then array(select jsonb_array_elements_text(list)) end';
  for shown in
    select c.relname as name, instant_column(c.relname) as instant,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'tr_' || c.relname || '_versions') as is_versioned
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname
  loop
    rows := case when shown.is_versioned then format('(
        select t.* from public.%1$I t where not exists (select from public.row_versions v
          where v.table_name = %1$L and v.row_id = t.id and v.until_at >= as_at.known_until())
        union all
        select %2$s from public.row_versions v left join public.%1$I now on now.id = v.row_id
        where v.table_name = %1$L and v.until_at >= as_at.known_until() and v.facts is not null
          and not exists (select from public.row_versions e where e.table_name = %1$L and e.row_id = v.row_id
            and e.until_at >= as_at.known_until() and e.id < v.id)
      ) t', shown.name, older_columns(shown.name))
      when shown.instant is not null then format('public.%I t', shown.name) end;
    if rows is not null then
      execute format('create view as_at.%I as select t.* from %s%s', shown.name, rows,
        case when shown.instant is null then '' else format(' where t.%I < as_at.known_until()', shown.instant) end);
    end if;
  end loop;
end $$;

select show_as_at();
`;

export class MendSchemasBetweenRevisions20261129134600 implements MigrationInterface {
  name = 'MendSchemasBetweenRevisions20261129134600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  /** There is nothing to take back: the schema is the one that the earlier migrations make. */
  async down(): Promise<void> {}
}
