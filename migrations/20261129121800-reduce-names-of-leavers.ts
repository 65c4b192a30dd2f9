import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The name of somebody who left is reduced to initials where it says who did something, and their address goes.
 *
 * `places_of_names` lists the columns that hold a name or an address and nothing else, whoever’s they are; what people write of each
 * other in a matter stands elsewhere and is taken out there. Swaps are an object: for each name and address what stands in its place.
 */
const UP = `
alter table accounts add column name_reduced_at timestamptz;
alter table people add column name_reduced_at timestamptz;
alter table retention_settings
  add column closed_account_months integer,
  add constraint ck_retention_settings_closed_account_months check (closed_account_months between 1 and 240);

create function places_of_names() returns table (of_table text, of_column text, manner text) language sql immutable as $$
  values ('action_continuations', 'decided_by', 'whole'), ('action_updates', 'sent_by', 'whole'),
    ('address_bounces', 'address', 'whole'), ('address_bounces', 'cleared_by', 'whole'),
    ('answer_delegations', 'ended_by', 'whole'), ('answer_delegations', 'from_address', 'whole'),
    ('answer_delegations', 'from_name', 'whole'), ('answer_delegations', 'to_address', 'whole'),
    ('answer_delegations', 'to_name', 'whole'), ('answer_links', 'address', 'whole'), ('answer_links', 'name', 'whole'),
    ('chair_letters', 'copy_to', 'whole'), ('chair_letters', 'to_address', 'whole'),
    ('document_corrections', 'corrected_by', 'whole'), ('documents', 'content_removed_by', 'whole'),
    ('documents', 'taken_out_by', 'whole'), ('extensions', 'agreed_by', 'whole'), ('extensions', 'asked_by', 'whole'),
    ('former_owner_names', 'name', 'whole'), ('imports', 'content_removed_by', 'whole'), ('item_followers', 'address', 'whole'),
    ('item_followers', 'name', 'whole'), ('link_requests', 'email', 'whole'), ('mailed_replies', 'decided_by', 'whole'),
    ('mailed_replies', 'from_address', 'whole'), ('messages', 'cc_addresses', 'list'), ('messages', 'message_key', 'within'),
    ('messages', 'reached_addresses', 'list'), ('messages', 'reply_to', 'whole'), ('messages', 'to_address', 'whole'),
    ('published_report_removals', 'removed_by', 'whole'), ('reminders', 'recipient', 'whole'),
    ('request_outcomes', 'decided_by', 'whole'), ('requests', 'asked_address', 'whole'), ('requests', 'asked_by', 'whole'),
    ('requests', 'whose', 'whole'), ('response_drafts', 'decided_by', 'whole'), ('response_drafts', 'sent_address', 'whole'),
    ('response_drafts', 'sent_by', 'whole'), ('responses', 'decided_by', 'whole'), ('round_askings', 'owed_by', 'whole'),
    ('update_corrections', 'corrected_by', 'whole')
$$;

create function swapped_text(words text, swaps jsonb, in_words boolean) returns text language plpgsql immutable as $$
declare pair record;
begin
  if words is null then return null; end if;
  if swaps ? words then return swaps->>words; end if;
  if not in_words then return words; end if;
  for pair in select s.key, s.value from jsonb_each_text(swaps) s where strpos(words, s.key) > 0 order by length(s.key) desc loop
    words := regexp_replace(words, '(?<!\\w)' || regexp_replace(pair.key, '([^[:alnum:][:space:]])', '\\\\\\1', 'g') || '(?!\\w)',
      pair.value, 'g');
  end loop;
  return words;
end $$;

create function swapped_facts(facts jsonb, swaps jsonb, in_words boolean) returns jsonb language plpgsql immutable as $$
begin
  return case jsonb_typeof(facts)
    when 'string' then to_jsonb(public.swapped_text(facts #>> '{}', swaps, in_words))
    when 'array' then (select coalesce(jsonb_agg(public.swapped_facts(e, swaps, in_words) order by n), '[]')
      from jsonb_array_elements(facts) with ordinality a (e, n))
    when 'object' then (select coalesce(jsonb_object_agg(k, public.swapped_facts(v, swaps, in_words)), '{}') from jsonb_each(facts) o (k, v))
    else facts
  end;
end $$;

create function reduce_places(swaps jsonb, is_applied boolean) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place record;
  addresses jsonb := (select coalesce(jsonb_object_agg(s.key, s.value), '{}') from jsonb_each(swaps) s where s.key like '%@%');
  keys text[] := array(select jsonb_object_keys(swaps));
  is_in text;
  instead text;
  touched integer;
  counts jsonb := '{}';
begin
  if is_applied then
    execute format('grant update on row_versions to %I', current_user);
    perform set_config('register.removal', 'personal-data', true);
  end if;
  for place in select * from places_of_names() loop
    is_in := case place.manner when 'whole' then format('%I = any($2)', place.of_column)
      when 'list' then format('%I && $2', place.of_column)
      else format('exists (select from jsonb_object_keys($3) k where strpos(%I, k) > 0)', place.of_column) end;
    instead := case place.manner when 'whole' then format('$1->>%I', place.of_column)
      when 'list' then format('array(select coalesce($1->>e, e) from unnest(%I) with ordinality u (e, n) order by n)', place.of_column)
      else format('swapped_text(%I, $3, true)', place.of_column) end;
    if is_applied then
      execute format('update %I set %I = %s where %s', place.of_table, place.of_column, instead, is_in) using swaps, keys, addresses;
      get diagnostics touched = row_count;
    else
      execute format('select count(*) from %I where %s', place.of_table, is_in) into touched using swaps, keys, addresses;
    end if;
    if touched > 0 then counts := counts || jsonb_build_object(place.of_table || '.' || place.of_column, touched); end if;
  end loop;
  if is_applied then
    update item_followers f set ended_at = coalesce(instant_of_change(), now())
      where f.ended_at is null and f.address in (select value from jsonb_each_text(addresses));
    update form_submissions f set result = swapped_facts(f.result, swaps, true)
      where exists (select from unnest(keys) k where strpos(f.result::text, trim(both '"' from to_jsonb(k)::text)) > 0);
    update row_versions v set facts = v.facts || n.patch
      from (
        select o.id, jsonb_object_agg(p.of_column, swaps->(o.facts->>p.of_column)) as patch
        from row_versions o join places_of_names() p on p.of_table = o.table_name and p.manner = 'whole'
        where swaps ? (o.facts->>p.of_column) group by o.id) n
      where n.id = v.id;
    perform set_config('register.removal', '', true);
    execute format('revoke update on row_versions from %I', current_user);
  end if;
  return counts;
end $$;

create function reduce_trail(account_ids integer[], initials text, swaps jsonb, is_applied boolean) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry audit_entries;
  changed audit_entries;
  keys text[] := array(select trim(both '"' from to_jsonb(k)::text) from jsonb_object_keys(swaps) k);
  in_words boolean;
  ids integer[] := '{}';
  seals text[] := '{}';
begin
  if is_applied then
    execute format('grant update on audit_entries to %I', current_user);
    perform set_config('register.removal', 'personal-data', true);
  end if;
  for entry in
    select * from audit_entries e
    where not e.is_actor_reduced and (e.account_id = any(account_ids) or (e.account_id is null and swaps ? e.actor))
      or e.action not in ('removed personal data', 'reduced a name') and exists (
        select from unnest(keys) k where strpos(concat_ws(E'\\n', to_jsonb(e.subject_reference)::text, to_jsonb(e.note)::text,
          e.before::text, e.after::text), k) > 0)
    order by e.id
  loop
    changed := entry;
    if not entry.is_actor_reduced and (entry.account_id = any(account_ids) or (entry.account_id is null and swaps ? entry.actor)) then
      changed.actor := case when entry.account_id is null then swaps->>entry.actor else initials end;
      changed.is_actor_reduced := true;
      changed.actor_salt := null;
    end if;
    if entry.action not in ('removed personal data', 'reduced a name') then
      in_words := entry.subject_kind in ('account', 'person', 'owner', 'body', 'delegation', 'answer-link', 'follower', 'reminder');
      changed.subject_reference := swapped_text(entry.subject_reference, swaps, in_words);
      changed.before := swapped_facts(entry.before, swaps, in_words);
      changed.after := swapped_facts(entry.after, swaps, in_words);
      if in_words then changed.note := swapped_text(entry.note, swaps, true); end if;
      if (changed.subject_reference, changed.before, changed.after, changed.note)
        is distinct from (entry.subject_reference, entry.before, entry.after, entry.note)
      then
        changed.is_redacted := true;
        changed.salt := null;
      end if;
    end if;
    continue when changed is not distinct from entry;
    ids := ids || entry.id;
    if is_applied then
      update audit_entries e set actor = changed.actor, actor_salt = changed.actor_salt, is_actor_reduced = changed.is_actor_reduced,
        subject_reference = changed.subject_reference, before = changed.before, after = changed.after, note = changed.note,
        salt = changed.salt, is_redacted = changed.is_redacted
      where e.id = entry.id returning e.* into changed;
      seals := seals || audit_entry_seal(changed);
    else
      seals := seals || ''::text;
    end if;
  end loop;
  if is_applied then
    perform set_config('register.removal', '', true);
    execute format('revoke update on audit_entries from %I', current_user);
  end if;
  return jsonb_object(ids::text[], seals);
end $$;

create or replace function refuse_published_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('register.removal', true) = 'personal-data' then
    if tg_table_name = 'published_reports'
      and to_jsonb(old) - array['title', 'subtitle', 'correction', 'model', 'rows', 'wish']
        = to_jsonb(new) - array['title', 'subtitle', 'correction', 'model', 'rows', 'wish'] then return new; end if;
    if tg_table_name = 'published_report_files' and new.content is null
      and to_jsonb(old) - 'content' = to_jsonb(new) - 'content' then return new; end if;
    if tg_table_name = 'published_report_decisions' and to_jsonb(old) - 'reason' = to_jsonb(new) - 'reason' then return new; end if;
    if tg_table_name = 'published_report_removals' and to_jsonb(old) - 'removed_by' = to_jsonb(new) - 'removed_by' then
      return new; end if;
  end if;
  raise exception 'published reports are never changed or removed' using errcode = 'restrict_violation';
end $$;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
create or replace function refuse_published_change() returns trigger language plpgsql as $$
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
drop function reduce_trail(integer[], text, jsonb, boolean);
drop function reduce_places(jsonb, boolean);
drop function swapped_facts(jsonb, jsonb, boolean);
drop function swapped_text(text, jsonb, boolean);
drop function places_of_names();
alter table retention_settings drop constraint ck_retention_settings_closed_account_months, drop column closed_account_months;
alter table people drop column name_reduced_at;
alter table accounts drop column name_reduced_at;
select show_as_at();
`;

export class ReduceNamesOfLeavers20261129121800 implements MigrationInterface {
  name = 'ReduceNamesOfLeavers20261129121800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
