import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Personal data that should never have been entered can be taken out of the tables, of the older versions of rows and of the trail.
 *
 * What an entry of the trail tells in words (the name of its subject, before, after, note) enters the chain as a salted digest from
 * now on: the words and the salt can go, the digest stays, and nobody can try out what the words may have been. An older entry, of
 * which the words themselves entered the chain, is sealed instead: the entry that tells of the removal carries a digest of what is
 * left of it, of its digest and of the digest before it. An entry whose words were touched without such a seal breaks the chain.
 *
 * Words go out of texts alone: days, numbers and what is one of a few names stay, so that older versions can still be read.
 *
 * The two functions run with the rights of whoever owns the tables, from whom the right to change them is taken else.
 */
const UP = `
alter table audit_entries
  add column salt text,
  add column details_digest text,
  add column is_redacted boolean not null default false;

create function audit_entry_details(entry audit_entries) returns text language sql stable as $$
  select encode(sha256(convert_to(entry.salt || E'\\n' || jsonb_build_array(entry.subject_reference, entry.before, entry.after,
    entry.note)::text, 'UTF8')), 'hex')
$$;

create or replace function audit_entry_words(entry audit_entries) returns text language sql stable as $$
  select case
    when entry.details_digest is not null then jsonb_build_array(entry.id,
      to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.account_id, entry.actor, entry.action,
      entry.subject_kind, entry.subject_id,
      case when entry.is_redacted then entry.details_digest else public.audit_entry_details(entry) end)::text
    when entry.is_redacted then jsonb_build_array(entry.id,
      to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.account_id, entry.actor, entry.action,
      entry.subject_kind, entry.subject_id)::text
    else jsonb_build_array(entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.account_id,
      entry.actor, entry.action, entry.subject_kind, entry.subject_id, entry.subject_reference, entry.before, entry.after,
      entry.note)::text
  end
$$;

create or replace function chain_audit_entry() returns trigger language plpgsql as $$
declare previous text;
begin
  select e.digest into previous from public.audit_entries e order by e.id desc limit 1;
  new.is_redacted := false;
  new.salt := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  new.details_digest := public.audit_entry_details(new);
  new.digest := encode(sha256(convert_to(coalesce(previous, '') || E'\\n' || public.audit_entry_words(new), 'UTF8')), 'hex');
  return new;
end $$;

create or replace function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if current_setting('register.removal', true) = 'personal-data' and new.is_redacted and new.salt is null
      and (old.id, old.at, old.account_id, old.actor, old.action, old.subject_kind, old.subject_id, old.details_digest, old.digest)
        is not distinct from
        (new.id, new.at, new.account_id, new.actor, new.action, new.subject_kind, new.subject_id, new.details_digest, new.digest)
    then return new; end if;
  end if;
  raise exception 'audit entries are never changed or removed' using errcode = 'restrict_violation';
end $$;

create or replace function refuse_version_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if current_setting('register.removal', true) = 'personal-data'
      and (old.id, old.table_name, old.row_id, old.until_at) is not distinct from (new.id, new.table_name, new.row_id, new.until_at)
    then return new; end if;
  end if;
  raise exception 'older versions are never changed or removed' using errcode = 'restrict_violation';
end $$;

create function without_words(facts jsonb, words text, instead text) returns jsonb language plpgsql immutable as $$
begin
  return case jsonb_typeof(facts)
    when 'string' then to_jsonb(replace(facts #>> '{}', words, instead))
    when 'array' then (select coalesce(jsonb_agg(public.without_words(e, words, instead) order by n), '[]')
      from jsonb_array_elements(facts) with ordinality a (e, n))
    when 'object' then (select coalesce(jsonb_object_agg(k, public.without_words(v, words, instead)), '{}') from jsonb_each(facts) o (k, v))
    else facts
  end;
end $$;

create function kept_as_it_is(of_table text, column_name text) returns boolean language sql stable as $$
  select exists (
    select from pg_attribute a where a.attrelid = format('public.%I', of_table)::regclass and a.attname = column_name and not a.attisdropped
      and (a.atttypid not in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype) or exists (
        select from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum]
          and pg_get_constraintdef(c.oid) like '%ANY (ARRAY[%')))
$$;

create function redact_versions(of_table text, ids integer[], words text, instead text, patch jsonb) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare touched integer;
begin
  execute format('grant update on row_versions to %I', current_user);
  perform set_config('register.removal', 'personal-data', true);
  update row_versions v set facts = n.facts
    from (
      select o.id, case when words is null then o.facts else (
          select coalesce(jsonb_object_agg(f.k, case when kept_as_it_is(of_table, f.k) then f.v else without_words(f.v, words, instead) end),
            '{}') from jsonb_each(o.facts) f (k, v)) end || coalesce(patch, '{}') as facts
      from row_versions o where o.table_name = of_table and o.row_id = any(ids) and o.facts is not null) n
    where n.id = v.id and n.facts is distinct from v.facts;
  get diagnostics touched = row_count;
  perform set_config('register.removal', '', true);
  execute format('revoke update on row_versions from %I', current_user);
  return touched;
end $$;

create function redact_trail(of_kind text, of_id integer, words text, instead text) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry audit_entries;
  seals jsonb := '{}';
  previous text;
begin
  execute format('grant update on audit_entries to %I', current_user);
  perform set_config('register.removal', 'personal-data', true);
  for entry in
    select * from audit_entries e where e.subject_kind = of_kind and e.subject_id = of_id and e.action <> 'removed personal data'
      and (position(words in coalesce(e.subject_reference, '')) > 0 or position(words in coalesce(e.note, '')) > 0
        or without_words(e.before, words, instead) is distinct from e.before
        or without_words(e.after, words, instead) is distinct from e.after)
    order by e.id
  loop
    update audit_entries e set is_redacted = true, salt = null,
      subject_reference = replace(e.subject_reference, words, instead), note = replace(e.note, words, instead),
      before = without_words(e.before, words, instead), after = without_words(e.after, words, instead)
    where e.id = entry.id returning e.* into entry;
    select coalesce((select p.digest from audit_entries p where p.id < entry.id order by p.id desc limit 1), '') into previous;
    seals := seals || jsonb_build_object(entry.id::text, encode(sha256(convert_to(
      previous || E'\\n' || entry.digest || E'\\n' || audit_entry_words(entry), 'UTF8')), 'hex'));
  end loop;
  perform set_config('register.removal', '', true);
  execute format('revoke update on audit_entries from %I', current_user);
  return seals;
end $$;

alter table documents
  add column content_removed_at timestamptz,
  add column content_removed_by text,
  add column content_removed_reason text,
  add constraint ck_documents_content_removed
    check (num_nulls(content_removed_at, content_removed_by, content_removed_reason) in (0, 3));
alter table evidence_contents
  add column removed_at timestamptz,
  add column removed_reason text,
  add constraint ck_evidence_contents_removed check ((removed_at is null) = (removed_reason is null));
alter table imports
  add column content_removed_at timestamptz,
  add column content_removed_by text,
  add column content_removed_reason text,
  add constraint ck_imports_content_removed
    check (num_nulls(content_removed_at, content_removed_by, content_removed_reason) in (0, 3));
alter table mailed_replies
  add column removed_at timestamptz,
  add column removed_reason text,
  add constraint ck_mailed_replies_removed check ((removed_at is null) = (removed_reason is null));
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table mailed_replies drop constraint ck_mailed_replies_removed, drop column removed_at, drop column removed_reason;
alter table imports drop constraint ck_imports_content_removed, drop column content_removed_at, drop column content_removed_by,
  drop column content_removed_reason;
alter table evidence_contents drop constraint ck_evidence_contents_removed, drop column removed_at, drop column removed_reason;
alter table documents drop constraint ck_documents_content_removed, drop column content_removed_at, drop column content_removed_by,
  drop column content_removed_reason;
drop function redact_trail(text, integer, text, text);
drop function redact_versions(text, integer[], text, text, jsonb);
drop function kept_as_it_is(text, text);
drop function without_words(jsonb, text, text);
create or replace function refuse_version_change() returns trigger language plpgsql as $$
begin
  raise exception 'older versions are never changed or removed' using errcode = 'restrict_violation';
end $$;
create or replace function chain_audit_entry() returns trigger language plpgsql as $$
declare previous text;
begin
  select e.digest into previous from public.audit_entries e order by e.id desc limit 1;
  new.digest := encode(sha256(convert_to(coalesce(previous, '') || E'\\n' || public.audit_entry_words(new), 'UTF8')), 'hex');
  return new;
end $$;
create or replace function audit_entry_words(entry audit_entries) returns text language sql stable as $$
  select jsonb_build_array(entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.account_id,
    entry.actor, entry.action, entry.subject_kind, entry.subject_id, entry.subject_reference, entry.before, entry.after,
    entry.note)::text
$$;
drop function audit_entry_details(audit_entries);
create or replace function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed' using errcode = 'restrict_violation';
end $$;
alter table audit_entries drop column salt, drop column details_digest, drop column is_redacted;
do $$
declare
  entry audit_entries;
  previous text := '';
begin
  execute format('grant update on audit_entries to %I', current_user);
  alter table audit_entries disable trigger tr_audit_entries_kept;
  for entry in select * from audit_entries order by id loop
    previous := encode(sha256(convert_to(previous || E'\\n' || audit_entry_words(entry), 'UTF8')), 'hex');
    update audit_entries set digest = previous where id = entry.id;
  end loop;
  alter table audit_entries enable trigger tr_audit_entries_kept;
  execute format('revoke update on audit_entries from %I', current_user);
end $$;
select show_as_at();
`;

export class RemovePersonalData20261129050500 implements MigrationInterface {
  name = 'RemovePersonalData20261129050500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
