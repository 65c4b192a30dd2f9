import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every version of a row that was replaced stays, with the instant until which it was known; `facts` is null where until then the
 * row was not there. The schema `as_at` shows the tables under their own names as they were known at the instant which
 * `register.known_until` names. The numbers of a row's versions tell their order, for two writers may have begun in another order
 * than they ended. A column that is younger than a version has its default there. What has been closed to some readers since is
 * closed to them in its older versions too.
 *
 * Each column of an older version is an expression of its own, and the version that held is told by the absence of an earlier one,
 * so that a view can be asked for one row, or for the actions of one recommendation, through an index: a page does so thousands of times.
 */
const UP = `
create table row_versions (
  id integer generated always as identity,
  table_name text not null,
  row_id integer not null,
  until_at timestamptz not null,
  facts jsonb,
  constraint pk_row_versions primary key (id)
);
create index ix_row_versions_row on row_versions (table_name, row_id, until_at, id);
create index ix_row_versions_until_at on row_versions (table_name, until_at);
create index ix_row_versions_plan on row_versions (((facts->>'recommendation_id')::integer)) where table_name = 'actions';

create function refuse_version_change() returns trigger language plpgsql as $$
begin
  raise exception 'older versions are never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger tr_row_versions_kept before update or delete on row_versions
  for each row execute function refuse_version_change();
create trigger tr_row_versions_not_emptied before truncate on row_versions
  for each statement execute function refuse_version_change();

create function instant_of_change() returns timestamptz language sql stable as $$
  select nullif(current_setting('register.at', true), '')::timestamptz
$$;

create function keep_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into public.row_versions (table_name, row_id, until_at, facts)
      select tg_table_name, new.id, public.instant_of_change(), null where public.instant_of_change() is not null;
  else
    insert into public.row_versions (table_name, row_id, until_at, facts)
      values (tg_table_name, old.id, coalesce(public.instant_of_change(), now()), to_jsonb(old));
  end if;
  return null;
end $$;

create function instant_column(of_table text) returns text language sql stable as $$
  select a.attname from pg_attribute a
  where a.attrelid = ('public.' || quote_ident(of_table))::regclass and not a.attisdropped
    and a.attname in ('recorded_at', 'uploaded_at', 'at') and a.atttypid = 'timestamptz'::regtype
  order by a.attname desc limit 1
$$;

create function keep_versions(of_table text) returns void language plpgsql as $$
begin
  execute format('create trigger tr_%1$s_versions after update on %1$I for each row when (old.* is distinct from new.*)
    execute function keep_version()', of_table);
  execute format('create trigger tr_%1$s_last_version after delete on %1$I for each row execute function keep_version()', of_table);
  if instant_column(of_table) is null then
    execute format('create trigger tr_%1$s_first_version after insert on %1$I for each row execute function keep_version()', of_table);
  end if;
end $$;

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

create function show_as_at() returns void language plpgsql as $$
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

select keep_versions(t) from unnest(array['people', 'owners', 'post_holdings', 'bodies', 'body_memberships', 'meetings',
  'documents', 'proposals', 'recommendations', 'actions']) t;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
do $$
declare t text;
begin
  foreach t in array array['people', 'owners', 'post_holdings', 'bodies', 'body_memberships', 'meetings', 'documents', 'proposals', 'recommendations', 'actions'] loop
    execute format('drop trigger tr_%1$s_versions on %1$I', t);
    execute format('drop trigger tr_%1$s_last_version on %1$I', t);
    execute format('drop trigger if exists tr_%1$s_first_version on %1$I', t);
  end loop;
end $$;
drop function show_as_at();
drop function older_columns(text);
drop function keep_versions(text);
drop function instant_column(text);
drop function keep_version();
drop function instant_of_change();
drop table row_versions;
drop function refuse_version_change();
`;

/** What a register needs to say again what it said on an earlier day. */
export class RememberOlderVersions20261122090000 implements MigrationInterface {
  name = 'RememberOlderVersions20261122090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
