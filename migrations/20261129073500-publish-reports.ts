import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A published report is frozen: what it says, and its files in every form. Nothing of it is changed or removed; a correction is a
 * new version. The one exception is personal data that should never have been entered: `redact_published_report` puts other words in
 * their place and takes the content of the files out, whose digests and sizes stay.
 */
const UP = `
create table published_reports (
  id integer generated always as identity,
  kind text not null,
  body_id integer not null,
  subject text not null default '',
  as_at date not null,
  since date,
  audience text not null,
  version integer not null,
  corrects_id integer,
  correction text,
  title text not null,
  subtitle text not null,
  file_name text not null,
  wish jsonb not null,
  model jsonb not null,
  rows jsonb not null,
  published_by_id integer not null,
  published_at timestamptz not null,
  constraint pk_published_reports primary key (id),
  constraint ck_published_reports_audience check (audience in ('open', 'exempt')),
  constraint ck_published_reports_version check (version >= 1 and (version = 1) = (corrects_id is null)
    and (corrects_id is null) = (correction is null)),
  constraint fk_published_reports_body_id foreign key (body_id) references bodies (id),
  constraint fk_published_reports_corrects_id foreign key (corrects_id) references published_reports (id),
  constraint fk_published_reports_published_by_id foreign key (published_by_id) references accounts (id)
);
create unique index uq_published_reports_version on published_reports (body_id, kind, subject, as_at, audience, version);
create unique index uq_published_reports_corrects_id on published_reports (corrects_id);
create index ix_published_reports_published_by_id on published_reports (published_by_id);

create table published_report_files (
  id integer generated always as identity,
  report_id integer not null,
  format text not null,
  media_type text not null,
  size_bytes integer not null,
  checksum text not null,
  content bytea,
  constraint pk_published_report_files primary key (id),
  constraint ck_published_report_files_checksum check (checksum ~ '^[0-9a-f]{64}$'),
  constraint fk_published_report_files_report_id foreign key (report_id) references published_reports (id)
);
create unique index uq_published_report_files_format on published_report_files (report_id, format);

create table published_report_items (
  id integer generated always as identity,
  report_id integer not null,
  recommendation_id integer,
  action_id integer,
  constraint pk_published_report_items primary key (id),
  constraint ck_published_report_items_item check ((recommendation_id is null) <> (action_id is null)),
  constraint fk_published_report_items_report_id foreign key (report_id) references published_reports (id),
  constraint fk_published_report_items_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_published_report_items_action_id foreign key (action_id) references actions (id)
);
create index ix_published_report_items_report_id on published_report_items (report_id);
create index ix_published_report_items_recommendation_id on published_report_items (recommendation_id);
create index ix_published_report_items_action_id on published_report_items (action_id);

create table published_report_decisions (
  id integer generated always as identity,
  report_id integer not null,
  in_register boolean not null,
  reason text not null,
  kept_references text[] not null default '{}',
  decided_by_id integer not null,
  decided_at timestamptz not null,
  constraint pk_published_report_decisions primary key (id),
  constraint fk_published_report_decisions_report_id foreign key (report_id) references published_reports (id),
  constraint fk_published_report_decisions_decided_by_id foreign key (decided_by_id) references accounts (id)
);
create index ix_published_report_decisions_report_id on published_report_decisions (report_id, id);

create table published_report_removals (
  id integer generated always as identity,
  report_id integer not null,
  reason text not null,
  removed_by text not null,
  removed_at timestamptz not null,
  constraint pk_published_report_removals primary key (id),
  constraint fk_published_report_removals_report_id foreign key (report_id) references published_reports (id)
);
create index ix_published_report_removals_report_id on published_report_removals (report_id, id);

create function refuse_published_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('register.removal', true) = 'personal-data' then
    if tg_table_name = 'published_reports'
      and to_jsonb(old) - array['title', 'subtitle', 'correction', 'model', 'rows', 'wish']
        = to_jsonb(new) - array['title', 'subtitle', 'correction', 'model', 'rows', 'wish'] then return new; end if;
    if tg_table_name = 'published_report_files' and new.content is null
      and to_jsonb(old) - 'content' = to_jsonb(new) - 'content' then return new; end if;
    if tg_table_name = 'published_report_decisions' and to_jsonb(old) - 'reason' = to_jsonb(new) - 'reason' then return new; end if;
  end if;
  raise exception 'published reports are never changed or removed' using errcode = 'restrict_violation';
end $$;
do $$
declare t text;
begin
  foreach t in array array['published_reports', 'published_report_files', 'published_report_items', 'published_report_decisions',
    'published_report_removals'] loop
    execute format('create trigger tr_%1$s_kept before update or delete on %1$I for each row
      execute function refuse_published_change()', t);
    execute format('create trigger tr_%1$s_not_emptied before truncate on %1$I for each statement
      execute function refuse_published_change()', t);
    execute format('revoke update, delete, truncate on %I from public', t);
  end loop;
end $$;

create function redact_published_report(of_id integer, words text, instead text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare touched integer;
begin
  perform set_config('register.removal', 'personal-data', true);
  update published_reports r set title = replace(r.title, words, instead), subtitle = replace(r.subtitle, words, instead),
    correction = replace(r.correction, words, instead), model = without_words(r.model, words, instead),
    rows = without_words(r.rows, words, instead), wish = without_words(r.wish, words, instead)
  where r.id = of_id and (position(words in concat_ws(E'\\n', r.title, r.subtitle, r.correction)) > 0
    or without_words(r.model, words, instead) is distinct from r.model
    or without_words(r.rows, words, instead) is distinct from r.rows
    or without_words(r.wish, words, instead) is distinct from r.wish);
  get diagnostics touched = row_count;
  if touched > 0 then
    update published_report_files f set content = null where f.report_id = of_id and f.content is not null;
  end if;
  update published_report_decisions d set reason = replace(d.reason, words, instead)
    where d.report_id = of_id and position(words in d.reason) > 0;
  perform set_config('register.removal', '', true);
  return touched > 0;
end $$;
`;

const DOWN = `
drop function redact_published_report(integer, text, text);
drop table published_report_removals;
drop table published_report_decisions;
drop table published_report_items;
drop table published_report_files;
drop table published_reports;
drop function refuse_published_change();
`;

export class PublishReports20261129073500 implements MigrationInterface {
  name = 'PublishReports20261129073500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
